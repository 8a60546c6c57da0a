//! What search engines ask for: the list of pages (sitemaps.org, version 0.9) and where to find it (`robots.txt`, RFC 9309).

use crate::escape;

/// `sitemap.xml`, for the paths of folders from the site's root, such as `fr/sing/`. Each page names its other languages itself.
pub(crate) fn sitemap<'a>(folders: impl Iterator<Item = &'a str>, public_url: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for folder in folders {
        xml.push_str("<url><loc>");
        // Writing to a String cannot fail.
        let _ = escape::write(&mut xml, &format!("{public_url}/{folder}"));
        xml.push_str("</loc></url>\n");
    }
    xml + "</urlset>\n"
}

/// `robots.txt`: all but the API may be read. The picture of the blank cover, which links show, is for everybody.
pub(crate) fn robots(public_url: &str) -> String {
    format!(
        "User-agent: *\nDisallow: /api/\nAllow: /api/covers/preview\n\nSitemap: {public_url}/sitemap.xml\n"
    )
}
