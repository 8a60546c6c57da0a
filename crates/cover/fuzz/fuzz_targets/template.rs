//! Whatever is handed in compiles or is refused.
#![no_main]

use cover::Template;

libfuzzer_sys::fuzz_target!(|svg: &str| {
    if let Ok(template) = Template::compile(svg) {
        let _ = template.notes();
    }
});
