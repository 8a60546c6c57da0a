//! Which entries wait for an operator's decision before they become public.

use std::fmt;

use crate::{
    address::has_address,
    campaign::{Campaign, Review},
    entry::{Entry, State},
    flagged::FoldedName,
    name::FanName,
};

impl Campaign {
    /// Adds a list of words that are flagged in one of the campaign's languages, each only where it is a word of its own:
    /// "Scunthorpe" and "Hancock" are people's names.
    pub fn add_bad_words(&mut self, locale: &str, list: impl IntoIterator<Item = impl AsRef<str>>) {
        let flagged = self.flagged.entry(locale.to_owned()).or_default();
        for word in list {
            flagged.add_word(word.as_ref());
        }
    }

    /// The state of an entry once its cover is rendered: in review if the campaign reviews every entry or the name was
    /// flagged, else published.
    pub fn state_after_cover(&self, entry: &Entry) -> State {
        if self.review == Review::Before || entry.flagged {
            State::InReview
        } else {
            State::Published
        }
    }

    /// Why a name is flagged: as an address, by the words for all languages, by those of the fan's locale, or by those of the
    /// campaign's default locale. `None` if it is not.
    pub fn name_flag(&self, name: &FanName, locale: &str) -> Option<NameFlag> {
        if has_address(name.as_str()) {
            return Some(NameFlag::Address);
        }
        let folded = FoldedName::new(name);
        if let Some(word) = folded.part_of(&self.flagged_words) {
            let word = word.clone();
            return Some(NameFlag::Word { word, locale: None });
        }
        [locale, &self.default_locale]
            .into_iter()
            .find_map(|locale| {
                let word = self.flagged.get(locale)?.word_in(&folded)?;
                Some(NameFlag::Word {
                    word: word.to_owned(),
                    locale: Some(locale.to_owned()),
                })
            })
    }
}

/// Why a name is flagged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFlag {
    /// It looks like an address.
    Address,
    /// It contains a word of a list.
    Word {
        /// As it is compared: in lower case, without spaces and marks.
        word: String,
        /// The language of the list; `None` if it is the list for all languages.
        locale: Option<String>,
    },
}

impl fmt::Display for NameFlag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address => f.write_str("an address"),
            Self::Word { word, locale } => {
                let list = locale.as_deref().unwrap_or("all languages");
                write!(f, "the word {word:?} ({list})")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{flagged::Flagged, sample};

    fn check(locale: &str, name: &str, expected: bool) {
        let mut campaign = sample::campaign();
        campaign.add_bad_words(
            "en",
            ["cock", "two words", "ass", "anal", "anus", "fuck", "shota"],
        );
        campaign.add_bad_words("fr", ["con", "péter", "糞野郎", "糞"]);
        campaign
            .flagged
            .entry("fr".to_owned())
            .or_default()
            .parts
            .extend(Flagged::read("Rival FC # the other club\n\n").parts);
        let name = FanName::parse(name).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            campaign.name_flag(&name, locale).is_some(),
            expected,
            "{name} in {locale}"
        );
    }

    #[test]
    fn a_flag_names_the_word_and_its_list() {
        let mut campaign = sample::campaign();
        campaign.add_bad_words("en", ["cock", "two words"]);
        campaign.add_bad_words("fr", ["con"]);
        for (locale, name, expected) in [
            ("fr", "Mr BADWORD", "the word \"badword\" (all languages)"),
            ("fr", "C.o.n", "the word \"con\" (fr)"),
            ("fr", "Two-Words", "the word \"twowords\" (en)"),
            ("en", "Ana evil.com", "an address"),
        ] {
            let name = FanName::parse(name).unwrap();
            let flag = campaign.name_flag(&name, locale).unwrap();
            assert_eq!(flag.to_string(), expected);
        }
    }

    #[test]
    fn a_listed_word_flags_alone_and_not_inside_a_name() {
        check("en", "Cock", true);
        check("en", "Mr C.o.c.k", true);
        check("en", "Côck Robin", true);
        check("en", "Two-Words", true);
        check("en", "Hancock", false);
        check("en", "Cassandra", false);
        check("en", "Zoé", false);
    }

    #[test]
    fn a_language_has_its_own_words_and_the_campaigns() {
        check("fr", "Con", true);
        check("en", "Con", false);
        check("fr", "Cock", true);
        check("fr", "X rivalfc x", true);
        check("en", "X rivalfc x", false);
    }

    #[test]
    fn initials_are_not_joined_and_given_names_are_no_bad_words() {
        check("en", "Ana L.", false);
        check("en", "Anu S", false);
        check("en", "A. S. Smith", false);
        check("en", "Shota", false);
        check("fr", "Peter", false);
        check("fr", "Péter", false);
    }

    #[test]
    fn a_disguised_word_flags() {
        for name in [
            "fуck",
            "fuuuck",
            "FUUCK",
            "ꜰᴜᴄᴋ",
            "f u c k",
            "f.u.c.k",
            "F-U-C-K Ana",
            "fu ck",
            "f*ck",
            "fvck",
            "ｆｕｃｋ",
            "𝓯𝓾𝓬𝓴",
            "🅵🆄🅲🅺",
            "f̶u̶c̶k̶",
            "fu\u{200D}ck",
            "c0ck",
            "C0CK 99",
            "cock69",
            "co¢k",
            "@nal",
            "an@l",
            "a$$",
            "4nu5",
        ] {
            check("en", name, true);
        }
    }

    #[test]
    fn an_address_waits_for_review() {
        check("fr", "http://evil.example/x", true);
        check("fr", "Ana evil.com", true);
        check("fr", "Ana", false);
    }

    #[test]
    fn where_words_have_no_spaces_a_word_flags_wherever_it_stands() {
        check("fr", "私は糞野郎です", true);
        check("fr", "糞", false);
    }
}
