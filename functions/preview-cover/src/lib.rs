//! GET /api/covers/preview: draw a draft of the sleeve while the fan types.

use api::{App, Body, Handled, Kind, Problem, Request};
use campaign::{FanName, Picture, Sha256Hex, Team};
use cover::CoverContent;
use take::PEAKS;

/// Same query, same bytes: browsers may keep a draft for an hour, the edge for a day.
const CACHE: &str = "public, max-age=3600, s-maxage=86400";

pub async fn handle(app: &'static App, request: Request) -> Handled {
    let draft = Draft::parse(app, &request)?;

    let jpeg = app
        .studio()?
        .renderer
        .render(Picture::PREVIEW, &draft.sleeve())?;

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
    Ok(api::with_headers(
        status,
        body,
        [
            ("content-type", "image/jpeg"),
            ("cache-control", CACHE),
            ("etag", &etag),
        ],
    ))
}

struct Draft {
    team: String,
    team_name: String,
    locale: String,
    name: Option<FanName>,
    peaks: Option<Vec<u8>>,
}

impl Draft {
    fn parse(app: &App, request: &Request) -> Result<Self, Problem> {
        let parameter =
            |name| api::query_parameter(request, name).filter(|value| !value.is_empty());
        let locale = parameter("locale")
            .filter(|locale| app.campaign.locales.contains(locale))
            .ok_or_else(|| Problem::new(Kind::LocaleUnknown))?;
        let (team, team_name) = match parameter("team") {
            None => (Team::NONE.to_owned(), String::new()),
            Some(id) => {
                let team = app
                    .campaign
                    .team(&id)
                    .ok_or_else(|| Problem::new(Kind::TeamUnknown))?;
                (
                    team.id.clone(),
                    team.names.get(&locale).cloned().unwrap_or_default(),
                )
            }
        };
        Ok(Self {
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

    fn sleeve(&self) -> CoverContent<'_> {
        CoverContent {
            team_id: &self.team,
            team_name: &self.team_name,
            name: self.name.as_ref().map(FanName::as_str),
            locale: &self.locale,
            peaks: self.peaks.as_deref(),
        }
    }
}

/// Two hexadecimal digits for each peak.
fn parse_peaks(hex: &str) -> Result<Vec<u8>, Problem> {
    let bad = || {
        Problem::with_detail(
            Kind::BadRequest,
            format!("peaks: up to {PEAKS} pairs of hexadecimal digits"),
        )
    };
    if hex.len() > PEAKS * 2
        || !hex.len().is_multiple_of(2)
        || !hex.bytes().all(|b| b.is_ascii_hexdigit())
    {
        return Err(bad());
    }
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).map_err(|_| bad()))
        .collect()
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
        check(&"00".repeat(PEAKS + 1), None);
    }
}
