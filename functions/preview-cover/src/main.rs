#[tokio::main]
async fn main() -> Result<(), api::LambdaError> {
    api::run(preview_cover::handle).await
}
