#[tokio::main]
async fn main() -> Result<(), api::LambdaError> {
    api::run_sweep(sweep_takes::handle).await
}
