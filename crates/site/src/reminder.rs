//! The opening of a campaign as a calendar file (iCalendar, RFC 5545), for visitors who come too early.

use campaign::Campaign;

/// The longest line in bytes, without its end; what goes on begins the next line with a space (section 3.1).
const MAX_LINE_BYTES: usize = 75;

/// An event of no length at the moment when the campaign opens, with an alarm. It says the same in every language: song, artist
/// and the address that leads to the visitor's own. Its identity stays the same when the moment is changed.
pub(crate) fn calendar(campaign: &Campaign, public_url: &str) -> String {
    let opens = campaign.opens_at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let song = &campaign.song;
    let summary = text(&format!("{} — {}", song.title, song.artist));
    let host = public_url.split("://").last().unwrap_or(public_url);
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Refrain//Refrain//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:opening-of-{}@{host}", campaign.slug),
        // Without a method it is when the event was last changed; that of two builds is the same.
        format!("DTSTAMP:{opens}"),
        format!("DTSTART:{opens}"),
        format!("SUMMARY:{summary}"),
        format!("DESCRIPTION:{}", text(&format!("{public_url}/"))),
        format!("URL:{public_url}/"),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{summary}"),
        "TRIGGER:PT0S".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

/// A value of type TEXT (section 3.3.11).
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let mut bytes = 0;
    for c in line.chars() {
        if bytes + c.len_utf8() > MAX_LINE_BYTES {
            folded.push_str("\r\n ");
            bytes = 1;
        }
        folded.push(c);
        bytes += c.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_value_is_escaped() {
        assert_eq!(
            text("One, two; \\ three\nfour\u{7}"),
            "One\\, two\\; \\\\ three\\nfour "
        );
    }

    #[test]
    fn no_line_is_longer_than_the_standard_allows_and_none_breaks_a_letter() {
        let line = format!("SUMMARY:{}", "Été 夏 ".repeat(40));
        let folded = folded(&line);
        assert!(
            folded
                .split("\r\n")
                .all(|part| part.len() <= MAX_LINE_BYTES)
        );
        assert!(folded.split("\r\n").count() > 4);
        assert_eq!(folded.replace("\r\n ", ""), line);
    }
}
