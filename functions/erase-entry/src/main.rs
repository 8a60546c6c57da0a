fn main() -> Result<(), lambda::Error> {
    lambda::run_with_aws(erase_entry::function())
}
