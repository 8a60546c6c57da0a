//! Errors of a form.

use crate::name::NameError;

/// Why a form is not accepted: something that the fan or the browser can correct, or a rule that they cannot change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    #[error("the campaign has not opened yet")]
    NotOpen,
    #[error("the campaign is over")]
    Closed,
    #[error("this campaign does not have that language")]
    LocaleUnknown,
    #[error("that is not an ISO 3166-1 alpha-2 country code")]
    CountryUnknown,
    #[error("people in this country cannot take part")]
    CountryNotEligible,
    #[error("this country asks for the fan's age")]
    AgeMissing,
    #[error("fans must be at least {min_age} years old here")]
    TooYoung { min_age: u8 },
    #[error("there is no such team")]
    TeamUnknown,
    /// The name cannot be on a cover.
    #[error(transparent)]
    Name(#[from] NameError),
    #[error("the consent '{purpose}' is required")]
    ConsentMissing { purpose: &'static str },
    #[error("the text of the consent '{purpose}' has changed since it was shown")]
    ConsentOutdated { purpose: &'static str },
    #[error("the take must be FLAC or WAV")]
    TakeType,
    #[error("the take is larger than {max_bytes} bytes")]
    TakeTooLarge { max_bytes: u64 },
    #[error("the take is empty")]
    TakeEmpty,
    /// A number of the take's timing or placement is out of range.
    #[error("{field} is out of range")]
    PlacementRange { field: &'static str },
}
