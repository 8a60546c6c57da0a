//! Timed lyrics in LRC, as players write and read it: `[00:07.50] We sing`, with a time before each word or without, in either
//! kind of bracket (`[00:07.50] <00:07.50> We <00:07.90> sing`), several times before one line, and an offset for all.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    finding::{Finding, Place},
    lyrics_time::{is_time, parse_time_ms, say_time},
    text_file::TextFile,
};

pub use line::{Line, Word};

/// The most lines of a song; repeated ones count each time.
const MAX_LINES: usize = 2_000;
/// The most words of a line that have times of their own.
const MAX_WORDS: usize = 200;
/// The most faults of one kind that are listed.
const MAX_FAULTS: usize = 100;
const UNTIMED: &str = "this line has no time: write it before the line, as in [00:07.50]We sing";
/// The longest time, in bytes.
const MAX_TIME_BYTES: usize = 32;

/// What a file of lyrics holds, as far as it can be read.
#[derive(Debug, Default)]
pub struct Lyrics {
    /// In the order of their times.
    pub lines: Vec<Line>,
    pub findings: Vec<Finding>,
    /// What the file says about each of the lines.
    sources: Vec<Source>,
    /// Times with no words behind them: what is sung has ended.
    stops_ms: Vec<u32>,
}

/// What the file says about a line.
#[derive(Debug, Clone, Copy)]
struct Source {
    place: Place,
    /// The time behind the last word, if there is one.
    end_ms: Option<u32>,
    /// How long before the song the offset moves it, in milliseconds. It begins with the song then.
    early_ms: u32,
}

/// A line of the file.
struct TimedLine<'a> {
    /// When it is sung: as often as there are times before it.
    starts_ms: Vec<u32>,
    /// With their times at the first of its starts; `None` for the words before the first time within the line.
    words: Vec<(Option<u32>, &'a str)>,
    /// The time behind the last word, at the first of its starts.
    end_ms: Option<u32>,
}

/// A part of a line, with the fault in it.
type Fault<'a> = (&'a str, String);

impl Lyrics {
    /// Reads a whole file. Tags such as `[ti:…]`, comments and blank lines are skipped; a line with nothing but a time is the end
    /// of the line before. A line that is no lyric and no tag is a finding.
    pub fn read(file: &TextFile) -> Self {
        let mut read = Self::default();
        let (mut offset_ms, mut offset_line) = (0, 0);
        let mut timed = Vec::new();
        let mut faults: Vec<Fault> = Vec::new();
        for (number, whole) in (1..).zip(file.text.split('\n')) {
            let raw = whole.trim_matches(is_invisible);
            if raw.is_empty() || is_comment(raw) {
                continue;
            }
            if let Some(tag) = tag_of(raw) {
                match offset_of(tag) {
                    Some(Ok(ms)) => (offset_ms, offset_line) = (ms, number),
                    Some(Err(problem)) => faults.push((raw, problem)),
                    None => {}
                }
                continue;
            }
            match timed_line(raw) {
                Ok(line) => {
                    let place = Place {
                        line: number,
                        column: whole.chars().take_while(|c| is_invisible(*c)).count() + 1,
                        length: raw.chars().count(),
                    };
                    timed.push((place, line));
                }
                Err(fault) => faults.push(fault),
            }
        }
        let is_any_timed =
            !timed.is_empty() || faults.iter().any(|(_, problem)| problem != UNTIMED);
        if !is_any_timed {
            let problem = nothing_timed(&file.text);
            read.findings.push(Finding::error(&file.path, problem));
            return read;
        }
        // Files that give a repeated line several times at once are out of order on purpose.
        if timed.iter().all(|(_, line)| line.starts_ms.len() == 1) {
            let starts = timed
                .iter()
                .filter_map(|(place, line)| Some((*place, *line.starts_ms.first()?)));
            let starts: Vec<(Place, u32)> = starts.collect();
            read.findings.extend(order::notes(&file.path, &starts));
        }
        for (place, line) in &timed {
            faults.extend(read.add(*place, line, offset_ms));
        }
        if read.lines.len() >= MAX_LINES {
            let problem = format!("there are {MAX_LINES} lines or more");
            read.findings.push(Finding::error(&file.path, problem));
        }
        let faults = faults.into_iter().take(MAX_FAULTS);
        read.findings
            .extend(faults.map(|(part, problem)| {
                Finding::error(&file.path, problem).at(file.place_of(part))
            }));
        read.sort();
        ends::set_ends(
            &mut read.lines,
            read.sources.iter().map(|source| source.end_ms),
            &read.stops_ms,
        );
        read.find_early(&file.path, offset_line);
        read.note_overlaps(&file.path);
        read
    }

