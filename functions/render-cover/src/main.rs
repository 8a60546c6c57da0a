#[tokio::main]
async fn main() -> Result<(), api::LambdaError> {
    api::run(render_cover::handle).await
}
