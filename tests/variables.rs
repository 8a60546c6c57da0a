//! infra/template.yaml gives each function the variables of its parts and no other.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use api::Setup;

use crate::support::{cloud, invoke::variable};

/// It is for whoever runs the function, not for the function itself.
const OF_THE_RUNTIME: &str = "RUST_LOG";

#[test]
fn each_function_is_given_what_it_asks_for_and_nothing_else() {
    for function in &cloud().template.functions {
        let mut given: BTreeSet<String> = function.environment.keys().cloned().collect();
        assert!(given.remove(OF_THE_RUNTIME));
        let asked = Arc::new(Mutex::new(BTreeSet::new()));
        let (record, environment) = (asked.clone(), given.clone());
        let setup = Setup::new(
            move |name| {
                record.lock().unwrap().insert(name.to_owned());
                environment
                    .get(name)
                    .and_then(|name| variable(cloud(), name))
            },
            Some(cloud().sdk.clone()),
        );
        let code = functions::named(&function.binary).unwrap();
        let started = code
            .start(&setup)
            .map(|_| ())
            .map_err(|error| error.to_string());
        assert_eq!(started, Ok(()), "{}", function.binary);
        assert_eq!(given, *asked.lock().unwrap(), "{}", function.binary);
    }
}
