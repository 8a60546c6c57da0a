//! The steps of an entry: mix, cover, publish, erase; each may run twice.
