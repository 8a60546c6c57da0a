//! The links to where the song can be heard, for the page that lists them.

use campaign::{Campaign, ListenLink, country_codes};
use serde::Serialize;

/// The path of the page behind the locale.
pub(crate) const LISTEN: &str = "listen/";

/// All links of a campaign.
#[derive(Serialize)]
pub(crate) struct ListenView<'a> {
    /// The moment of the release in RFC 3339, and its day in UTC; without it the song is out.
    pub released_at: Option<String>,
    pub released_on: Option<String>,
    /// Until the release.
    pub before: Vec<LinkView<'a>>,
    /// From the release on.
    pub after: Vec<LinkView<'a>>,
    /// The codes of all countries, with a space between two, where links differ by country.
    pub codes: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct LinkView<'a> {
    pub service: Option<&'a str>,
    pub name: &'a str,
    pub video: bool,
    pub url: &'a str,
    /// The countries that it is for, with a space between two; empty for all others.
    pub countries: String,
    /// The countries that have another link of the same service, with a space between two.
    pub except: String,
}

impl<'a> ListenView<'a> {
    /// `None` if the campaign has no links.
    pub fn of(campaign: &'a Campaign) -> Option<Self> {
        let links = &campaign.listen;
        if links.is_empty() {
            return None;
        }
        let released_at = campaign.song.released_at.as_ref().map(ToString::to_string);
        let differ = links.iter().any(|link| !link.countries.is_empty());
        let codes = differ.then(|| {
            let mut codes = country_codes().to_vec();
            codes.sort_unstable();
            codes.join(" ")
        });
        Some(Self {
            released_on: released_at
                .as_ref()
                .and_then(|at| Some(at.split_once('T')?.0.to_owned())),
            released_at,
            before: views(links, |link| link.pre_save_url.as_deref()),
            after: views(links, |link| link.url.as_deref()),
            codes,
        })
    }
}

fn views<'a>(
    links: &'a [ListenLink],
    url: impl Fn(&'a ListenLink) -> Option<&'a str>,
) -> Vec<LinkView<'a>> {
    let view = |link: &'a ListenLink| {
        // A link that has nothing for this time stands in for none.
        let others = links
            .iter()
            .filter(|other| other.is_same_place(link) && url(other).is_some());
        let named: Vec<&str> = others
            .flat_map(|other| other.countries.iter().map(String::as_str))
            .collect();
        let is_for_others = link.countries.is_empty();
        Some(LinkView {
            service: link.service.as_deref(),
            name: &link.name,
            video: link.video,
            url: url(link)?,
            countries: link.countries.join(" "),
            except: if is_for_others {
                named.join(" ")
            } else {
                String::new()
            },
        })
    };
    links.iter().filter_map(view).collect()
}
