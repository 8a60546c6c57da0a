//! Lyrics as players write them, and the faults in them.

use super::*;

fn read(text: &str) -> (TextFile, Lyrics) {
    let file = TextFile::decode("lyrics.lrc", text.into()).unwrap();
    let lyrics = Lyrics::read(&file);
    (file, lyrics)
}

/// Lines as `start: word@start word@start`.
fn lines(text: &str) -> Vec<String> {
    let (_, lyrics) = read(text);
    assert!(
        lyrics.findings.is_empty(),
        "{text:?}: {:?}",
        lyrics.findings
    );
    let line = |line: &Line| {
        let words: Vec<_> = line
            .words
            .iter()
            .map(|w| format!("{}@{}", w.text, w.start_ms))
            .collect();
        format!("{}: {}", line.start_ms, words.join(" "))
    };
    lyrics.lines.iter().map(line).collect()
}

fn check(text: &str, expect: &[&str]) {
    assert_eq!(lines(text), expect, "{text:?}");
}

#[test]
fn words_carry_their_own_times_in_either_bracket() {
    let expect = ["7500: We@7500 sing@7900"];
    check("[00:07.50] <00:07.50> We <00:07.90> sing", &expect);
    check("[00:07.50]We [00:07.90]sing", &expect);
    check("[00:07.50]We <00:07.90>sing<00:08.20>", &expect);
    check("[00:07.50] [00:07.50]We [00:07.90]sing [00:08.20]", &expect);
    check("<00:07.50>We <00:07.90>sing", &expect);
    check(
        "[00:07.40] [00:07.50]We [00:07.90]sing",
        &["7400: We@7500 sing@7900"],
    );
    check(
        "[00:03.28]Sing [x2] I <3 you",
        &["3280: Sing [x2] I <3 you@3280"],
    );
}

#[test]
fn a_line_is_sung_at_each_of_its_times() {
    check(
        "[00:11.25][00:20.00]Again\n[00:03.28]First\n[00:25.00]Last",
        &[
            "3280: First@3280",
            "11250: Again@11250",
            "20000: Again@20000",
            "25000: Last@25000",
        ],
    );
    check(
        "[00:20.00][00:10.00] <00:20.00>One <00:20.50>two",
        &["10000: One@10000 two@10500", "20000: One@20000 two@20500"],
    );
}

#[test]
fn an_offset_moves_everything() {
    check(
        "[offset:+500]\n[00:03.28]a <00:04.00>b",
        &["2780: a@2780 b@3500"],
    );
    check("[00:03.28]a\n[Offset: -220]", &["3500: a@3500"]);
    check("[offset:]\n[00:03.28]a", &["3280: a@3280"]);
}

#[test]
fn what_an_offset_moves_before_the_song_is_found_with_its_line() {
    let (_, lyrics) = read(
        "[offset:+9000]\n[00:01.00]Never\n[00:03.28]Seen <00:09.50>late\n[00:08.00]\n[00:12.00]Right",
    );
    let said: Vec<_> = lyrics.findings.iter().map(ToString::to_string).collect();
    let remedy = "make the offset of line 1 smaller, or its time later";
    assert_eq!(
        said,
        [
            format!(
                "lyrics.lrc:2:1: the offset moves this to 8.00 s before the song, so nobody would see it: {remedy}"
            ),
            format!(
                "lyrics.lrc:3:1: note: the offset moves this to 5.72 s before the song, so it is seen from the song's start: {remedy}"
            ),
        ]
    );
    let seen: Vec<_> = lyrics.lines.iter().map(|line| line.start_ms).collect();
    assert_eq!(seen, [0, 0, 3_000]);
    assert_eq!(lyrics.lines[1].words[1].start_ms, 500);
    // At the song's very start is in time.
    check("[offset:1000]\n[00:01.00]a", &["0: a@0"]);
}

#[test]
fn times_are_read_in_every_way_that_players_write_them() {
    for time in [
        "00:03.28",
        "00:03:28",
        "0:03.280",
        "00:03,28",
        "000:03.28",
        "00:00:03.28",
        " 00:03.28 ",
    ] {
        check(
            &format!("[{time}]First own line"),
            &["3280: First own line@3280"],
        );
    }
    check("[00:03.2809]One", &["3280: One@3280"]);
    check("[00:03.280000]One", &["3280: One@3280"]);
    check("[01:00]One", &["60000: One@60000"]);
    check("[01:00.5]One", &["60500: One@60500"]);
}

