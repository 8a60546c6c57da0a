//! The times of lyrics.

/// Whether the inside of brackets is meant as a time: it begins with a digit, perhaps with a sign, and goes on as times do.
pub(crate) fn is_time(inside: &str) -> bool {
    let unsigned = inside.trim().trim_start_matches(['-', '+']);
    let separators = [':', '：', '.', ','];
    unsigned.starts_with(|c: char| c.is_ascii_digit())
        && (unsigned.contains([':', '：'])
            || unsigned.contains(separators)
                && unsigned
                    .chars()
                    .all(|c| c.is_ascii_digit() || separators.contains(&c)))
}

/// `mm:ss`, `mm:ss.xxx` with one to nine digits behind a point, a comma or a colon, or `hh:mm:ss.xxx`; in milliseconds.
pub(crate) fn parse_time_ms(inside: &str) -> Result<u32, String> {
    let time = inside.trim();
    let plain = time.replace('：', ":").replace(',', ".");
    let wrong = |why: &str| Err(format!("the time \"{time}\" {why}"));
    if plain.starts_with('-') {
        return wrong("lies before the song: times begin at 00:00.00");
    }
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let parts: Vec<&str> = whole.split(':').collect();
    let (hours, minutes, seconds, fraction) = match (parts.as_slice(), fraction) {
        ([minutes, seconds, hundredths], "") => ("0", *minutes, *seconds, *hundredths),
        ([hours, minutes, seconds], fraction) => (*hours, *minutes, *seconds, fraction),
        ([minutes, seconds], fraction) => ("0", *minutes, *seconds, fraction),
        ([seconds], _) if seconds.len() <= 2 => {
            return wrong(&format!("has no minutes: write it as in 00:{time}"));
        }
        _ => return wrong("is none: write it as in 00:07.50"),
    };
    let digits = |text: &str| {
        let number = (text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok());
        number.flatten()
    };
    // What is finer than a millisecond is cut off.
    let (fraction, finer) = fraction.split_at_checked(3).unwrap_or((fraction, ""));
    let fraction_ms = if fraction.is_empty() {
        Some(0)
    } else {
        digits(fraction)
            .filter(|_| finer.len() <= 6 && finer.bytes().all(|b| b.is_ascii_digit()))
            .map(|n| n * 10_u32.pow(3 - fraction.len() as u32))
    };
    match (digits(hours), digits(minutes), digits(seconds), fraction_ms) {
        (_, _, Some(60..), _) => wrong("is none: seconds go to 59"),
        (Some(hours), Some(minutes), Some(seconds), Some(ms)) => {
            Ok(((hours * 60 + minutes) * 60 + seconds) * 1_000 + ms)
        }
        _ => wrong("is none: write it as in 00:07.50"),
    }
}

/// `mm:ss.xx`.
pub fn say_time(ms: u32) -> String {
    let hundredths = ms / 10;
    format!(
        "{:02}:{:02}.{:02}",
        hundredths / 6_000,
        hundredths / 100 % 60,
        hundredths % 100
    )
}
