fn main() -> Result<(), lambda::Error> {
    lambda::run_with_aws(create_entry::function())
}
