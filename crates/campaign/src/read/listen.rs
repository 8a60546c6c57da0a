//! `[[listen]]` of campaign.toml: where the song can be heard.

use std::{collections::BTreeSet, ops::Range};

use crate::{
    country,
    listen::ListenLink,
    manifest::{ListenEntry, Text},
    near::near,
    service::Service,
    table::Document,
};

use super::web_address;

/// The longest name of a place, in characters: it stands beneath an icon.
const MAX_NAME_CHARS: usize = 40;
/// Stands for every country that is not named.
const ALL_OTHERS: &str = "*";

/// The links that can be read, in the order of the file. `is_dated` says whether the song has a day of release.
pub(super) fn read(
    document: &Document<'_>,
    entries: Vec<ListenEntry>,
    is_dated: bool,
) -> Vec<ListenLink> {
    let mut seen = BTreeSet::new();
    let links = entries.into_iter().filter_map(|entry| {
        let place = place(document, &entry)?;
        let key = place
            .service
            .map_or(place.name.clone(), |of| of.id.to_owned());
        let url = url(document, entry.url.as_ref(), &place);
        let pre_save_url = pre_save_url(document, entry.pre_save_url.as_ref(), is_dated);
        Some(ListenLink {
            countries: countries(document, &entry, &key, &place.span, &mut seen),
            service: place.service.map(|service| service.id.to_owned()),
            video: place.service.is_some_and(|service| service.video),
            name: place.name,
            url,
            pre_save_url,
        })
    });
    links.collect()
}

/// What a table is about, and where it says so.
struct Place {
    service: Option<&'static Service>,
    name: String,
    span: Range<usize>,
}

/// The service or the named place of a table; that it has neither is a finding of the manifest.
fn place(document: &Document<'_>, entry: &ListenEntry) -> Option<Place> {
    if let (Some(_), Some(name)) = (&entry.service, &entry.name) {
        let problem = "[[listen]] has a service, which brings its own name: delete this line";
        document.error(name.span(), problem);
    }
    if let Some(text) = &entry.service {
        let found = Service::of(text.get_ref());
        if found.is_none() {
            document.error(text.span(), unknown(text.get_ref()));
        }
        return found.map(|service| Place {
            service: Some(service),
            name: service.name.to_owned(),
            span: text.span(),
        });
    }
    let text = entry.name.as_ref()?;
    let name = text.get_ref().trim();
    let problem = if name.is_empty() {
        "[[listen]] name is empty: write what fans call it".to_owned()
    } else if let Some(service) = Service::named(name) {
        format!(
            "[[listen]] name = \"{name}\": write service = \"{}\" instead",
            service.id
        )
    } else if name.chars().any(char::is_control) {
        "[[listen]] name has a character that cannot be shown: delete it".to_owned()
    } else if name.chars().count() > MAX_NAME_CHARS {
        format!("[[listen]] name is longer than {MAX_NAME_CHARS} characters: shorten it")
    } else {
        return Some(Place {
            service: None,
            name: name.to_owned(),
            span: text.span(),
        });
    };
    document.error(text.span(), problem);
    None
}

fn unknown(id: &str) -> String {
    let meant = Service::named(id).map(|service| service.id);
    let instead = match meant.or_else(|| near(id, Service::ids())) {
        Some(similar) => format!("did you mean \"{similar}\"?"),
        None => {
            let known: Vec<_> = Service::ids().collect();
            format!(
                "write name = \"{id}\" instead, or one of {}",
                known.join(", ")
            )
        }
    };
    format!("[[listen]] there is no service \"{id}\": {instead}")
}

fn url(document: &Document<'_>, text: Option<&Text>, place: &Place) -> Option<String> {
    let text = text?;
    let url = match web_address::parse(text.get_ref()) {
        Ok(url) => url,
        Err(problem) => {
            document.error(text.span(), format!("[[listen]] url {problem}"));
            return None;
        }
    };
    let at = Service::at(url.host_str().unwrap_or_default());
    if let Some(service) = place.service.filter(|service| at != Some(service)) {
        let instead = match at {
            Some(other) => format!("write service = \"{}\", or another address", other.id),
            None => format!("write one that begins with https://{}", service.hosts[0]),
        };
        let problem = format!(
            "[[listen]] url is no address of {}: {instead}",
            service.name
        );
        document.error(text.span(), problem);
        return None;
    }
    Some(url.into())
}

