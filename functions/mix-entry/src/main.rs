fn main() -> Result<(), lambda::Error> {
    lambda::run_with_aws(mix_entry::function())
}
