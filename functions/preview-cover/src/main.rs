fn main() -> Result<(), lambda::Error> {
    lambda::run_with_aws(preview_cover::function())
}