#[test]
fn tags_comments_and_ends_of_lines_are_skipped() {
    check(
        "\u{FEFF}[ti:Song]\r\n[歌:x]\r\n[#]\r\n[Chorus]\r\n\r\n# note\r\n// note\r\n; note\r\n[00:03.28]First\r\n[00:05.00]\r\n",
        &["3280: First@3280"],
    );
    check(
        "[ti:x]\r[00:03.28]First own line\r",
        &["3280: First own line@3280"],
    );
    check(
        "[00:03.28]F: First\n[00:04.00]v2: Second",
        &["3280: First@3280", "4000: Second@4000"],
    );
}

#[test]
fn every_fault_has_its_place_and_remedy() {
    let check = |text: &str, expect: &[&str]| {
        let (_, lyrics) = read(text);
        let said: Vec<_> = lyrics.findings.iter().map(ToString::to_string).collect();
        assert_eq!(said, expect, "{text:?}");
    };
    let none =
        "lyrics.lrc: there is no timed line: write the time before each, as in [00:07.50]We sing";
    check("We sing\nWe sing again", &[none]);
    check("[ti:Nothing]\n", &[none]);
    check("", &[none]);
    check(
        "1\n00:00:03,280 --> 00:00:05,000\nWe sing\n",
        &[
            "lyrics.lrc: these are subtitles (SRT or WebVTT): save the lyrics as LRC, as in [00:07.50]We sing",
        ],
    );
    check(
        "[00:03.28We sing",
        &[
            "lyrics.lrc:1:1: the bracket of the time is not closed: write it as in [00:07.50]We sing",
        ],
    );
    check(
        "[03.28]We",
        &["lyrics.lrc:1:2: the time \"03.28\" has no minutes: write it as in 00:03.28"],
    );
    let ok = "[00:01.00]ok\n";
    check(
        &format!("{ok}We sing"),
        &[
            "lyrics.lrc:2:1: this line has no time: write it before the line, as in [00:07.50]We sing",
        ],
    );
    check(
        &format!("{ok}[03.28]We"),
        &["lyrics.lrc:2:2: the time \"03.28\" has no minutes: write it as in 00:03.28"],
    );
    check(
        &format!("{ok}[-00:01.00]We"),
        &["lyrics.lrc:2:2: the time \"-00:01.00\" lies before the song: times begin at 00:00.00"],
    );
    check(
        &format!("{ok}[00:01.00] <00:0x.00> We"),
        &["lyrics.lrc:2:13: the time \"00:0x.00\" is none: write it as in 00:07.50"],
    );
    check(
        &format!("{ok}[00:75.00]We"),
        &["lyrics.lrc:2:2: the time \"00:75.00\" is none: seconds go to 59"],
    );
    check(
        &format!("{ok}[00:05.00]We <00:04.00>sing"),
        &[
            "lyrics.lrc:2:24: \"sing\" is sung at 00:04.00, before what stands before it, so that times run backwards: correct them",
        ],
    );
    check(
        &format!("[offset:soon]\n{ok}"),
        &[
            "lyrics.lrc:1:1: the offset \"soon\" is no number of milliseconds: write it as in [offset:+500]",
        ],
    );
    check(
        "[00:01.00]One\n[00:01.00]Eins",
        &[
            "lyrics.lrc:2:1: note: this is sung at the same time as line 1: fans see both, a translation too",
        ],
    );
}

#[test]
fn what_lies_behind_the_song_is_an_error() {
    let (file, lyrics) = read("[00:03.28]First\n[05:00.00]After\n[00:30.00]Late <00:31.50>word");
    let said: Vec<_> = lyrics
        .behind(&file, 31_000)
        .iter()
        .map(ToString::to_string)
        .collect();
    let end = "behind the song's end at 00:31.00: correct its time or delete it";
    assert_eq!(
        said,
        [
            format!("lyrics.lrc:3:1: this is sung at 00:31.50, {end}"),
            format!("lyrics.lrc:2:1: this is sung at 05:00.00, {end}"),
        ]
    );
}

