//! Every problem has a message in every language.

use api::Kind;
use fluent_bundle::{FluentBundle, FluentResource};

use crate::support::{cloud::built, root};

#[test]
fn every_kind_of_problem_has_a_message_in_every_locale() {
    for locale in &built().locales {
        let path = root().join(format!("locales/{locale}/problems.ftl"));
        let source = std::fs::read_to_string(&path).unwrap();
        let resource = FluentResource::try_new(source)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        let mut bundle = FluentBundle::default();
        bundle.add_resource(resource).unwrap();
        for kind in Kind::ALL {
            let id = format!("problem-{}", kind.id());
            assert!(
                bundle.has_message(&id),
                "{id} is missing in {}",
                path.display()
            );
        }
    }
}
