//! Which problem each error of the other crates is, without a catch-all: a new error has to be given a kind here.

use campaign::{FormError, InvalidId, InvalidToken, NameError};
use cover::RenderError;
use pipeline::StepError;

use crate::{kind::Kind, problem::Problem};

impl From<InvalidId> for Problem {
    fn from(error: InvalidId) -> Self {
        Self::with_detail(Kind::BadRequest, format!("the id is {error}"))
    }
}

impl From<InvalidToken> for Problem {
    fn from(error: InvalidToken) -> Self {
        Self::with_detail(Kind::TokenMalformed, format!("the owner token is {error}"))
    }
}

impl From<NameError> for Problem {
    fn from(error: NameError) -> Self {
        let kind = match error {
            NameError::Empty => Kind::NameEmpty,
            NameError::TooLong => Kind::NameTooLong,
            NameError::Character(_) => Kind::NameCharacters,
            NameError::Marks => Kind::NameMarks,
        };
        Self::with_detail(kind, error.to_string())
    }
}

impl From<FormError> for Problem {
    fn from(error: FormError) -> Self {
        let kind = match &error {
            FormError::NotOpen => Kind::CampaignNotOpen,
            FormError::Closed => Kind::CampaignClosed,
            FormError::LocaleUnknown => Kind::LocaleUnknown,
            FormError::CountryUnknown => Kind::CountryUnknown,
            FormError::CountryNotEligible => Kind::CountryNotEligible,
            FormError::AgeMissing => Kind::AgeMissing,
            FormError::TooYoung { .. } => Kind::TooYoung,
            FormError::TeamUnknown => Kind::TeamUnknown,
            FormError::Name(name) => return name.clone().into(),
            FormError::ConsentMissing { .. } => Kind::ConsentMissing,
            FormError::ConsentOutdated { .. } => Kind::ConsentOutdated,
            FormError::TakeType => Kind::TakeType,
            FormError::TakeTooLarge { .. } => Kind::TakeTooLarge,
            FormError::TakeEmpty => Kind::TakeEmpty,
            FormError::PlacementRange { .. } => Kind::PlacementRange,
        };
        Self::with_detail(kind, error.to_string())
    }
}

impl From<RenderError> for Problem {
    fn from(error: RenderError) -> Self {
        let kind = match &error {
            RenderError::MissingGlyph(_) => Kind::NameUndrawable,
            RenderError::CannotFit => Kind::NameUnfit,
            RenderError::UnknownTeam => Kind::TeamUnknown,
            RenderError::UnknownPicture
            | RenderError::LongAddress
            | RenderError::Jpeg(_)
            | RenderError::Art => {
                return Self::caused(Kind::Internal, error);
            }
        };
        Self::with_detail(kind, error.to_string())
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        let kind = match &error {
            store::Error::Corrupt { .. } | store::Error::Misconfigured { .. } => Kind::Internal,
            store::Error::Unavailable { .. } => Kind::Busy,
        };
        Self::caused(kind, error)
    }
}

impl From<StepError> for Problem {
    fn from(error: StepError) -> Self {
        let kind = match error {
            StepError::Store(source) => return source.into(),
            StepError::TakeFailed(failed_take) => return Self::new(failed_take.kind.into()),
            StepError::WrongState(_) | StepError::MixMissing | StepError::Broken { .. } => {
                return Self::caused(Kind::Internal, error);
            }
            StepError::Unknown => Kind::EntryUnknown,
            StepError::Erased => Kind::EntryErased,
            StepError::Replaced => Kind::TakeReplaced,
            StepError::TakeMissing => Kind::TakeMissing,
            StepError::NotMixed => Kind::NotMixed,
        };
        Self::with_detail(kind, error.to_string())
    }
}
