//! Streaming services that campaigns link to: their names as they write them, and the hosts of their addresses.

/// A streaming service.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Service {
    /// What campaign.toml calls it.
    pub id: &'static str,
    /// Its name as it writes it itself, in every language.
    pub name: &'static str,
    /// Hosts of its addresses; those below them are its own, too.
    pub hosts: &'static [&'static str],
    /// Whether one watches there rather than listens.
    pub video: bool,
}

impl Service {
    /// The service of an id.
    pub fn of(id: &str) -> Option<&'static Self> {
        SERVICES.iter().find(|service| service.id == id)
    }

    /// The service that a host belongs to; of several the one that names it most exactly.
    pub fn at(host: &str) -> Option<&'static Self> {
        let fitting = SERVICES.iter().flat_map(|service| {
            let hosts = service.hosts.iter();
            hosts.map(move |own| (own.len(), own, service))
        });
        fitting
            .filter(|(_, own, _)| is_within(host, own))
            .max_by_key(|(length, _, _)| *length)
            .map(|(_, _, service)| service)
    }

    /// The service that a name is surely meant for.
    pub fn named(name: &str) -> Option<&'static Self> {
        let plain = |text: &str| text.to_lowercase().replace([' ', '-', '_', '.'], "");
        let name = plain(name);
        SERVICES
            .iter()
            .find(|service| plain(service.id) == name || plain(service.name) == name)
    }

    /// The ids of all services.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        SERVICES.iter().map(|service| service.id)
    }
}

fn is_within(host: &str, own: &str) -> bool {
    host.strip_suffix(own)
        .is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

const fn audio(id: &'static str, name: &'static str, hosts: &'static [&'static str]) -> Service {
    Service {
        id,
        name,
        hosts,
        video: false,
    }
}

const fn video(id: &'static str, name: &'static str, hosts: &'static [&'static str]) -> Service {
    Service {
        id,
        name,
        hosts,
        video: true,
    }
}

/// The services, as their own pages name them and their own share buttons link to them.
const SERVICES: &[Service] = &[
    audio("spotify", "Spotify", &["open.spotify.com", "spotify.link"]),
    audio(
        "apple-music",
        "Apple Music",
        &["music.apple.com", "itunes.apple.com", "apple.co"],
    ),
    video("youtube", "YouTube", &["youtube.com", "youtu.be"]),
    audio("youtube-music", "YouTube Music", &["music.youtube.com"]),
    audio(
        "amazon-music",
        "Amazon Music",
        &[
            "music.amazon.com",
            "music.amazon.ca",
            "music.amazon.co.jp",
            "music.amazon.co.uk",
            "music.amazon.com.au",
            "music.amazon.com.br",
            "music.amazon.com.mx",
            "music.amazon.de",
            "music.amazon.es",
            "music.amazon.fr",
            "music.amazon.in",
            "music.amazon.it",
        ],
    ),
    audio("deezer", "Deezer", &["deezer.com", "deezer.page.link"]),
    audio("tidal", "TIDAL", &["tidal.com"]),
    audio("qobuz", "Qobuz", &["qobuz.com"]),
    audio("soundcloud", "SoundCloud", &["soundcloud.com"]),
    audio("bandcamp", "Bandcamp", &["bandcamp.com"]),
    audio("audiomack", "Audiomack", &["audiomack.com"]),
    audio("anghami", "Anghami", &["anghami.com"]),
    audio("boomplay", "Boomplay", &["boomplay.com"]),
    audio("jiosaavn", "JioSaavn", &["jiosaavn.com"]),
    audio("gaana", "Gaana", &["gaana.com"]),
    audio("joox", "JOOX", &["joox.com"]),
    audio("kkbox", "KKBOX", &["kkbox.com", "kkbox.fm"]),
    audio("line-music", "LINE MUSIC", &["music.line.me", "lin.ee"]),
    audio("awa", "AWA", &["awa.fm"]),
    audio("melon", "Melon", &["melon.com"]),
    audio("genie", "genie", &["genie.co.kr"]),
    audio("bugs", "Bugs!", &["bugs.co.kr"]),
    audio("qq-music", "QQ Music", &["y.qq.com"]),
    audio(
        "netease",
        "NetEase Cloud Music",
        &["music.163.com", "163cn.tv"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_belongs_to_the_service_that_names_it_most_exactly() {
        let check = |host: &str, expect: Option<&str>| {
            assert_eq!(
                Service::at(host).map(|service| service.id),
                expect,
                "{host}"
            );
        };
        check("open.spotify.com", Some("spotify"));
        check("geo.music.apple.com", Some("apple-music"));
        check("www.youtube.com", Some("youtube"));
        check("music.youtube.com", Some("youtube-music"));
        check("the-north-stand.bandcamp.com", Some("bandcamp"));
        check("notdeezer.com", None);
        check("deezer.com.example", None);
        check("apple.com", None);
    }

    #[test]
    fn a_name_that_is_a_services_leads_to_it() {
        let check = |name: &str, expect: Option<&str>| {
            assert_eq!(
                Service::named(name).map(|service| service.id),
                expect,
                "{name}"
            );
        };
        check("Spotify", Some("spotify"));
        check("apple music", Some("apple-music"));
        check("QQ Music", Some("qq-music"));
        check("The label’s shop", None);
    }

    #[test]
    fn the_documentation_lists_every_service_and_no_other() {
        let listed: Vec<(&str, &str)> = include_str!("../../../docs/listen.md")
            .lines()
            .filter_map(|line| {
                let mut cells = line.strip_prefix("| `")?.split(" | ");
                let (id, name) = (cells.next()?.strip_suffix('`')?, cells.next()?);
                (id != "service").then_some((id, name))
            })
            .collect();
        let known: Vec<_> = SERVICES.iter().map(|of| (of.id, of.name)).collect();
        assert_eq!(listed, known);
    }

    #[test]
    fn no_two_services_share_an_id_or_a_host() {
        let mut ids: Vec<_> = Service::ids().collect();
        let mut hosts: Vec<_> = SERVICES.iter().flat_map(|service| service.hosts).collect();
        let all = (ids.len(), hosts.len());
        ids.sort_unstable();
        ids.dedup();
        hosts.sort_unstable();
        hosts.dedup();
        assert_eq!((ids.len(), hosts.len()), all);
    }
}
