fn main() -> Result<(), lambda::Error> {
    lambda::run_with_aws(sweep_takes::function())
}
