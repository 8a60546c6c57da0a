#[tokio::main]
async fn main() -> Result<(), api::LambdaError> {
    api::run(create_entry::handle).await
}
