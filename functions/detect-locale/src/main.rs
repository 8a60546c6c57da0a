#[tokio::main]
async fn main() -> Result<(), api::LambdaError> {
    api::run(detect_locale::handle).await
}