    /// An error for each line with a word that begins when the song has ended. `song_ms` is the song's length.
    pub fn behind(&self, file: &TextFile, song_ms: u32) -> Vec<Finding> {
        let late = |line: &Line| {
            let words = line.words.iter().map(|word| word.start_ms);
            words
                .chain([line.start_ms])
                .max()
                .filter(|ms| *ms >= song_ms)
        };
        let late = self.lines.iter().zip(&self.sources).filter_map(|(line, source)| {
            let problem = format!(
                "this is sung at {}, behind the song's end at {}: correct its time or delete it",
                say_time(late(line)?),
                say_time(song_ms)
            );
            Some(Finding::error(&file.path, problem).at(source.place))
        });
        late.take(MAX_FAULTS).collect()
    }

    /// A note for each line of which `note` says something; once, however often it is sung.
    pub fn notes(&self, file: &TextFile, note: impl Fn(&Line) -> Option<String>) -> Vec<Finding> {
        let mut places = BTreeSet::new();
        let lines = self.lines.iter().zip(&self.sources);
        let notes = lines.filter_map(|(line, source)| {
            let is_new = places.insert(source.place);
            let text = note(line).filter(|_| is_new)?;
            Some(Finding::note(&file.path, text).at(source.place))
        });
        notes.collect()
    }

    /// Adds a line as often as it is sung. The fault is a word that is sung before the one before it.
    fn add<'a>(&mut self, place: Place, line: &TimedLine<'a>, offset_ms: i64) -> Option<Fault<'a>> {
        let first = line.starts_ms.first().copied()?;
        let mut last = first;
        for (time, text) in &line.words {
            let time = time.unwrap_or(first);
            if time < last {
                let problem = format!(
                    "\"{text}\" is sung at {}, before what stands before it, so that times run backwards: correct them",
                    say_time(time)
                );
                return Some((text, problem));
            }
            last = time;
        }
        for start in &line.starts_ms {
            let shift = i64::from(*start) - i64::from(first) - offset_ms;
            let moved = |time: u32| i64::from(time) + shift;
            let at = |time: u32| u32::try_from(moved(time)).unwrap_or(0);
            let words = line.words.iter().map(|(time, text)| Word {
                start_ms: at(time.unwrap_or(first)),
                text: (*text).to_owned(),
            });
            let words: Vec<Word> = words.collect();
            if words.is_empty() {
                self.stops_ms.push(at(first));
            } else if self.lines.len() < MAX_LINES {
                let start_ms = at(first);
                self.lines.push(Line {
                    start_ms,
                    end_ms: start_ms,
                    words,
                });
                self.sources.push(Source {
                    place,
                    end_ms: line.end_ms.map(at),
                    early_ms: u32::try_from(-moved(first)).unwrap_or(0),
                });
            }
        }
        None
    }

    fn sort(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        let mut both: Vec<_> = lines
            .into_iter()
            .zip(std::mem::take(&mut self.sources))
            .collect();
        both.sort_by_key(|(line, source)| (line.start_ms, Reverse(source.early_ms)));
        (self.lines, self.sources) = both.into_iter().unzip();
    }

    /// Lines that the offset moves before the song. The last of them is seen from the song's start, those before it never.
    fn find_early(&mut self, path: &str, offset_line: usize) {
        let starts = self.lines.iter().skip(1).map(|line| line.start_ms);
        let nexts = starts.chain([u32::MAX]);
        let early = self.sources.iter().zip(nexts);
        let early = early.filter(|(source, _)| source.early_ms > 0);
        for (source, next_ms) in early.take(MAX_FAULTS) {
            let seconds = f64::from(source.early_ms) / 1_000.0;
            let problem = |seen: &str| {
                format!(
                    "the offset moves this to {seconds:.2} s before the song, so {seen}: make the offset of line {offset_line} smaller, or its time later"
                )
            };
            let finding = if next_ms == 0 {
                Finding::error(path, problem("nobody would see it"))
            } else {
                Finding::note(path, problem("it is seen from the song's start"))
            };
            self.findings.push(finding.at(source.place));
        }
    }

    /// Two lines at once may be meant, for two singers; more often one is a translation or a time is wrong.
    fn note_overlaps(&mut self, path: &str) {
        let pairs = self.lines.windows(2).zip(self.sources.windows(2));
        let pairs = pairs.filter(|(_, sources)| sources[0].early_ms == 0);
        let notes = pairs.filter_map(|(lines, sources)| {
            let last = lines[0].words.last().map_or(0, |word| word.start_ms);
            let before = sources[0].place.line;
            let note = if lines[0].start_ms == lines[1].start_ms {
                format!("this is sung at the same time as line {before}: fans see both, a translation too")
            } else if last > lines[1].start_ms {
                format!("this begins before the last word of line {before} does: correct one of the two times")
            } else {
                return None;
            };
            Some(Finding::note(path, note).at(sources[1].place))
        });
        self.findings.extend(notes.take(MAX_FAULTS));
    }
}

/// Spaces, and the marks of direction that editors put around lines of Arabic or Hebrew (Unicode Bidirectional Algorithm, 2).
fn is_invisible(c: char) -> bool {
    let is_mark = matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    c.is_whitespace() || is_mark
}

fn is_comment(raw: &str) -> bool {
    raw.starts_with('#') || raw.starts_with(';') || raw.starts_with("//")
}

