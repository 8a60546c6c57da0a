//! Any text is a name or gives an error, and a name does not change when it is cleaned again.
#![no_main]

use campaign::FanName;

libfuzzer_sys::fuzz_target!(|typed: &str| {
    if let Ok(name) = FanName::parse(typed) {
        assert_eq!(FanName::parse(name.as_str()).as_ref(), Ok(&name));
        assert!(name.as_str().len() <= typed.len() * 3);
    }
});
