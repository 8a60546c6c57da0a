//! The template, the description of the API and the crates name the same functions, routes and problems.

use std::collections::BTreeSet;

use api::Kind;
use local_cloud::template::{Place, Template};

use crate::support::{contract::API, root};

#[test]
fn the_template_s_routes_are_the_described_ones() {
    let place = Place {
        public_url: "http://localhost".to_owned(),
        queue_url: "http://localhost".to_owned(),
        origin_secret: "secret".to_owned(),
    };
    let template = Template::read(&root().join("infra/template.yaml"), &place).unwrap();
    let routed: BTreeSet<(String, String)> = template
        .events
        .routes
        .iter()
        .map(|route| (route.path.clone(), route.method.to_lowercase()))
        .collect();
    let mut described = BTreeSet::new();
    for (path, operations) in API["paths"].as_object().unwrap() {
        for method in operations
            .as_object()
            .unwrap()
            .keys()
            .filter(|key| *key != "parameters")
        {
            described.insert((path.clone(), method.clone()));
        }
    }
    assert_eq!(routed, described);

    let binaries: BTreeSet<String> = template
        .functions
        .iter()
        .map(|function| function.binary.clone())
        .collect();
    let crates: BTreeSet<String> = std::fs::read_dir(root().join("functions"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().join("Cargo.toml").is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert_eq!(binaries, crates);
    for binary in &binaries {
        let main = std::fs::read_to_string(root().join(format!("functions/{binary}/src/main.rs")))
            .unwrap();
        let own = format!("({}::function())", binary.replace('-', "_"));
        assert!(main.contains(&own), "{binary} does not run its function");
    }
}

#[test]
fn the_described_kinds_are_all_there_are() {
    let described: BTreeSet<&str> = API
        .pointer("/components/schemas/Problem/properties/type/enum")
        .and_then(|list| list.as_array())
        .unwrap()
        .iter()
        .map(|kind| {
            kind.as_str()
                .unwrap()
                .strip_prefix("urn:refrain:problem:")
                .unwrap()
        })
        .collect();
    assert_eq!(described, Kind::ALL.iter().map(|kind| kind.id()).collect());
}
