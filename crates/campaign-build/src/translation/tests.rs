//! A table that nobody edited changes nothing, and an edited cell changes its own message alone.

use std::collections::BTreeMap;

use campaign::fluent_texts;
use proptest::prelude::*;

use super::read::changes;
use super::table::WordFile;
use super::write::table;

const PATH: &str = "locales/{locale}/site.ftl";

fn file(en: &str, fr: Option<&str>) -> WordFile {
    let texts = [("en", Some(en)), ("fr", fr)];
    WordFile {
        path: PATH.to_owned(),
        texts: texts
            .map(|(locale, text)| (locale.to_owned(), text.map(str::to_owned)))
            .into(),
    }
}

fn exported(files: &[WordFile]) -> Vec<u8> {
    table(files, "en", &["fr".to_owned()], &BTreeMap::new()).unwrap()
}

/// The new text of the French file; `None` if it stays.
fn imported(file: WordFile, csv: &[u8]) -> Option<String> {
    let mut changed = changes(&[file], "en", "words.csv", csv).unwrap();
    assert!(changed.len() <= 1);
    changed.pop().map(|change| {
        assert_eq!(change.path, "locales/fr/site.ftl");
        change.text
    })
}

fn said(file: WordFile, csv: &str) -> Vec<String> {
    let found = changes(&[file], "en", "words.csv", csv.as_bytes()).unwrap_err();
    found.as_slice().iter().map(ToString::to_string).collect()
}

/// The table as a spreadsheet saves it: with another separator, other line ends, every cell in quotes, perhaps without the mark.
fn saved_anew(csv: &[u8], separator: u8, edit: impl Fn(usize, usize, &str) -> String) -> Vec<u8> {
    let text = std::str::from_utf8(csv)
        .unwrap()
        .trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for (row, record) in reader.records().enumerate() {
        let record = record.unwrap();
        let cells = record.iter().enumerate();
        let cells = cells.map(|(column, cell)| edit(row, column, cell).replace('\n', "\r\n"));
        writer.write_record(cells).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Texts as translators write them, with everything that a table, a spreadsheet or Fluent could stumble over.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zé漢א’“ 0-9,;:!?.-]{1,12}",
        Just("{ $name }".to_owned()),
        Just("{ NUMBER($n, minimumFractionDigits: 1) }".to_owned()),
        Just("{\"{\"}".to_owned()),
        Just("\"quoted\"".to_owned()),
        Just("\u{202f}".to_owned()),
    ];
    let line = proptest::collection::vec(word, 1..4).prop_map(|words| words.concat());
    let lines = proptest::collection::vec(line, 1..3).prop_map(|lines| {
        let lines = lines.iter().map(|line| format!("x{}", line.trim()));
        lines.collect::<Vec<_>>()
    });
    let plain = lines
        .clone()
        .prop_map(|lines| format!(" {}", lines.join("\n    ")));
    let below = lines.prop_map(|lines| format!("\n      {}", lines.join("\n        ")));
    let formula = "[=+@'-][a-z0-9]{1,5}".prop_map(|text| format!(" {text}"));
    let plural = ("[a-z]{1,5}", "[a-z]{1,5}").prop_map(|(one, other)| {
        format!(" {{ $n ->\n    [one] {one} \"{{ $n }}\"\n   *[other] {{ $n }} {other}\n}}")
    });
    prop_oneof![plain, below, formula, plural]
}

/// A file of messages `m0`, `m1`, … of the given texts; some have comments, attributes and groups around them.
fn source(texts: &[(String, u8)], line_end: &str) -> String {
    let mut source = String::from("### About this file.\n\n");
    for (at, (text, style)) in texts.iter().enumerate() {
        if style & 1 > 0 {
            source.push_str("## A group = of messages\n\n");
        }
        if style & 2 > 0 {
            source.push_str("# What it is for,\n#\n# in three lines.\n");
        }
        source.push_str(&format!("m{at} ={text}\n"));
        if style & 4 > 0 {
            source.push_str("    .title = An attribute\n");
        }
        source.push_str(if style & 8 > 0 {
            "\n\n# Alone.\n\n"
        } else {
            "\n"
        });
    }
    source.replace('\n', line_end)
}

