//! The schema that editors read beside campaign.toml.

use std::fs;

use campaign_build::schema::{SCHEMA, schema};

#[test]
fn the_schema_holds_every_key_that_is_read_with_what_it_means() {
    let root = checkout::root_of(env!("CARGO_MANIFEST_DIR").as_ref()).unwrap();
    let path = root.join(SCHEMA);
    let now = schema().unwrap_or_else(|keys| {
        panic!("crates/campaign-build/src/schema.rs says nothing, or too much, about {keys:?}")
    });
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == now,
        "{SCHEMA} is not up to date: run this test with UPDATE_GOLDEN=1"
    );
}
