//! GET /api/covers/preview: renders a draft of the cover while the fan types.

use std::sync::Arc;

use api::{Body, Cache, Function, Handled, Kind, Problem, Request, Setup, StartError};
use campaign::{Campaign, FanName, Picture, Sha256Hex, Team};
use cover::{CoverContent, Renderer};

pub fn function() -> Function {
    api::http(Parts::open, handle)
}

struct Parts {
    campaign: Arc<Campaign>,
    renderer: Renderer,
    host: String,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        Ok(Self {
            campaign: setup.campaign()?,
            renderer: setup.renderer()?,
            host: setup.host()?,
        })
    }
}

async fn handle(parts: &'static Parts, request: Request) -> Handled {
    let draft = Draft::parse(&parts.campaign, &request)?;

    let countries: Vec<&str> = draft.countries.iter().map(String::as_str).collect();
    let content = CoverContent {
        address: &parts.host,
        call: parts.campaign.call(&draft.locale),
        ..draft.content(&countries)
    };
    let jpeg = parts.renderer.render(Picture::PREVIEW, &content)?;

    let etag = format!("\"{}\"", &Sha256Hex::of(&jpeg).as_str()[..32]);
    let known = request
        .headers()
        .get("if-none-match")
        .is_some_and(|known| known == etag.as_str());
    let (status, body) = if known {
        (304, Body::Empty)
    } else {
        (200, Body::Binary(jpeg))
    };
    let headers = [("content-type", api::JPEG), ("etag", &etag)];
    Ok(api::respond(status, body, Cache::Draft, headers))
}

/// What a draft shows; the query's parameters.
struct Draft {
    team: String,
    team_name: String,
    locale: String,
    name: Option<FanName>,
    /// The team's and the fan's, as far as they are known.
    countries: Vec<String>,
    peaks: Option<Vec<u8>>,
}

impl Draft {
    fn parse(campaign: &Campaign, request: &Request) -> Result<Self, Problem> {
        let parameter =
            |name| api::query_parameter(request, name).filter(|value| !value.is_empty());
        let locale = parameter("locale")
            .filter(|locale| campaign.locales.contains(locale))
            .ok_or_else(|| Problem::new(Kind::LocaleUnknown))?;
        let country = parameter("country").unwrap_or_default();
        let (team, team_name) = match parameter("team") {
            None => (Team::NONE.to_owned(), String::new()),
            Some(id) => {
                let team = campaign
                    .team(&id)
                    .ok_or_else(|| Problem::new(Kind::TeamUnknown))?;
                (
                    team.id.clone(),
                    team.names.get(&locale).cloned().unwrap_or_default(),
                )
            }
        };
        let countries = campaign.countries_of(&team, &country);
        Ok(Self {
            countries: countries.into_iter().map(str::to_owned).collect(),
            team,
            team_name,
            locale,
            name: parameter("name")
                .map(|name| FanName::parse(&name))
                .transpose()?,
            peaks: parameter("peaks")
                .map(|hex| parse_peaks(&hex))
                .transpose()?,
        })
    }

    fn content<'a>(&'a self, countries: &'a [&'a str]) -> CoverContent<'a> {
        CoverContent {
            team_id: &self.team,
            team_name: &self.team_name,
            name: self.name.as_ref().map(FanName::as_str),
            locale: &self.locale,
            countries,
            peaks: self.peaks.as_deref(),
            ..CoverContent::default()
        }
    }
}

/// Peaks of 0 to 255, at most [`take::PEAKS`], two hexadecimal digits for each.
fn parse_peaks(text: &str) -> Result<Vec<u8>, Problem> {
    hex::decode(text)
        .ok()
        .filter(|peaks| peaks.len() <= take::PEAKS)
        .ok_or_else(|| {
            let detail = format!("peaks: up to {} pairs of hexadecimal digits", take::PEAKS);
            Problem::with_detail(Kind::BadRequest, detail)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peaks_are_pairs_of_hexadecimal_digits() {
        let check =
            |hex: &str, expect: Option<Vec<u8>>| assert_eq!(parse_peaks(hex).ok(), expect, "{hex}");
        check("00ff7F", Some(vec![0, 255, 127]));
        check("0", None);
        check("+1", None);
        check("éé", None);
        check(&"00".repeat(257), None);
    }
}
