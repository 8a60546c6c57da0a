//! Every problem has a message in every language.

use api::Kind;
use fluent_bundle::FluentResource;

use crate::support::{cloud::built, root};

#[test]
fn every_kind_of_problem_has_a_message_in_every_locale() {
    for locale in &built().locales {
        let path = root().join(format!("locales/{locale}/problems.ftl"));
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            FluentResource::try_new(text.clone()).is_ok(),
            "{}",
            path.display()
        );
        for kind in Kind::ALL {
            let id = format!("problem-{} =", kind.id());
            assert!(
                text.lines().any(|line| line.starts_with(&id)),
                "{id} is missing in {}",
                path.display()
            );
        }
    }
}