/// What is between the brackets of a line that is a tag and nothing else: `[ti:…]`, `[Chorus]`.
fn tag_of(raw: &str) -> Option<&str> {
    let tag = raw.strip_prefix('[')?.strip_suffix(']')?;
    (!is_time(tag) && !tag.contains([']', '['])).then_some(tag)
}

/// The milliseconds of `offset:+500`: positive ones make everything earlier.
fn offset_of(tag: &str) -> Option<Result<i64, String>> {
    const LIMIT_MS: i64 = 600_000;
    let (key, value) = tag.split_once(':')?;
    if !key.trim().eq_ignore_ascii_case("offset") {
        return None;
    }
    if value.trim().is_empty() {
        return Some(Ok(0));
    }
    let ms = value
        .trim()
        .parse::<i64>()
        .ok()
        .filter(|ms| ms.abs() <= LIMIT_MS);
    Some(ms.ok_or_else(|| {
        format!(
            "the offset \"{}\" is no number of milliseconds: write it as in [offset:+500]",
            value.trim()
        )
    }))
}

fn timed_line(raw: &str) -> Result<TimedLine<'_>, Fault<'_>> {
    let mut starts_ms = Vec::new();
    let mut rest = raw;
    while let Some((time, after)) = leading_time(rest) {
        starts_ms.push(time_ms(time)?);
        rest = after.trim_start_matches(is_invisible);
    }
    if starts_ms.is_empty() {
        let open = rest.strip_prefix(['[', '<']);
        if let Some(open) = open.filter(|open| open.starts_with(|c: char| c.is_ascii_digit()))
            && !open.contains([']', '>'])
        {
            return Err((
                rest,
                "the bracket of the time is not closed: write it as in [00:07.50]We sing"
                    .to_owned(),
            ));
        }
        // Some write the first time of a line as those of its words.
        let (time, after) = word_time(rest).ok_or_else(|| untimed(raw))?;
        starts_ms.push(time_ms(time)?);
        rest = after.trim_start_matches(is_invisible);
    }
    let mut words = Vec::new();
    let mut time = None;
    let mut square = false;
    let mut start = 0;
    for (at, _) in rest.match_indices(['[', '<']) {
        let found = leading_time(&rest[at..]).or_else(|| word_time(&rest[at..]));
        let Some((inside, after)) = found.filter(|_| at >= start) else {
            continue;
        };
        words.push((time, rest[start..at].trim_matches(is_invisible)));
        time = Some(time_ms(inside)?);
        square |= rest[at..].starts_with('[');
        start = rest.len() - after.len();
        if words.len() > MAX_WORDS {
            return Err((
                raw,
                format!("there are more than {MAX_WORDS} times in this line"),
            ));
        }
    }
    words.push((time, rest[start..].trim_matches(is_invisible)));
    // Where words have their times in square brackets, the last one before the line is its first word's.
    if square && starts_ms.len() > 1 && words.first().is_some_and(|(time, _)| time.is_none()) {
        words[0].0 = starts_ms.pop();
    }
    words[0].1 = without_singer(words[0].1);
    let end_ms = words
        .last()
        .filter(|(_, text)| text.is_empty())
        .and_then(|(time, _)| *time);
    words.retain(|(_, text)| !text.is_empty());
    starts_ms.dedup();
    Ok(TimedLine {
        starts_ms,
        words,
        end_ms,
    })
}

/// A time in square brackets at the start of a text, and what follows.
fn leading_time(text: &str) -> Option<(&str, &str)> {
    time_between(text, '[', ']')
}

/// A time in angle brackets at the start of a text, and what follows.
fn word_time(text: &str) -> Option<(&str, &str)> {
    time_between(text, '<', '>')
}

fn time_between(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let rest = text.strip_prefix(open)?;
    let end = rest
        .char_indices()
        .take(MAX_TIME_BYTES)
        .find(|(_, c)| *c == close)
        .map(|(at, _)| at)?;
    let inside = &rest[..end];
    is_time(inside).then_some((inside, &rest[end + 1..]))
}

fn time_ms(inside: &str) -> Result<u32, Fault<'_>> {
    parse_time_ms(inside).map_err(|problem| (inside, problem))
}

fn untimed(raw: &str) -> Fault<'_> {
    (raw, UNTIMED.to_owned())
}

/// Without the mark of who sings: `F:`, `M:` and `D:` of duets, `v1:` of several voices.
fn without_singer(text: &str) -> &str {
    let Some((mark, rest)) = text.split_once(':') else {
        return text;
    };
    let numbered = mark
        .strip_prefix('v')
        .is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()));
    if numbered || matches!(mark, "F" | "M" | "D") {
        rest.trim_start()
    } else {
        text
    }
}

/// What is wrong with lyrics without any time.
fn nothing_timed(text: &str) -> &'static str {
    if text.contains("-->") {
        "these are subtitles (SRT or WebVTT): save the lyrics as LRC, as in [00:07.50]We sing"
    } else {
        "there is no timed line: write the time before each, as in [00:07.50]We sing"
    }
}

mod ends;
mod line;
mod order;

#[cfg(test)]
mod tests;
