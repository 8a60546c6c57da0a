//! What a client is told when something goes wrong: RFC 9457 problem details.

use campaign::{FormError, InvalidId, InvalidToken, NameError};
use cover::RenderError;
use lambda_http::{Body, Response};
use pipeline::StepError;

use serde_json::json;

use crate::{
    app::{NoStudio, StartError},
    kind::Kind,
    reply,
};

type Source = Box<dyn std::error::Error + Send + Sync>;

/// A kind for the client, a source for the log; neither sees the other's.
#[derive(Debug)]
pub struct Problem {
    pub kind: Kind,
    /// One English sentence about this very occurrence, without internals.
    pub detail: Option<String>,
    /// What caused it; logged once, never sent.
    pub source: Option<Source>,
}

impl Problem {
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            detail: None,
            source: None,
        }
    }

    pub fn with_detail(kind: Kind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: Some(detail.into()),
            source: None,
        }
    }

    pub fn caused(kind: Kind, source: impl Into<Source>) -> Self {
        Self {
            kind,
            detail: None,
            source: Some(source.into()),
        }
    }

    /// Where there is a source, it is an operator's concern and is logged here, once.
    pub(crate) fn into_response(self) -> Response<Body> {
        if let Some(source) = &self.source {
            tracing::error!(kind = self.kind.id(), error = %chain(source.as_ref()), "problem");
        }
        let mut body = json!({
            "type": format!("urn:refrain:problem:{}", self.kind.id()),
            "title": self.kind.title(),
            "status": self.kind.status(),
        });
        if let Some(detail) = self.detail {
            body["detail"] = detail.into();
        }
        reply::with_type(
            self.kind.status(),
            "application/problem+json",
            body.to_string(),
        )
    }
}

/// An error and all its causes on one line.
pub fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}

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

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        let kind = match &error {
            store::Error::Corrupt { .. } => Kind::Internal,
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
            StepError::WrongState(_) | StepError::Broken { .. } => {
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

impl From<RenderError> for Problem {
    fn from(error: RenderError) -> Self {
        let kind = match &error {
            RenderError::Unshown(_) => Kind::NameUndrawable,
            RenderError::CannotFit => Kind::NameUnfit,
            RenderError::UnknownTeam => Kind::TeamUnknown,
            RenderError::UnknownPicture | RenderError::Jpeg(_) | RenderError::Art => {
                return Self::caused(Kind::Internal, error);
            }
        };
        Self::with_detail(kind, error.to_string())
    }
}

impl From<NoStudio> for Problem {
    fn from(error: NoStudio) -> Self {
        Self::caused(Kind::Internal, error)
    }
}

impl From<StartError> for Problem {
    fn from(error: StartError) -> Self {
        Self::caused(Kind::Internal, error)
    }
}