#[test]
fn milliseconds_without_minutes_are_no_seconds() {
    let (_, lyrics) = read("[3280,3000]<0,500,0>We");
    assert_eq!(
        lyrics.findings[0].to_string(),
        "lyrics.lrc:1:2: the time \"3280,3000\" is none: write it as in 00:07.50"
    );
}

#[test]
fn marks_of_direction_around_a_line_are_none_of_it() {
    check(
        "\u{200f}[00:03.28]نغني\n\u{202b}[00:07.00]معا\u{202c}\n\u{2067} [00:08.00] \u{200b}\u{2069}\n",
        &["3280: نغني@3280", "7000: معا@7000"],
    );
    // Marks that are there in pairs go in pairs, around words too.
    check(
        "[00:07.00]\u{202b}معا\u{202c}\n[00:08.00]\u{200f}[00:09.00]x\n",
        &["7000: معا@7000", "8000: x@8000", "9000: x@9000"],
    );
    let (_, lyrics) = read("[00:01.00]ok\n\u{200f}We sing");
    let said = lyrics.findings[0].to_string();
    assert!(
        said.starts_with("lyrics.lrc:2:2: this line has no time"),
        "{said}"
    );
}

#[test]
fn there_is_an_end_to_repetitions() {
    let line = format!("{}Again\n", "[00:01.00][00:02.00]".repeat(5_000));
    let (_, lyrics) = read(&line.repeat(3));
    assert_eq!(lyrics.lines.len(), MAX_LINES);
    let said = |what: &str| lyrics.findings.iter().any(|f| f.message.contains(what));
    assert!(
        said("there are 2000 lines or more"),
        "{:?}",
        lyrics.findings[0]
    );
}

#[test]
fn there_is_an_end_to_lines_before_the_song() {
    let lines = "[00:01.00]Again\n".repeat(MAX_FAULTS + 50);
    let (_, lyrics) = read(&format!("[offset:5000]\n{lines}"));
    let early = |finding: &&Finding| finding.message.contains("before the song");
    assert_eq!(lyrics.findings.iter().filter(early).count(), MAX_FAULTS);
}

#[test]
fn there_is_an_end_to_lines_at_one_time_and_behind_the_song() {
    let (file, lyrics) = read(&"[00:01.00]Again\n".repeat(MAX_FAULTS + 50));
    assert_eq!(lyrics.findings.len(), MAX_FAULTS);
    assert_eq!(lyrics.behind(&file, 500).len(), MAX_FAULTS);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_to_its_end(text in "([\\[\\]<>:.,0-9\nA-Fé -]{0,12}){0,12}|\\PC{0,80}") {
        let (file, lyrics) = read(&text);
        proptest::prop_assert_eq!(lyrics.lines.len(), lyrics.sources.len());
        proptest::prop_assert!(lyrics.lines.is_sorted_by_key(|line| line.start_ms));
        let _ = lyrics.behind(&file, 1_000);
    }
}

#[test]
fn a_line_ends_where_the_file_says_or_else_where_its_words_are_likely_sung() {
    let ends = |text: &str| -> Vec<u32> {
        let (_, lyrics) = read(text);
        lyrics.lines.iter().map(|line| line.end_ms).collect()
    };
    // A time behind the last word, also where the line is sung twice.
    let with_end = "[00:07.50] <00:07.50> We <00:07.90> sing <00:09.00>";
    assert_eq!(ends(with_end), [9_000]);
    assert_eq!(
        ends("[00:01.00][00:11.00]<00:01.00>We <00:01.50>sing <00:02.00>"),
        [2_000, 12_000]
    );
    // A time that stands alone behind the line.
    assert_eq!(
        ends("[00:01.00]We sing\n[00:03.00]\n[00:08.00]Again"),
        [3_000, 8_400]
    );
    // Nothing: by the words, up to the next line.
    assert_eq!(
        ends("[00:01.00]We all sing\n[00:08.00]Again"),
        [2_200, 8_400]
    );
    assert_eq!(
        ends("[00:01.00]We all sing\n[00:02.00]Again"),
        [2_000, 2_400]
    );
    assert_eq!(
        ends("[offset:+500]\n[00:01.00]<00:01.00>We <00:02.00>"),
        [1_500]
    );
}
