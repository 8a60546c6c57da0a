fn main() -> Result<(), lambda::Error> {
    lambda::run_with_aws(render_cover::function())
}
