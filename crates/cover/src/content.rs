//! What differs from cover to cover.

use cover_format::Condition;

/// What one fan's cover shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct CoverContent<'a> {
    pub team_id: &'a str,
    /// The team's name in the fan's language; empty if the fan has chosen none.
    pub team_name: &'a str,
    /// The fan's cleaned name; `None` before one is typed.
    pub name: Option<&'a str>,
    /// The fan's locale as a BCP 47 tag. Uppercase and the regional forms of Han follow it, unless the name's own letters decide.
    pub locale: &'a str,
    /// The countries of the team and of the fan by ISO 3166-1 alpha-2, as far as they are known: where neither the name nor the locale
    /// decides, the first one that has forms of Han of its own does.
    pub countries: &'a [&'a str],
    /// The take's loudness over its length, 0 to 255; at most [`take::PEAKS`] of them are used. `None` draws silence.
    pub peaks: Option<&'a [u8]>,
    /// The full address of the entry's share page, for the QR code; `None` for a draft, which has no page.
    pub share_page: Option<&'a str>,
    /// The campaign's host, as people type it.
    pub address: &'a str,
    /// A few words in the fan's language that invite to sing; empty if the campaign has none.
    pub call: &'a str,
}

impl CoverContent<'_> {
    pub(crate) fn meets(&self, condition: Option<Condition>) -> bool {
        match condition {
            None => true,
            Some(Condition::Team) => !self.team_name.is_empty(),
            Some(Condition::Name) => self.name.is_some(),
            Some(Condition::Take) => self.peaks.is_some(),
            Some(Condition::Number) => false,
        }
    }
}
