//! When a campaign accepts what, as its team reads it: by the clocks of its own time zone.

use campaign::Campaign;
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;

/// A window's moments, to the minute, and whose clocks show them.
#[derive(Serialize)]
pub(super) struct Window {
    pub opens_at: String,
    pub closes_at: String,
    pub finish_by: String,
    /// The time zone by its IANA name, or UTC if the campaign has none.
    pub clocks: String,
}

/// The window of a campaign.
pub(super) fn window(campaign: &Campaign) -> Window {
    let zone = campaign.time_zone.as_deref();
    // The reader knows the zone already; a build without the database shows UTC and says so.
    let zone = zone.and_then(|name| TimeZone::get(name).ok());
    let zone = zone.unwrap_or(TimeZone::UTC);
    let shown = |at: Timestamp| {
        let at = at.to_zoned(zone.clone());
        at.strftime("%Y-%m-%d %H:%M").to_string()
    };
    Window {
        opens_at: shown(campaign.opens_at),
        closes_at: shown(campaign.closes_at),
        finish_by: shown(campaign.finish_by),
        clocks: zone.iana_name().unwrap_or("UTC").to_owned(),
    }
}
