fn main() -> Result<(), lambda::Error> {
    lambda::run(detect_locale::function())
}
