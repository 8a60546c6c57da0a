#![no_main]

libfuzzer_sys::fuzz_target!(|case: mixdown_fuzz::Case| mixdown_fuzz::mix(&case));
