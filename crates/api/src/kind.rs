//! Every kind of problem that a client can meet, with its status and its title.

use take::TakeErrorKind;

macro_rules! kinds {
    ($($name:ident $status:literal $id:literal $title:literal;)*) => {
        /// What went wrong, as far as a client can act on it. The problem's `type` is `urn:refrain:problem:` and the id;
        /// its words in each language have the Fluent id `problem-` and the id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind { $($name),* }

        impl Kind {
            /// All kinds.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The id, such as `take-silent`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// The HTTP status code.
            pub fn status(self) -> u16 {
                match self { $(Self::$name => $status),* }
            }

            /// A short English summary for developers; fans see the words of their own language.
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title),* }
            }
        }
    };
}

// None has the status 403: the edge shows its page for missing files in place of any answer with that status.
kinds! {
    BadRequest 400 "bad-request" "The request cannot be read";
    PlacementRange 400 "placement-range" "A value of the timing or placement is out of range";
    MediaType 415 "media-type" "The body has to be JSON, and be called application/json";
    TokenMissing 401 "token-missing" "The owner token is missing";
    TokenMalformed 401 "token-malformed" "The owner token is malformed";
    TokenForbidden 401 "token-forbidden" "The entry has another owner token";
    CampaignNotOpen 409 "campaign-not-open" "The campaign has not opened yet";
    CampaignClosed 409 "campaign-closed" "The campaign is over";
    CountryNotEligible 422 "country-not-eligible" "This country cannot take part";
    TooYoung 422 "too-young" "The fan is too young to take part";
    EntryUnknown 404 "entry-unknown" "There is no such entry";
    TokenMismatch 409 "token-mismatch" "The id is taken";
    ConsentOutdated 409 "consent-outdated" "The text of a consent has changed";
    TakeMissing 409 "take-missing" "The take has not been uploaded";
    TakeReplaced 409 "take-replaced" "Another take has replaced this one";
    NotMixed 409 "not-mixed" "The entry has not been mixed";
    EntryErased 410 "entry-erased" "The entry was erased";
    TakeTooLarge 413 "take-too-large" "The take is too large";
    TakeType 415 "take-type" "The take has to be FLAC or WAV";
    NameEmpty 422 "name-empty" "The name is empty";
    NameTooLong 422 "name-too-long" "The name is too long";
    NameCharacters 422 "name-characters" "The name has a character that cannot be used";
    NameMarks 422 "name-marks" "The name has too many marks on one letter";
    NameUndrawable 422 "name-undrawable" "The name has a character that no typeface here can show";
    NameUnfit 422 "name-unfit" "The name is too wide for the cover";
    TeamUnknown 422 "team-unknown" "There is no such team";
    CountryUnknown 422 "country-unknown" "There is no such country";
    LocaleUnknown 422 "locale-unknown" "The campaign is not in this language";
    AgeMissing 422 "age-missing" "The age is missing";
    ConsentMissing 422 "consent-missing" "A required consent is missing";
    TakeEmpty 422 "take-empty" "The take is empty";
    TakeCorrupt 422 "take-corrupt" "The uploaded take is not the announced one";
    TakeUnreadable 422 "take-unreadable" "The take cannot be read";
    TakeTruncated 422 "take-truncated" "The take is cut off";
    TakeUnsupported 422 "take-unsupported" "This kind of FLAC or WAV file is not supported";
    TakeTooShort 422 "take-too-short" "The take is too short";
    TakeTooLong 422 "take-too-long" "The take is too long";
    TakeSilent 422 "take-silent" "Nothing can be heard on the take";
    Internal 500 "internal" "Something is broken on our side";
    Busy 503 "busy" "Too busy right now";
}

impl From<TakeErrorKind> for Kind {
    fn from(kind: TakeErrorKind) -> Self {
        match kind {
            TakeErrorKind::Corrupt => Self::TakeCorrupt,
            TakeErrorKind::Unreadable => Self::TakeUnreadable,
            TakeErrorKind::Truncated => Self::TakeTruncated,
            TakeErrorKind::Unsupported => Self::TakeUnsupported,
            TakeErrorKind::TooShort => Self::TakeTooShort,
            TakeErrorKind::TooLong => Self::TakeTooLong,
            TakeErrorKind::Silent => Self::TakeSilent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_take_error_is_a_problem_of_the_same_id() {
        for kind in TakeErrorKind::ALL {
            assert_eq!(Kind::from(kind).id(), kind.id());
        }
    }

    #[test]
    fn ids_are_unique_and_fit_for_fluent() {
        let mut ids: Vec<_> = Kind::ALL.iter().map(|kind| kind.id()).collect();
        assert!(
            ids.iter()
                .all(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        );
        assert!(
            Kind::ALL.iter().all(|kind| kind.status() != 403),
            "the edge would replace its body"
        );
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Kind::ALL.len());
    }
}