proptest! {
    #[test]
    fn what_was_not_edited_stays_as_it_is(
        en in proptest::collection::vec((text(), 0u8..16), 1..8),
        other in proptest::collection::vec(text(), 8),
        windows in any::<bool>(),
        separator in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
        edited in any::<proptest::sample::Index>(),
        new in text(),
    ) {
        let line_end = if windows { "\r\n" } else { "\n" };
        let fr: Vec<_> = en.iter().zip(other).map(|((_, style), text)| (text, *style)).collect();
        let (en, fr) = (source(&en, line_end), source(&fr, line_end));
        prop_assume!(fluent_texts(&en).is_some() && fluent_texts(&fr).is_some());
        let same = || file(&en, Some(&fr));
        let csv = exported(&[same()]);
        prop_assert_eq!(imported(same(), &csv), None);
        prop_assert_eq!(imported(same(), &saved_anew(&csv, separator, |_, _, cell| cell.to_owned())), None);

        // One cell is edited. English has to know the values that the new text uses.
        let texts = fluent_texts(&fr).unwrap();
        let at = edited.index(texts.len());
        let new = fluent_texts(&format!("x ={new}\n")).unwrap()[0].text.clone();
        prop_assume!(!new.contains('$') && new != texts[at].text);
        let edit = |row: usize, column: usize, cell: &str| {
            if (row, column) == (at + 1, 6) { new.clone() } else { cell.to_owned() }
        };
        let changed = imported(same(), &saved_anew(&csv, separator, edit)).unwrap();
        let after = fluent_texts(&changed).unwrap();
        prop_assert_eq!(&after[at].text, &new);
        for (number, (before, after)) in texts.iter().zip(&after).enumerate() {
            prop_assert!(number == at || before.text == after.text);
        }
        let shared = fr.bytes().zip(changed.bytes()).take_while(|(a, b)| a == b).count();
        let tail = fr.bytes().rev().zip(changed.bytes().rev()).take_while(|(a, b)| a == b).count();
        let untouched = fr.len() - (shared + tail).min(fr.len());
        prop_assert!(untouched <= texts[at].text.len() * 2 + 64, "{fr}\n{changed}");
    }
}

const EN: &str = "# Says hello.\nhello = Hello, { $name }\n\n# Two\nsum = =1+1\n";
const FR: &str = "hello = Salut { $name }\n";

fn csv(rows: &str) -> String {
    format!("file,id,attribute,comment,screens,en,fr\r\n{rows}")
}

#[test]
fn a_formula_stays_a_text() {
    let csv = exported(&[file(EN, Some(FR))]);
    let text = String::from_utf8(csv).unwrap();
    assert!(
        text.starts_with('\u{FEFF}') && text.contains(",'=1+1,"),
        "{text}"
    );
    let translated = text.replace(",'=1+1,\r\n", ",'=1+1,'=2+2\r\n");
    let changed = imported(file(EN, Some(FR)), translated.as_bytes()).unwrap();
    assert_eq!(changed, "hello = Salut { $name }\n\n# Two\nsum = =2+2\n");
}

#[test]
fn a_language_may_begin_with_an_empty_column() {
    let text = String::from_utf8(exported(&[file(EN, None)])).unwrap();
    let translated = text.replace("{ $name }\",\r\n", "{ $name }\",Salut { $name }\r\n");
    let changed = imported(file(EN, None), translated.as_bytes()).unwrap();
    assert_eq!(changed, "# Says hello.\nhello = Salut { $name }\n");
}

#[test]
fn what_is_wrong_has_its_row_and_column() {
    let path = PATH;
    let rows = format!(
        "{path},hello,,,,\"Hello, {{ $name }}\",Salut {{ $nmae }}\r\n\
         {path},sum,,,,=1+1,Deux {{\r\n\
         {path},sum,,,,=1+1,\r\n\
         {path},gone,,,,x,y\r\n\
         ../../etc/passwd,hello,,,,x,y\r\n\
         {path},hello\r\n"
    );
    let said = said(file(EN, Some(FR)), &csv(&rows));
    let expect = [
        "words.csv: row 2, column fr: there is no value $nmae: did you mean $name?",
        "words.csv: row 3, column fr: ",
        "words.csv: row 4, column id: this message has a row already",
        "words.csv: row 5, column id: there is no such message in this file",
        "words.csv: row 6, column file: there is no such file",
        "words.csv: row 7: there are 2 cells instead of 7",
    ];
    assert_eq!(said.len(), expect.len(), "{said:#?}");
    for (said, expect) in said.iter().zip(expect) {
        assert!(said.starts_with(expect), "{said} {expect}");
    }
}

#[test]
fn a_table_that_is_none_says_so() {
    let check = |bytes: &[u8], expect: &str| {
        let found = changes(&[file(EN, None)], "en", "words.csv", bytes).unwrap_err();
        assert_eq!(found.to_string(), format!("words.csv: {expect}"));
    };
    check(
        b"\xFF\xFEf\0",
        "this is not UTF-8: save it as \"CSV UTF-8\"",
    );
    check(
        b"a,b\n",
        "row 1: the first columns have to be file, id, attribute, comment, screens, en",
    );
    check(
        b"file,id,attribute,comment,screens,en,xx\n",
        "row 1, column xx: this is no language of the campaign, or stands twice",
    );
}

#[test]
fn a_translation_of_another_text_is_not_taken() {
    let rows = format!("{PATH},hello,,,,Goodbye,Au revoir\r\n");
    assert_eq!(
        said(file(EN, Some(FR)), &csv(&rows)),
        [
            "words.csv: row 2, column en: this text is not the one of the file: translate from a new export, or put it back"
        ]
    );
    let rows = format!("{PATH},hello,,,,\"Hello, {{ $name }}\",\r\n");
    assert_eq!(
        said(file(EN, Some(FR)), &csv(&rows)),
        ["words.csv: row 2, column fr: it is empty"]
    );
}
