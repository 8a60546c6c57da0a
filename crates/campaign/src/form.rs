//! The form that a fan sends, and whether the campaign accepts it.

use jiff::Timestamp;
use take::{MAX_GAIN_DB, MAX_LATENCY_MS, MAX_NUDGE_MS, SAMPLE_RATE_RANGE_HZ, TakeType};

use crate::{
    campaign::{Campaign, Jurisdiction, Purpose},
    country::is_country,
    entry::{Entry, Expected, GivenConsent, Placement, State, TakeClaim, Timing},
    form_error::FormError,
    id::{EntryId, Sha256Hex, TokenDigest},
    name::FanName,
};

/// A form as it was parsed: every field has the right type, and no rule of the campaign has been applied yet.
#[derive(Clone, Debug)]
pub struct EntryForm {
    /// A language tag (BCP 47).
    pub locale: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// When the fan began, as their browser says.
    pub begun_at: Option<Timestamp>,
    /// The team's id.
    pub team: String,
    /// As the fan typed it.
    pub name: String,
    /// In years.
    pub age: Option<u8>,
    pub consents: Vec<ConsentForm>,
    pub placement: Placement,
    /// The media type of the take.
    pub content_type: String,
    pub size_bytes: u64,
    /// Of the take.
    pub sha256: Sha256Hex,
    pub timing: Timing,
}

/// A box that the fan ticked.
#[derive(Clone, Debug)]
pub struct ConsentForm {
    pub purpose: Purpose,
    /// Of the text that the fan read beside the box.
    pub text_sha256: Sha256Hex,
}

impl Campaign {
    /// Decides whether a form becomes an entry. The age is checked and not stored.
    ///
    /// # Errors
    /// The first rule that the form breaks.
    pub fn accept(
        &self,
        id: EntryId,
        token: TokenDigest,
        form: EntryForm,
        now: Timestamp,
    ) -> Result<Entry, FormError> {
        self.check_window(form.begun_at, now)?;
        if !self.locales.contains(&form.locale) {
            return Err(FormError::LocaleUnknown);
        }
        let jurisdiction = self.check_person(&form)?;
        if self.team(&form.team).is_none() {
            return Err(FormError::TeamUnknown);
        }
        let name = FanName::parse(&form.name)?;
        let consents = self.check_consents(jurisdiction, &form.consents, now)?;
        let expected = self.check_take(&form)?;
        Ok(Entry {
            id,
            token,
            state: State::Reserved,
            created_at: now,
            flagged: self.name_flag(&name, &form.locale).is_some(),
            locale: form.locale,
            country: form.country,
            team: form.team,
            name,
            consents,
            revision: expected.revision(),
            expected,
            failed_take: None,
            mixed: None,
        })
    }

    /// Whether a step of an entry that was begun in time may still be asked for.
    ///
    /// # Errors
    /// `Closed` from `finish_by` on.
    pub fn check_finishing(&self, now: Timestamp) -> Result<(), FormError> {
        if now >= self.finish_by {
            return Err(FormError::Closed);
        }
        Ok(())
    }

    /// Whether the campaign is closed and fans may finish what they began.
    pub fn is_late(&self, now: Timestamp) -> bool {
        (self.closes_at..self.finish_by).contains(&now)
    }

    /// After closing, only what was begun in time is accepted. When that was is the word of the fan's browser, which nobody can
    /// prove: whoever writes another gains the time until `finish_by`, and no more.
    fn check_window(&self, begun_at: Option<Timestamp>, now: Timestamp) -> Result<(), FormError> {
        if now < self.opens_at {
            return Err(FormError::NotOpen);
        }
        self.check_finishing(now)?;
        let in_time = |begun: Timestamp| (self.opens_at..self.closes_at).contains(&begun);
        if self.is_late(now) && !begun_at.is_some_and(in_time) {
            return Err(FormError::Closed);
        }
        Ok(())
    }

    fn check_person(&self, form: &EntryForm) -> Result<&Jurisdiction, FormError> {
        if !is_country(&form.country) {
            return Err(FormError::CountryUnknown);
        }
        let jurisdiction = self
            .jurisdiction(&form.country)
            .ok_or(FormError::CountryNotEligible)?;
        if let Some(min_age) = jurisdiction.min_age {
            let age = form.age.ok_or(FormError::AgeMissing)?;
            if age < min_age {
                return Err(FormError::TooYoung { min_age });
            }
        }
        Ok(jurisdiction)
    }

