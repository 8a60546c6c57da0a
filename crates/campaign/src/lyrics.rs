//! Timed lyrics in the enhanced LRC format: `[00:07.50] <00:07.50> We <00:07.90> sing`.

use serde::{Deserialize, Serialize};

/// One line to sing. Times count from the start of the backing track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub start_ms: u32,
    pub words: Vec<Word>,
}

/// One word of a line, or a whole line that has no times within it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    pub start_ms: u32,
    pub text: String,
}

/// What is wrong with a file of lyrics. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LyricsError {
    #[error("line {0}: expected [mm:ss.xx] <mm:ss.xx> word <mm:ss.xx> word …")]
    Malformed(usize),
    #[error("line {0}: its times run backwards")]
    Backwards(usize),
    #[error("there is no timed line")]
    Empty,
}

/// Reads a whole file. Headers such as `[ti:…]`, blank lines, and lines with nothing but a time (the end of the line before)
/// are skipped.
///
/// # Errors
/// A line is malformed, its times run backwards, or no line has a time.
pub(crate) fn parse(text: &str) -> Result<Vec<Line>, LyricsError> {
    let mut lines: Vec<Line> = Vec::new();
    let mut last_ms = 0;
    for (at, raw) in text.lines().enumerate() {
        let raw = raw.trim_start_matches('\u{FEFF}').trim();
        if raw.is_empty() || is_header(raw) {
            continue;
        }
        let line = parse_line(raw).ok_or(LyricsError::Malformed(at + 1))?;
        for time_ms in std::iter::once(line.start_ms).chain(line.words.iter().map(|w| w.start_ms)) {
            if time_ms < last_ms {
                return Err(LyricsError::Backwards(at + 1));
            }
            last_ms = time_ms;
        }
        if !line.words.is_empty() {
            lines.push(line);
        }
    }
    if lines.is_empty() {
        return Err(LyricsError::Empty);
    }
    Ok(lines)
}

fn is_header(raw: &str) -> bool {
    raw.starts_with('[') && raw[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '#')
}

fn parse_line(raw: &str) -> Option<Line> {
    let (stamp, rest) = raw.strip_prefix('[')?.split_once(']')?;
    let start_ms = parse_time_ms(stamp)?;
    let mut words = Vec::new();
    let mut pieces = rest.split('<');
    let untimed = pieces.next()?.trim();
    if !untimed.is_empty() {
        words.push(Word {
            start_ms,
            text: untimed.to_owned(),
        });
    }
    for piece in pieces {
        let (stamp, text) = piece.split_once('>')?;
        let start_ms = parse_time_ms(stamp)?;
        let text = text.trim();
        if !text.is_empty() {
            words.push(Word {
                start_ms,
                text: text.to_owned(),
            });
        }
    }
    Some(Line { start_ms, words })
}

/// `mm:ss.xx` or `mm:ss.xxx` in milliseconds.
fn parse_time_ms(stamp: &str) -> Option<u32> {
    let (minutes, seconds) = stamp.trim().split_once(':')?;
    let (seconds, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
    let digits = |text: &str| {
        (!text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    let fraction_ms = digits(fraction)? * 10u32.pow(3 - fraction.len() as u32);
    Some(digits(minutes)? * 60_000 + digits(seconds)? * 1_000 + fraction_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(start_ms: u32, text: &str) -> Word {
        Word {
            start_ms,
            text: text.to_owned(),
        }
    }

    #[test]
    fn words_carry_their_own_times() {
        let text = "[ti:Song]\n[00:07.50] <00:07.50> We <00:07.90> sing\n[01:00.125]Plain line\n[01:05.00]\n";
        let expect = vec![
            Line {
                start_ms: 7_500,
                words: vec![word(7_500, "We"), word(7_900, "sing")],
            },
            Line {
                start_ms: 60_125,
                words: vec![word(60_125, "Plain line")],
            },
        ];
        assert_eq!(parse(text), Ok(expect));
    }

    #[test]
    fn a_fault_names_its_line() {
        let check = |text: &str, expect: LyricsError| assert_eq!(parse(text), Err(expect));
        check("We sing", LyricsError::Malformed(1));
        check("[00:01.00] <00:0x.00> We", LyricsError::Malformed(1));
        check("[00:02.00] a\n[00:01.00] b", LyricsError::Backwards(2));
        check("[ti:Nothing]\n", LyricsError::Empty);
    }
}
