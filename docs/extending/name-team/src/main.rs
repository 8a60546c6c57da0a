fn main() -> Result<(), lambda::Error> {
    lambda::run(name_team::function())
}
