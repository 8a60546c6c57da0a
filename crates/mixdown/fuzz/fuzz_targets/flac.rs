#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mixdown_fuzz::flac(bytes));
