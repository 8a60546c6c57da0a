#[tokio::main]
async fn main() -> Result<(), api::LambdaError> {
    api::run(erase_entry::handle).await
}
