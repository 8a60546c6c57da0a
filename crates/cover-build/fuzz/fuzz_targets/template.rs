//! Any text compiles as a template or gives an error.
#![no_main]

use cover_build::Template;

libfuzzer_sys::fuzz_target!(|svg: &str| {
    if let Ok(template) = Template::compile(svg) {
        let _ = template.notes();
    }
});
