//! What search engines ask for: the list of pages (sitemaps.org, version 0.9) and where to find it (`robots.txt`, RFC 9309).

use std::collections::BTreeMap;

use crate::escape;

/// `sitemap.xml`, for the paths of folders from the site's root, such as `fr/sing/`. Each page is listed with the same one in
/// every language, and with the address that chooses among them, if there is one.
pub(crate) fn sitemap<'a>(folders: impl Iterator<Item = &'a str>, public_url: &str) -> String {
    // The locales of each page, by what stands behind them.
    let mut locales: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (locale, rest) in folders.filter_map(|folder| folder.split_once('/')) {
        locales.entry(rest).or_default().push(locale);
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (rest, locales) in locales {
        let addresses = locales
            .iter()
            .map(|locale| (*locale, format!("{public_url}/{locale}/{rest}")));
        let chooses = chooser(rest).map(|path| ("x-default", format!("{public_url}{path}")));
        let alternates: String = addresses.clone().chain(chooses).map(alternate).collect();
        for (_, address) in addresses {
            let address = escaped(&address);
            xml.push_str(&format!("<url><loc>{address}</loc>\n{alternates}</url>\n"));
        }
    }
    xml + "</urlset>\n"
}

/// The path that leads a visitor to a page in their own language; `rest` is the page's path behind the locale.
pub(crate) fn chooser(rest: &str) -> Option<&'static str> {
    match rest {
        "" => Some("/"),
        "sing/" => Some("/sing"),
        _ => None,
    }
}

/// `robots.txt`: all but the API may be read. The picture of the blank cover, which links show, is for everybody.
pub(crate) fn robots(public_url: &str) -> String {
    format!(
        "User-agent: *\nDisallow: /api/\nAllow: /api/covers/preview\n\nSitemap: {public_url}/sitemap.xml\n"
    )
}

fn alternate((locale, address): (&str, String)) -> String {
    let address = escaped(&address);
    format!("<xhtml:link rel=\"alternate\" hreflang=\"{locale}\" href=\"{address}\"/>\n")
}

fn escaped(address: &str) -> String {
    let mut text = String::with_capacity(address.len());
    // Writing to a String cannot fail.
    let _ = escape::write(&mut text, address);
    text
}
