//! Any text is read as a template and as an emblem, or gives errors; what can be used can be drawn.
#![no_main]

use cover_build::{Emblem, Template};

libfuzzer_sys::fuzz_target!(|svg: &str| {
    if let Ok(template) = Template::compile("cover.svg", svg, &[]) {
        for note in template.notes() {
            let _ = note.to_string();
        }
    }
    if let Err(errors) = Emblem::read("emblem.svg", svg, &[]) {
        assert!(!errors.0.is_empty());
    }
});