/// Pre-saves are run by services, by labels and by firms of their own: any host may have them.
fn pre_save_url(document: &Document<'_>, text: Option<&Text>, is_dated: bool) -> Option<String> {
    let text = text?;
    if !is_dated {
        let problem = "[[listen]] pre_save_url is shown until the release: write released_at = \"2026-06-26T00:00:00Z\" under [song]";
        document.error(text.span(), problem);
    }
    match web_address::parse(text.get_ref()) {
        Ok(url) => Some(url.into()),
        Err(problem) => {
            document.error(text.span(), format!("[[listen]] pre_save_url {problem}"));
            None
        }
    }
}

/// `seen` collects the countries of all tables with their places: in each country a place has one table.
fn countries(
    document: &Document<'_>,
    entry: &ListenEntry,
    key: &str,
    span: &Range<usize>,
    seen: &mut BTreeSet<(String, String)>,
) -> Vec<String> {
    let mut countries = Vec::new();
    for code in &entry.countries {
        let text = code.get_ref();
        if !country::is_country(text) {
            let problem = country::problem(&format!("[[listen]] \"{text}\""), text);
            document.error(code.span(), problem);
        } else if !seen.insert((key.to_owned(), text.clone())) {
            let problem = format!("[[listen]] {key} stands twice for {text}: delete one");
            document.error(code.span(), problem);
        } else {
            countries.push(text.clone());
        }
    }
    if entry.countries.is_empty() && !seen.insert((key.to_owned(), ALL_OTHERS.to_owned())) {
        let problem = format!(
            "[[listen]] {key} stands twice for all countries: give one of them countries = [\"…\"], or delete it"
        );
        document.error(span.clone(), problem);
    }
    countries
}

#[cfg(test)]
mod tests {
    use crate::{campaign::Campaign, sample};

    const DATED: &str = "released_at = \"2026-06-26T00:00:00+02:00\"\n";

    fn read(song: &str, tables: &str) -> (Option<Campaign>, Vec<String>) {
        let mut files = sample::files();
        let toml = sample::MANIFEST.replacen("\n[take]", &format!("{song}\n[take]"), 1);
        files.insert(
            "campaign.toml".to_owned(),
            format!("{toml}{tables}").into_bytes(),
        );
        let reading = sample::read(&files);
        let said = reading.findings.as_slice().iter();
        let said = said.map(ToString::to_string).collect();
        (reading.campaign, said)
    }

