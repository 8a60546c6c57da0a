//! Words of the lists of bad words that are given names first of all.

/// Folded, so without accents: French lists "péter". Each is on a list in one language and a usual given name in that language or in
/// another; insults that are names too ("Dick") are not among them.
const GIVEN_NAMES: &[&str] = &[
    "amador", "anita", "concha", "franc", "gote", "griet", "johny", "lolita", "mona", "palle",
    "pau", "peter", "pina", "pippa", "regina", "reva", "rosette", "shota", "فرج",
];

/// Whether a folded word is a given name first of all.
pub(crate) fn is_given_name(folded: &str) -> bool {
    GIVEN_NAMES.contains(&folded)
}