    fn check_consents(
        &self,
        jurisdiction: &Jurisdiction,
        given: &[ConsentForm],
        now: Timestamp,
    ) -> Result<Vec<GivenConsent>, FormError> {
        let mut accepted = Vec::new();
        for consent in &self.consents {
            let purpose = consent.purpose;
            let Some(form) = given.iter().find(|form| form.purpose == purpose) else {
                if consent.required {
                    return Err(FormError::ConsentMissing {
                        purpose: purpose.as_str(),
                    });
                }
                continue;
            };
            let language = jurisdiction
                .texts
                .iter()
                .find(|(_, text)| {
                    text.consents
                        .get(&purpose)
                        .is_some_and(|t| t.sha256 == form.text_sha256)
                })
                .map(|(language, _)| language.clone())
                .ok_or(FormError::ConsentOutdated {
                    purpose: purpose.as_str(),
                })?;
            accepted.push(GivenConsent {
                purpose,
                jurisdiction: jurisdiction.id.clone(),
                version: jurisdiction.version.clone(),
                language,
                text_sha256: form.text_sha256.clone(),
                given_at: now,
            });
        }
        Ok(accepted)
    }

    fn check_take(&self, form: &EntryForm) -> Result<Expected, FormError> {
        let content_type = TakeType::parse(&form.content_type).ok_or(FormError::TakeType)?;
        if form.size_bytes == 0 {
            return Err(FormError::TakeEmpty);
        }
        if form.size_bytes > self.take.max_bytes {
            return Err(FormError::TakeTooLarge {
                max_bytes: self.take.max_bytes,
            });
        }
        check_timing(&form.timing, self.take.max_ms)?;
        check_placement(&form.placement)?;
        Ok(Expected {
            take: TakeClaim {
                content_type,
                size_bytes: form.size_bytes,
                sha256: form.sha256.clone(),
                timing: Timing {
                    latency_ms: to_hundredths(form.timing.latency_ms),
                    ..form.timing
                },
            },
            placement: Placement {
                gain_db: to_hundredths(form.placement.gain_db),
                ..form.placement
            },
        })
    }
}

/// Rounds to two decimals: finer steps are inaudible, and DynamoDB stores neither minus zero nor exponents below -130.
fn to_hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0 + 0.0
}

fn check_timing(timing: &Timing, max_ms: u32) -> Result<(), FormError> {
    let out = |field| Err(FormError::PlacementRange { field });
    if !SAMPLE_RATE_RANGE_HZ.contains(&timing.sample_rate_hz) {
        return out("sample_rate_hz");
    }
    let max_frames = u64::from(max_ms) * u64::from(timing.sample_rate_hz) / 1_000;
    if timing.backing_start_frame.unsigned_abs() > max_frames {
        return out("backing_start_frame");
    }
    if timing.dropped_frames > max_frames {
        return out("dropped_frames");
    }
    if !(0.0..=MAX_LATENCY_MS).contains(&timing.latency_ms) {
        return out("latency_ms");
    }
    Ok(())
}

