fn main() -> Result<(), lambda::Error> {
    lambda::run(tell_moderators::function())
}
