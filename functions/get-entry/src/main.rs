fn main() -> Result<(), lambda::Error> {
    lambda::run_with_aws(get_entry::function())
}
