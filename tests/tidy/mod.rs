//! What keeps the code in shape: lengths, directions, circles, words, and one list of everything.

mod dependencies;
mod documents;
mod identifiers;
mod imports;
mod lengths;
mod routes;
mod sources;
