//! Mistakes in campaign.toml itself: of TOML's syntax, and of keys and types.

use super::tests::check;

#[test]
fn a_mistake_of_syntax_says_what_to_write() {
    check(
        "\"Song\"",
        "“Song”",
        "12:9",
        "texts stand in straight quotes: write title = \"Song\"",
    );
    check(
        "120.0",
        "128,0",
        "18:13",
        "decimals have a point: write tempo_bpm = 128.0",
    );
    check(
        "true",
        "True",
        "28:12",
        "this is no true or false of TOML: write required = true",
    );
    check(
        "title = ",
        "title: ",
        "12:8",
        "a colon stands here: write \"=\" instead of \":\", as in title = \"Song\"",
    );
    check(
        "\"Song\"",
        "Song\"",
        "12:9",
        "texts stand in quotes: write title = \"Song\"",
    );
    check(
        "\"Song\"",
        "\"Song",
        "12:14",
        "the closing quote is missing: write title = \"Song\"",
    );
    check(
        "\"Song\"",
        "\"My \"own\" song\"",
        "12:14",
        "a quote within a text is written \\\": write title = \"My \\\"own\\\" song\"",
    );
    check(
        "slug =",
        "slug\u{A0}=",
        "2:5",
        "an unusual space (U+00A0) stands here: write a plain one",
    );
}

#[test]
fn a_sign_too_many_or_too_few_is_named() {
    check(
        "title = ",
        "title == ",
        "12:8",
        "there is one \"=\" too many: write title = \"Song\"",
    );
    check(
        "\"after\"",
        "\"after\";",
        "7:17",
        "nothing stands behind a value: delete the ;",
    );
    check(
        "\"after\"",
        "after",
        "7:10",
        "texts stand in quotes: write review = \"after\"",
    );
    check(
        "slug =",
        "// mine\nslug =",
        "2:4",
        "comments begin with #: write # before this line",
    );
    check(
        "[\"en\", \"fr\"]",
        "[\"en\", \"fr\"",
        "4:21",
        "this list is not closed: write ] at its end",
    );
    check(
        "[\"FR\", ",
        "[\"FR\" ",
        "38:19",
        "a comma is missing before \"DE\"",
    );
    check(
        "artist = \"Artist\"",
        "title = \"Again\"\nartist = \"Artist\"",
        "13:1",
        "title stands twice in its table: delete one",
    );
    check(
        "[[picture]]\nname = \"share\"",
        "[picture]\nname = \"share\"",
        "58:1",
        "there are several: write [[picture]], with two brackets",
    );
}

#[test]
fn a_key_or_type_that_is_wrong_says_what_to_write() {
    check(
        "title =",
        "Title =",
        "12:1",
        "[song] keys are lower case: write title instead of Title",
    );
    check(
        "review =",
        "reviwe =",
        "7:1",
        "there is no key reviwe: did you mean review?",
    );
    check(
        "120.0",
        "\"120\"",
        "18:13",
        "[song] tempo_bpm is a number: write tempo_bpm = 120, without quotes",
    );
    check(
        "version = \"1\"\nmin_age",
        "version = 2026-11-01\nmin_age",
        "36:11",
        "[[jurisdiction]] version is a text: write version = \"2026-11-01\", in quotes",
    );
    check(
        "\"after\"",
        "\"none\"",
        "7:10",
        "review = \"none\": write \"before\" or \"after\"",
    );
    check(
        "[take]",
        "[sound]\npreset = \"Stadium\"\n[take]",
        "22:10",
        "[sound] preset = \"Stadium\": did you mean \"stadium\"?",
    );
    check(
        "[take]",
        "[sound]\nreverb = 3\n[take]",
        "22:1",
        "[sound] there is no key reverb: there are preset",
    );
    check(
        "count_in_beats = 4",
        "count_in_beats = 40",
        "19:18",
        "[song] count_in_beats is out of its range: write a whole number from 1 to 16",
    );
    check(
        "= 120.0",
        "= 20.0",
        "18:13",
        "[song] tempo_bpm is out of its range: write a number from 30 to 300",
    );
    check(
        "[\"CH\"]",
        "\"CH\"",
        "44:13",
        "[[jurisdiction]] countries is a list: write countries = [\"CH\"]",
    );
}