    /// One finding, at a line of what was added and at a column.
    fn check(tables: &str, line: usize, column: usize, expect: &str) {
        let mut files = sample::files();
        let toml = format!("{}{tables}", sample::MANIFEST);
        files.insert("campaign.toml".to_owned(), toml.into_bytes());
        let line = sample::MANIFEST.lines().count() + line;
        let said: Vec<_> = sample::read(&files)
            .findings
            .as_slice()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            said,
            [format!("campaign.toml:{line}:{column}: {expect}")],
            "{tables}"
        );
    }

    #[test]
    fn a_campaign_may_do_without_links() {
        let (campaign, said) = read("", "");
        assert_eq!(said, Vec::<String>::new());
        assert!(campaign.unwrap().listen.is_empty());
    }

    #[test]
    fn links_keep_their_order_and_know_their_countries() {
        let (campaign, said) = read(
            DATED,
            r#"
[[listen]]
service = "apple-music"
url = "https://music.apple.com/us/album/1?i=2"
pre_save_url = "https://presave.example/a"

[[listen]]
service = "apple-music"
url = "https://music.apple.com/jp/album/1"
countries = ["JP"]

[[listen]]
name = "The label’s shop"
url = "https://shop.example/sing"

[[listen]]
service = "youtube"
url = "https://youtu.be/abc"
"#,
        );
        assert_eq!(said, Vec::<String>::new());
        let campaign = campaign.unwrap();
        let released = campaign.song.released_at.unwrap();
        assert_eq!(released.to_string(), "2026-06-25T22:00:00Z");
        let names: Vec<_> = campaign
            .listen
            .iter()
            .map(|link| link.name.as_str())
            .collect();
        assert_eq!(
            names,
            ["Apple Music", "Apple Music", "The label’s shop", "YouTube"]
        );
        assert!(campaign.listen[0].is_same_place(&campaign.listen[1]));
        assert_eq!(campaign.listen[1].countries, ["JP"]);
        assert_eq!(campaign.listen[2].service, None);
        assert!(campaign.listen[3].video && !campaign.listen[0].video);
        let json = serde_json::to_vec(&campaign).unwrap();
        let again: Campaign = serde_json::from_slice(&json).unwrap();
        assert_eq!(again.listen, campaign.listen);
    }

    #[test]
    fn a_service_that_is_not_known_is_named() {
        check(
            "\n[[listen]]\nservice = \"spotfy\"\nurl = \"https://open.spotify.com/track/1\"\n",
            3,
            11,
            "[[listen]] there is no service \"spotfy\": did you mean \"spotify\"?",
        );
        check(
            "\n[[listen]]\nservice = \"Apple Music\"\nurl = \"https://music.apple.com/1\"\n",
            3,
            11,
            "[[listen]] there is no service \"Apple Music\": did you mean \"apple-music\"?",
        );
        check(
            "\n[[listen]]\nname = \"Deezer\"\nurl = \"https://www.deezer.com/track/1\"\n",
            3,
            8,
            "[[listen]] name = \"Deezer\": write service = \"deezer\" instead",
        );
        let (_, said) = read(
            "",
            "\n[[listen]]\nservice = \"gramophone\"\nurl = \"https://a.example/\"\n",
        );
        assert!(
            said[0].contains("write name = \"gramophone\" instead, or one of spotify, "),
            "{said:?}"
        );
    }

    #[test]
    fn an_address_has_to_be_the_services_own() {
        check(
            "\n[[listen]]\nservice = \"spotify\"\nurl = \"https://www.deezer.com/track/1\"\n",
            4,
            7,
            "[[listen]] url is no address of Spotify: write service = \"deezer\", or another address",
        );
        check(
            "\n[[listen]]\nservice = \"spotify\"\nurl = \"https://spotify.example/1\"\n",
            4,
            7,
            "[[listen]] url is no address of Spotify: write one that begins with https://open.spotify.com",
        );
        check(
            "\n[[listen]]\nservice = \"youtube\"\nurl = \"https://music.youtube.com/watch?v=1\"\n",
            4,
            7,
            "[[listen]] url is no address of YouTube: write service = \"youtube-music\", or another address",
        );
        check(
            "\n[[listen]]\nname = \"Shop\"\nurl = \"http://shop.example/1\"\n",
            4,
            7,
            "[[listen]] url is not https: write https://shop.example/1",
        );
    }

    #[test]
    fn a_table_says_what_and_where() {
        check(
            "\n[[listen]]\nurl = \"https://shop.example/1\"\n",
            2,
            1,
            "[[listen]] has no service: write service = \"spotify\" or, for any other place, name = \"…\"",
        );
        check(
            "\n[[listen]]\nservice = \"spotify\"\n",
            2,
            1,
            "[[listen]] has no address: write url = \"https://…\"",
        );
        check(
            "\n[[listen]]\nservice = \"spotify\"\nname = \"Spotify\"\nurl = \"https://open.spotify.com/track/1\"\n",
            4,
            8,
            "[[listen]] has a service, which brings its own name: delete this line",
        );
    }

    #[test]
    fn a_place_has_one_link_in_each_country() {
        let link = |countries: &str| {
            format!(
                "\n[[listen]]\nservice = \"spotify\"\nurl = \"https://open.spotify.com/track/1\"\n{countries}\n"
            )
        };
        check(
            &(link("") + &link("")),
            8,
            11,
            "[[listen]] spotify stands twice for all countries: give one of them countries = [\"…\"], or delete it",
        );
        check(
            &(link("countries = [\"JP\"]") + &link("countries = [\"KR\", \"JP\"]")),
            10,
            20,
            "[[listen]] spotify stands twice for JP: delete one",
        );
        check(
            &link("countries = [\"UK\"]"),
            5,
            14,
            "[[listen]] \"UK\" is not that country's code: write GB",
        );
    }

    #[test]
    fn a_pre_save_ends_with_the_release() {
        let table =
            "\n[[listen]]\nservice = \"spotify\"\npre_save_url = \"https://presave.example/1\"\n";
        check(
            table,
            4,
            16,
            "[[listen]] pre_save_url is shown until the release: write released_at = \"2026-06-26T00:00:00Z\" under [song]",
        );
        assert_eq!(read(DATED, table).1, Vec::<String>::new());
        let (_, said) = read("released_at = \"2026-06-26\"\n", table);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].contains(": released_at = \"2026-06-26\" has no time zone: write"),
            "{said:?}"
        );
    }
}
