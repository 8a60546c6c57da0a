//! What somebody meant who wrote a word that is not known.

/// The known word that is nearest to one that is not known: the same but for case, hyphens and underscores, else one with
/// few mistakes of typing between them. `None` if nothing is near.
pub fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', ' '], "");
    let word = plain(word);
    let most = match word.chars().count() {
        // Of so few letters any may be meant.
        0..=3 => 0,
        letters => (letters / 3).min(3),
    };
    known
        .into_iter()
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&word, &plain(candidate)),
                candidate,
            )
        })
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_hyphens_and_typing_mistakes_are_near() {
        let check = |word, expect| {
            assert_eq!(
                near(word, ["title", "tempo_bpm", "artist"]),
                expect,
                "{word}"
            );
        };
        check("Title", Some("title"));
        check("titel", Some("title"));
        check("tempo-bpm", Some("tempo_bpm"));
        check("tempoBpm", Some("tempo_bpm"));
        check("artsit", Some("artist"));
        check("lyrics", None);
        check("", None);
    }
}
