//! How far each subject is, and the holes.

use campaign::{Campaign, Finding, Jurisdiction, Level, Reading, Status};

use super::aspect::Aspect;
use super::hole::{Hole, hole_of};

/// How far a campaign is.
pub struct Readiness {
    /// The folder's name.
    pub slug: String,
    /// As far as it can be read; `None` if campaign.toml cannot be.
    pub campaign: Option<Campaign>,
    pub holes: Vec<Hole>,
}

/// How far one subject is, in one language and jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Ready,
    /// A legal text that no lawyer has approved of.
    Draft,
    /// There is no legal text in this language; fans read it in another one.
    Elsewhere,
    Hole,
}

impl Readiness {
    /// Whether the campaign can be launched.
    pub fn is_ready(&self) -> bool {
        self.holes.is_empty()
    }

    /// How far a subject is that each language has.
    pub fn of_language(&self, aspect: Aspect, language: &str) -> State {
        let mut holes = self.holes.iter().filter(|hole| hole.aspect == aspect);
        match holes.any(|hole| hole.language.as_deref().is_none_or(|of| of == language)) {
            true => State::Hole,
            false => State::Ready,
        }
    }

    /// How far the legal text of a jurisdiction is in a language.
    pub fn legal(&self, jurisdiction: &Jurisdiction, language: &str) -> State {
        let mut holes = self.of_jurisdiction(Aspect::LegalText, jurisdiction);
        let is_hole = holes.any(|hole| hole.language.as_deref() == Some(language));
        if is_hole {
            State::Hole
        } else if !jurisdiction.texts.contains_key(language) {
            State::Elsewhere
        } else if jurisdiction.status == Status::Draft {
            State::Draft
        } else {
            State::Ready
        }
    }

    /// How far a subject is that the whole campaign has.
    pub fn of_all(&self, aspect: Aspect) -> State {
        match self.holes.iter().any(|hole| hole.aspect == aspect) {
            true => State::Hole,
            false => State::Ready,
        }
    }

    /// Whether something of a jurisdiction's subject is a hole.
    pub fn of_jurisdiction(
        &self,
        aspect: Aspect,
        jurisdiction: &Jurisdiction,
    ) -> impl Iterator<Item = &Hole> {
        let id = &jurisdiction.id;
        self.holes.iter().filter(move |hole| {
            hole.aspect == aspect && hole.jurisdiction.as_ref().is_none_or(|of| of == id)
        })
    }
}

/// Finds the holes: every error of the check, each draft of a legal text, and a window that has closed. `now_s` is the time in seconds
/// since 1970.
pub(crate) fn readiness(
    slug: &str,
    manifest: &str,
    reading: Reading,
    findings: &[Finding],
    now_s: i64,
) -> Readiness {
    let errors = findings.iter().filter(|f| f.level == Level::Error);
    let mut holes: Vec<Hole> = errors.map(|finding| hole_of(finding, manifest)).collect();
    if let Some(campaign) = &reading.campaign {
        holes.extend(drafts(&reading, campaign));
        holes.extend(closed(&reading, campaign, now_s));
    }
    Readiness {
        slug: slug.to_owned(),
        campaign: reading.campaign,
        holes,
    }
}

fn drafts(reading: &Reading, campaign: &Campaign) -> Vec<Hole> {
    let drafts = campaign.jurisdictions.iter();
    let drafts = drafts.filter(|jurisdiction| jurisdiction.status == Status::Draft);
    let hole = |jurisdiction: &Jurisdiction| {
        let id = &jurisdiction.id;
        let problem = format!(
            "the legal text of jurisdiction {id} is a draft: have a lawyer approve of legal/{id}/, then write status = \"final\""
        );
        Hole {
            aspect: Aspect::LegalText,
            jurisdiction: Some(id.clone()),
            language: None,
            finding: reading.error_at(&format!("jurisdiction.{id}"), problem),
        }
    };
    drafts.map(hole).collect()
}

fn closed(reading: &Reading, campaign: &Campaign, now_s: i64) -> Option<Hole> {
    let closes_at = campaign.closes_at;
    let is_closed = closes_at.as_second() <= now_s;
    is_closed.then(|| Hole {
        aspect: Aspect::Dates,
        jurisdiction: None,
        language: None,
        finding: reading.error_at(
            "closes_at",
            "closes_at has passed, so that nobody can take part: write a later moment",
        ),
    })
}
