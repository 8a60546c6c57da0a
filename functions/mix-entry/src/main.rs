#[tokio::main]
async fn main() -> Result<(), api::LambdaError> {
    api::run(mix_entry::handle).await
}
