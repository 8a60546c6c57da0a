//! What is due of an entry when the campaign is closed.

use campaign::{AfterClosing, Entry, EntryId, Sha256Hex, State};
use jiff::{SignedDuration, Timestamp};

/// A recording that was never used is gone from S3 after so long, and cannot be finished any more.
const UNUSED_FOR: SignedDuration = SignedDuration::from_hours(48);

/// An entry, as far as it decides what is due.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub id: EntryId,
    /// `None` of a row that cannot be read.
    pub made: Option<(State, Timestamp)>,
    /// The take that may be archived.
    pub take: Option<Sha256Hex>,
}

impl Subject {
    pub fn of(entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            made: Some((entry.state, entry.created_at)),
            take: Some(entry.expected.take.sha256.clone()),
        }
    }

    pub fn unreadable(id: EntryId) -> Self {
        Self {
            id,
            made: None,
            take: None,
        }
    }
}

/// What is to be done with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    /// Everything of it is to be erased.
    Erase {
        /// Whether its take could have been stored longer.
        early_take: bool,
    },
    /// Its take is to be deleted.
    Take,
    Nothing {
        /// Until when its take is stored, if it may still be.
        take_until: Option<Timestamp>,
    },
    /// Its row cannot be read, so that nobody knows.
    Unknown,
}

/// `retention_days` is how long the campaign stores takes.
pub(super) fn due(
    after_closing: AfterClosing,
    retention_days: u16,
    subject: &Subject,
    now: Timestamp,
) -> Due {
    let retention = SignedDuration::from_hours(24 * i64::from(retention_days));
    let take_until = |made: Timestamp| made.checked_add(retention).unwrap_or(Timestamp::MAX);
    let age = |made: Timestamp| now.duration_since(made);
    match (after_closing, subject.made) {
        (AfterClosing::Erase, made) => Due::Erase {
            early_take: made.is_some_and(|(_, made)| take_until(made) > now),
        },
        (AfterClosing::Stay, None) => Due::Unknown,
        (AfterClosing::Stay, Some((State::Reserved | State::Mixed, made))) => {
            if age(made) >= UNUSED_FOR {
                return Due::Erase { early_take: false };
            }
            Due::Nothing { take_until: None }
        }
        (AfterClosing::Stay, Some((_, made))) if take_until(made) <= now => Due::Take,
        (AfterClosing::Stay, Some((_, made))) => Due::Nothing {
            take_until: Some(take_until(made)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RETENTION_DAYS: u16 = 10;

    fn due_of(after_closing: AfterClosing, state: State, now: &str) -> Due {
        let subject = Subject {
            id: EntryId::parse("0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab").unwrap(),
            made: Some((state, "2026-06-25T12:00:00Z".parse().unwrap())),
            take: Some(Sha256Hex::of(b"take")),
        };
        due(
            after_closing,
            RETENTION_DAYS,
            &subject,
            now.parse().unwrap(),
        )
    }

    const BEFORE_ITS_DATE: &str = "2026-07-05T11:59:59Z";
    const AT_ITS_DATE: &str = "2026-07-05T12:00:00Z";

    #[test]
    fn where_records_stay_a_take_goes_at_its_date_to_the_second() {
        let check = |state, now, expect| assert_eq!(due_of(AfterClosing::Stay, state, now), expect);
        let later = Due::Nothing {
            take_until: Some(AT_ITS_DATE.parse().unwrap()),
        };
        for state in [State::InReview, State::Published, State::Rejected] {
            check(state, BEFORE_ITS_DATE, later);
            check(state, AT_ITS_DATE, Due::Take);
        }
    }

    #[test]
    fn what_was_never_finished_goes_after_two_days_whatever_stays() {
        let check = |now, expect| {
            let due = due_of(AfterClosing::Stay, State::Mixed, now);
            assert_eq!(due, expect, "{now}");
        };
        check("2026-06-27T11:59:59Z", Due::Nothing { take_until: None });
        check("2026-06-27T12:00:00Z", Due::Erase { early_take: false });
    }

    #[test]
    fn where_records_go_all_of_them_go_and_early_takes_are_counted() {
        for state in State::ALL {
            let due = |now| due_of(AfterClosing::Erase, state, now);
            assert_eq!(due(BEFORE_ITS_DATE), Due::Erase { early_take: true });
            assert_eq!(due(AT_ITS_DATE), Due::Erase { early_take: false });
        }
    }

    #[test]
    fn a_row_that_cannot_be_read_is_erased_with_all_others_or_named() {
        let id = EntryId::parse("0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab").unwrap();
        let due = |rule| {
            let now = AT_ITS_DATE.parse().unwrap();
            due(rule, RETENTION_DAYS, &Subject::unreadable(id.clone()), now)
        };
        assert_eq!(due(AfterClosing::Erase), Due::Erase { early_take: false });
        assert_eq!(due(AfterClosing::Stay), Due::Unknown);
    }
}
