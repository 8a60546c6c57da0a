#[tokio::main]
async fn main() -> Result<(), api::LambdaError> {
    api::run(get_entry::handle).await
}