fn check_placement(placement: &Placement) -> Result<(), FormError> {
    let out = |field| Err(FormError::PlacementRange { field });
    if placement.nudge_ms.unsigned_abs() > MAX_NUDGE_MS.unsigned_abs() {
        return out("nudge_ms");
    }
    if !(-MAX_GAIN_DB..=MAX_GAIN_DB).contains(&placement.gain_db) {
        return out("gain_db");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{engine::Engine, entry::Source, name::NameError, sample};

    fn consent(language: &str) -> ConsentForm {
        ConsentForm {
            purpose: Purpose::Terms,
            text_sha256: Sha256Hex::of(format!("Terms {language}").as_bytes()),
        }
    }

    fn form() -> EntryForm {
        EntryForm {
            locale: "fr".to_owned(),
            country: "FR".to_owned(),
            team: "fra".to_owned(),
            begun_at: None,
            name: " Zoe\u{301} ".to_owned(),
            age: Some(16),
            consents: vec![consent("fr")],
            placement: Placement {
                nudge_ms: -200,
                gain_db: 3.0,
            },
            content_type: "audio/flac".to_owned(),
            size_bytes: 1_000_000,
            sha256: Sha256Hex::of(b"take"),
            timing: Timing {
                sample_rate_hz: 48_000,
                backing_start_frame: 9_600,
                latency_ms: 30.0,
                dropped_frames: 0,
                source: Source::Booth,
                engine: Engine::Chromium,
                guide: false,
            },
        }
    }

    fn accept(form: EntryForm, now: &str) -> Result<Entry, FormError> {
        let id = EntryId::parse("0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab").unwrap();
        let token = TokenDigest::parse(Sha256Hex::of(b"token").as_str()).unwrap();
        sample::campaign().accept(id, token, form, now.parse().unwrap())
    }

    const OPEN: &str = "2026-06-15T00:00:00Z";

    #[test]
    fn a_good_form_becomes_a_reserved_entry() {
        let entry = accept(form(), OPEN).unwrap();
        assert_eq!(entry.state, State::Reserved);
        assert_eq!(entry.name.as_str(), "Zoé");
        assert_eq!(entry.consents[0].language, "fr");
        assert!(!entry.flagged);
    }

    #[test]
    fn each_bad_field_has_its_own_error() {
        let check = |change: fn(&mut EntryForm), expect: FormError| {
            let mut form = form();
            change(&mut form);
            assert_eq!(accept(form, OPEN).map(|_| ()), Err(expect));
        };
        check(|f| f.locale = "de".into(), FormError::LocaleUnknown);
        check(|f| f.country = "France".into(), FormError::CountryUnknown);
        check(|f| f.country = "QQ".into(), FormError::CountryUnknown);
        check(|f| f.country = "fr".into(), FormError::CountryUnknown);
        check(|f| f.country = "US".into(), FormError::CountryNotEligible);
        check(|f| f.age = None, FormError::AgeMissing);
        check(|f| f.age = Some(15), FormError::TooYoung { min_age: 16 });
        check(|f| f.team = "esp".into(), FormError::TeamUnknown);
        check(|f| f.name = " ".into(), FormError::Name(NameError::Empty));
        check(
            |f| f.consents.clear(),
            FormError::ConsentMissing { purpose: "terms" },
        );
        check(
            |f| f.consents = vec![consent("old")],
            FormError::ConsentOutdated { purpose: "terms" },
        );
        check(|f| f.content_type = "audio/ogg".into(), FormError::TakeType);
        check(|f| f.size_bytes = 0, FormError::TakeEmpty);
        check(
            |f| f.size_bytes = 9_000_001,
            FormError::TakeTooLarge {
                max_bytes: 9_000_000,
            },
        );
        let range = |field| FormError::PlacementRange { field };
        check(|f| f.placement.nudge_ms = 201, range("nudge_ms"));
        check(|f| f.placement.nudge_ms = i32::MIN, range("nudge_ms"));
        check(|f| f.placement.gain_db = f64::NAN, range("gain_db"));
        check(|f| f.timing.latency_ms = f64::INFINITY, range("latency_ms"));
        check(
            |f| f.timing.backing_start_frame = i64::MIN,
            range("backing_start_frame"),
        );
        check(|f| f.timing.sample_rate_hz = 0, range("sample_rate_hz"));
    }

    #[test]
    fn the_campaign_has_a_beginning_and_an_end() {
        let check = |now, expect| assert_eq!(accept(form(), now).map(|_| ()), expect, "{now}");
        check("2026-05-31T23:59:59Z", Err(FormError::NotOpen));
        check("2026-06-01T00:00:00Z", Ok(()));
        check("2026-06-30T23:59:59Z", Ok(()));
        check("2026-07-01T00:00:00Z", Err(FormError::Closed));
    }

    #[test]
    fn what_was_begun_in_time_is_accepted_until_the_last_second() {
        let check = |begun_at: &str, now: &str, expect| {
            let mut form = form();
            form.begun_at = Some(begun_at.parse().unwrap());
            let accepted = accept(form, now).map(|_| ());
            assert_eq!(accepted, expect, "begun at {begun_at}, sent at {now}");
        };
        let last = "2026-06-30T23:59:59Z";
        check(last, "2026-07-01T00:00:00Z", Ok(()));
        check(last, "2026-07-01T23:59:59Z", Ok(()));
        check(last, "2026-07-02T00:00:00Z", Err(FormError::Closed));
        let closed = "2026-07-01T00:00:00Z";
        check(closed, closed, Err(FormError::Closed));
        check(closed, "2026-07-01T12:00:00Z", Err(FormError::Closed));
        // Nobody began before there was a beginning.
        check(
            "2026-05-31T23:59:59Z",
            "2026-07-01T12:00:00Z",
            Err(FormError::Closed),
        );
        check(last, "2026-05-31T23:59:59Z", Err(FormError::NotOpen));
        // Before it closes, nobody has to say when they began.
        check("1999-01-01T00:00:00Z", last, Ok(()));

        let campaign = sample::campaign();
        let finishing = |now: &str| campaign.check_finishing(now.parse().unwrap());
        assert_eq!(finishing("2026-07-01T23:59:59Z"), Ok(()));
        assert_eq!(finishing("2026-07-02T00:00:00Z"), Err(FormError::Closed));
        assert!(!campaign.is_late(last.parse().unwrap()));
        assert!(campaign.is_late(closed.parse().unwrap()));
    }

    #[test]
    fn a_consent_names_the_language_it_was_given_in() {
        let mut swiss = form();
        swiss.country = "CH".to_owned();
        swiss.age = None;
        assert_eq!(
            accept(swiss.clone(), OPEN).map(|_| ()),
            Err(FormError::ConsentOutdated { purpose: "terms" }),
            "the European text is not the Swiss one"
        );
        swiss.consents = vec![consent("ch")];
        swiss.locale = "en".to_owned();
        let entry = accept(swiss, OPEN).unwrap();
        assert_eq!(
            (entry.consents[0].language.as_str(), entry.locale.as_str()),
            ("fr", "en")
        );
    }

    #[test]
    fn a_flagged_name_is_accepted_and_waits_for_review() {
        let mut flagged = form();
        flagged.name = "Mr BADWORD".to_owned();
        let entry = accept(flagged, OPEN).unwrap();
        assert_eq!(
            sample::campaign().state_after_cover(&entry),
            State::InReview
        );
        let plain = accept(form(), OPEN).unwrap();
        assert_eq!(
            sample::campaign().state_after_cover(&plain),
            State::Published
        );
    }

    #[test]
    fn a_revision_changes_with_everything_the_mix_depends_on() {
        let base = accept(form(), OPEN).unwrap().revision;
        let check = |change: fn(&mut EntryForm), same: bool| {
            let mut form = form();
            change(&mut form);
            assert_eq!(accept(form, OPEN).unwrap().revision == base, same);
        };
        check(|f| f.name = "Other".into(), true);
        check(|f| f.sha256 = Sha256Hex::of(b"other"), false);
        check(|f| f.placement.nudge_ms = 10, false);
        check(|f| f.placement.gain_db = 0.0, false);
        check(|f| f.timing.backing_start_frame = 1, false);
        check(|f| f.timing.latency_ms = 31.0, false);
        check(|f| f.timing.engine = Engine::Firefox, false);
        check(|f| f.timing.guide = true, false);
    }

    #[test]
    fn numbers_are_rounded_to_what_the_table_can_store() {
        let mut odd = form();
        odd.placement.gain_db = -0.0;
        odd.timing.latency_ms = 1e-200;
        let expected = accept(odd, OPEN).unwrap().expected;
        assert!(expected.placement.gain_db.is_sign_positive());
        assert_eq!(expected.take.timing.latency_ms, 0.0);
    }

    #[test]
    fn a_flagged_word_hides_behind_no_disguise() {
        for name in [
            "bad\u{200D}wo\u{FE0F}rd",
            "ｂａｄｗｏｒｄ",
            "B.a.d w o r d",
            "bádwórd",
            "ⓑⓐⓓword",
        ] {
            let mut hidden = form();
            hidden.name = name.to_owned();
            assert!(accept(hidden, OPEN).unwrap().flagged, "{name}");
        }
    }
}
