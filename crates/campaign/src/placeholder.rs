//! Placeholders that were left in a text which fans agree to: `TODO`, `[COMPANY]`, `<insert date>`, `legal@example.com`.
//!
//! Only what no finished text has counts, in any of the product's languages: "todo" is a word of Spanish and Portuguese, and
//! laws are cited in square brackets.

use std::collections::BTreeSet;

use crate::{finding::Finding, text_file::TextFile};

/// The most lines of one file that are named.
const MAX_FAULTS: usize = 100;
/// The longest text in brackets that is looked at.
const MAX_BRACKETED_CHARS: usize = 100;
/// The least underscores that are a gap to fill in.
const GAP: usize = 4;
/// Marks of authors, in capitals. No language of the product has such words; those that also are one are not among them.
const MARKS: [&str; 6] = ["TBD", "TBC", "FIXME", "TKTK", "XXXX", "YYYY"];
/// The languages in which "todo" is a word.
const TODO_IS_A_WORD: [&str; 2] = ["es", "pt"];
/// Domains that belong to nobody (RFC 2606), and those of templates. `.example` is left to demonstrations.
const DOMAINS: [&str; 5] = [
    "example.com",
    "example.org",
    "example.net",
    "yourdomain.com",
    "yourcompany.com",
];
/// What a text in brackets begins with that says what to write there.
const INSERT: [&str; 13] = [
    "insert",
    "enter",
    "fill",
    "your",
    "add",
    "ins\u{e9}rer",
    "insertar",
    "inserir",
    "inserire",
    "invoegen",
    "wstaw",
    "vlo\u{17e}te",
    "infoga",
];
/// The same at its end, in German.
const INSERT_LAST: [&str; 2] = ["einf\u{fc}gen", "einsetzen"];
/// What templates ask for in brackets, and `[DRAFT]`, which they say of themselves.
const ASKED_FOR: [&str; 57] = [
    "address",
    "adres",
    "adress",
    "adresse",
    "amount",
    "artist",
    "artiste",
    "azienda",
    "bedrijf",
    "bedrijfsnaam",
    "brand",
    "campaign",
    "cidade",
    "city",
    "ciudad",
    "client",
    "company",
    "contact",
    "correo",
    "country",
    "data",
    "date",
    "datum",
    "direcci\u{f3}n",
    "draft",
    "email",
    "empresa",
    "endere\u{e7}o",
    "entreprise",
    "fecha",
    "firma",
    "firmenname",
    "f\u{f6}retag",
    "indirizzo",
    "jurisdiction",
    "label",
    "mail",
    "naam",
    "name",
    "namn",
    "nazwa",
    "nom",
    "nombre",
    "nome",
    "number",
    "organisation",
    "organization",
    "phone",
    "placeholder",
    "social",
    "sociale",
    "societ\u{e0}",
    "soci\u{e9}t\u{e9}",
    "telephone",
    "unternehmen",
    "url",
    "website",
];
/// Small words beside them.
const BESIDE: [&str; 24] = [
    "a",
    "and",
    "da",
    "de",
    "del",
    "della",
    "der",
    "des",
    "di",
    "do",
    "du",
    "e",
    "el",
    "full",
    "here",
    "la",
    "legal",
    "of",
    "or",
    "our",
    "postal",
    "raison",
    "registered",
    "the",
];

/// An error for each line of a legal text with a placeholder in it. `locale` is the language of the text.
pub(crate) fn placeholders(file: &TextFile, locale: &str) -> Vec<Finding> {
    let is_fluent = file.path.ends_with(".ftl");
    let lines = file.text.split('\n');
    // Nobody is shown the comments of Fluent files.
    let lines = lines.filter(|line| !(is_fluent && line.starts_with('#')));
    let links = links(&file.text);
    let parts = lines.filter_map(|line| {
        let line = Line::of(line, is_fluent);
        line.mark(locale)
            .or_else(|| line.bracketed(&links))
            .or_else(|| line.domain())
            .or_else(|| line.gap())
    });
    let finding = |part: &str| {
        let problem =
            format!("\"{part}\" stands for a text that is missing: write it, fans agree to it");
        Finding::error(&file.path, problem).at(file.place_of(part))
    };
    parts.take(MAX_FAULTS).map(finding).collect()
}

/// The texts in brackets that are links, by their definitions: `[terms]: https://…`.
fn links(text: &str) -> BTreeSet<&str> {
    let lines = text.split('\n');
    let behind = lines.filter_map(|line| line.trim_start().strip_prefix('['));
    let defined = behind.filter_map(|rest| rest.split_once("]:"));
    defined.map(|(link, _)| link).collect()
}

/// One line and its words, with the bytes at which they begin.
struct Line<'a> {
    /// Without the id of a message before it.
    text: &'a str,
    words: Vec<(usize, &'a str)>,
    is_fluent: bool,
}

impl<'a> Line<'a> {
    fn of(line: &'a str, is_fluent: bool) -> Self {
        let text = match line.split_once('=') {
            Some((id, text)) if is_fluent && !id.starts_with(' ') => text,
            _ => line,
        };
        let begin = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        let words = words_of(text).map(|word| (begin(word), word));
        Self {
            text,
            words: words.collect(),
            is_fluent,
        }
    }

    /// `TODO`, `TBD` and their like, and `lorem ipsum`.
    fn mark(&self, locale: &str) -> Option<&'a str> {
        let found = self.words.iter().enumerate().find(|(at, (_, word))| {
            let next = self.words.get(at + 1).map(|(_, next)| *next);
            MARKS.contains(word)
                || *word == "TODO" && self.is_todo(*at, locale)
                || word.len() > 3 && word.bytes().all(|byte| byte == b'x')
                || word.eq_ignore_ascii_case("lorem")
                    && next.is_some_and(|next| next.eq_ignore_ascii_case("ipsum"))
        });
        found.map(|(_, (_, word))| *word)
    }

    /// Whether a `TODO` is an author's mark: it stands alone, before a colon or in brackets. Where it is no word it may stand
    /// anywhere, but not among other words in capitals, which may be a title in another language.
    fn is_todo(&self, at: usize, locale: &str) -> bool {
        let (begin, word) = self.words[at];
        let before = self.text[..begin].trim_end().chars().next_back();
        let behind = self.text[begin + word.len()..].chars().next();
        let is_first = at == 0;
        if is_first && (behind == Some(':') || self.words.len() == 1)
            || before.is_some_and(|c| matches!(c, '[' | '{' | '<'))
            || before == Some('(') && behind.is_some_and(|c| matches!(c, ':' | ')'))
            || self.text[..begin].trim_end().ends_with("<!--")
        {
            return true;
        }
        let language = locale.split('-').next().unwrap_or_default();
        let is_capital = |at: Option<usize>| {
            let word = at.and_then(|at| self.words.get(at));
            word.is_some_and(|(_, word)| {
                word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
            })
        };
        !TODO_IS_A_WORD.contains(&language)
            && !is_capital(at.checked_sub(1))
            && !is_capital(Some(at + 1))
    }

    /// `[COMPANY]`, `<insert date>`, `{{name}}`. Links are none, nor what Fluent has in braces.
    fn bracketed(&self, links: &BTreeSet<&str>) -> Option<&'a str> {
        let mut opened = self.text.char_indices();
        opened.find_map(|(at, open)| {
            let close = match open {
                '[' => ']',
                '<' => '>',
                '{' if !self.is_fluent => '}',
                _ => return None,
            };
            let inside = &self.text[at + 1..];
            let mut near = inside.char_indices().take(MAX_BRACKETED_CHARS);
            let (end, _) = near.find(|(_, c)| *c == close)?;
            let behind = inside[end + 1..].chars().next();
            let is_link = open == '['
                && (matches!(behind, Some('(' | '[' | ':')) || links.contains(&inside[..end]));
            let part = &self.text[at..at + end + 2];
            (!is_link && is_asked_for(part, open == '<')).then_some(part)
        })
    }

    /// An address at `example.com`, or of `xxx@`.
    fn domain(&self) -> Option<&'a str> {
        let tokens = self.text.split(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '"')
        });
        let mut tokens = tokens.map(|token| token.trim_matches(|c: char| !c.is_alphanumeric()));
        tokens.find(|token| {
            let lower = token.to_lowercase();
            let parts = lower.split(['/', '@', ':', '?', ',', ';', '*', '|']);
            let is_of = |part: &str, domain: &&str| {
                let rest = part.strip_suffix(*domain);
                rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            };
            let local = lower.split_once('@').map(|(local, _)| local);
            let is_x = |local: &str| local.len() > 2 && local.bytes().all(|byte| byte == b'x');
            local.is_some_and(is_x)
                || parts
                    .into_iter()
                    .any(|part| DOMAINS.iter().any(|domain| is_of(part, domain)))
        })
    }

    /// A gap to fill in, beside words: alone it is a line across the page.
    fn gap(&self) -> Option<&'a str> {
        let begin = self.text.find(&"_".repeat(GAP))?;
        let rest = &self.text[begin..];
        let end = rest.find(|c| c != '_').unwrap_or(rest.len());
        (!self.words.is_empty()).then_some(&rest[..end])
    }
}

/// Whether a text in brackets says what to write in its place. HTML has tags in the same brackets, all of one word.
fn is_asked_for(part: &str, is_angle: bool) -> bool {
    let words: Vec<String> = words_of(part).map(str::to_lowercase).collect();
    let is_in = |list: &[&str], word: &String| list.contains(&word.as_str());
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    if words.len() > 1
        && !part.contains('=')
        && (is_in(&INSERT, first) || is_in(&INSERT_LAST, last))
    {
        return true;
    }
    let is_capital = !part.chars().any(char::is_lowercase);
    (!is_angle || is_capital || words.len() > 1 && !part.contains('='))
        && words.iter().any(|word| is_in(&ASKED_FOR, word))
        && words
            .iter()
            .all(|word| is_in(&ASKED_FOR, word) || is_in(&BESIDE, word) || is_in(&INSERT, word))
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(path: &str, text: &str) -> Vec<String> {
        let file = TextFile::decode(path, text.as_bytes().to_vec()).unwrap();
        let locale = path.rsplit(['/', '.']).nth(1).unwrap();
        let findings = placeholders(&file, locale).into_iter();
        findings.map(|finding| finding.to_string()).collect()
    }

    /// The part of a line that is named, if any is.
    fn part(path: &str, line: &str) -> Option<String> {
        let said = said(path, line).pop()?;
        said.split('"').nth(1).map(str::to_owned)
    }

    #[test]
    fn a_placeholder_is_named_with_its_line() {
        assert_eq!(
            said(
                "legal/eu/en.md",
                "# Terms\n\nRun by [COMPANY], Paris.\n\nTODO: the rest\n"
            ),
            [
                "legal/eu/en.md:3:8: \"[COMPANY]\" stands for a text that is missing: write it, fans agree to it",
                "legal/eu/en.md:5:1: \"TODO\" stands for a text that is missing: write it, fans agree to it",
            ]
        );
        assert_eq!(
            said(
                "legal/eu/de.ftl",
                "# TODO: ask the lawyers\nconsent-terms = TODO\n"
            ),
            [
                "legal/eu/de.ftl:2:17: \"TODO\" stands for a text that is missing: write it, fans agree to it"
            ]
        );
    }

    #[test]
    fn what_templates_leave_is_a_placeholder() {
        for (line, expect) in [
            ("TODO", "TODO"),
            ("The prize is TODO.", "TODO"),
            ("- [ ] TODO: prize", "TODO"),
            ("Version of TBD", "TBD"),
            ("FIXME ask legal", "FIXME"),
            ("Lorem ipsum dolor sit amet", "Lorem"),
            ("Call +49 XXXX", "XXXX"),
            ("DD.MM.YYYY", "YYYY"),
            ("Run by [COMPANY NAME].", "[COMPANY NAME]"),
            ("Run by [Your Company].", "[Your Company]"),
            ("Write to [[EMAIL]].", "[[EMAIL]"),
            ("[nombre de la empresa]", "[nombre de la empresa]"),
            ("[Firma einf\u{fc}gen]", "[Firma einf\u{fc}gen]"),
            ("[RAISON SOCIALE]", "[RAISON SOCIALE]"),
            ("> **[DRAFT]** A lawyer has to check this.", "[DRAFT]"),
            ("Write to [YOUR E-MAIL ADDRESS].", "[YOUR E-MAIL ADDRESS]"),
            ("<insert date here>", "<insert date here>"),
            ("<COMPANY>", "<COMPANY>"),
            ("<company name>", "<company name>"),
            ("{{company}}", "{{company}"),
            ("Write to xxx@label.fr.", "xxx@label.fr"),
            ("Write to privacy@example.com.", "privacy@example.com"),
            (
                "See <https://www.example.org/law>.",
                "https://www.example.org/law",
            ),
            ("Run by ________ in Paris", "________"),
        ] {
            assert_eq!(
                part("legal/eu/en.md", line).as_deref(),
                Some(expect),
                "{line}"
            );
        }
        for line in [
            "TODO: el premio",
            "TODO",
            "[TODO]",
            "(TODO)",
            "<!-- TODO -->",
        ] {
            for path in ["legal/eu/es.md", "legal/eu/pt-BR.md"] {
                assert_eq!(part(path, line).as_deref(), Some("TODO"), "{line}");
            }
        }
    }

    #[test]
    fn finished_texts_of_any_language_have_none() {
        for (locale, line) in [
            (
                "es",
                "Puedes borrarlo todo. Todo desaparece, y TODO es gratis.",
            ),
            ("es", "# TODO LO QUE DEBES SABER"),
            ("es", "# G\u{c1}NALO TODO: LAS BASES"),
            ("pt", "TODO O MUNDO PODE CANTAR"),
            (
                "pt",
                "Tudo, todo e qualquer conte\u{fa}do (TODO ele) \u{e9} seu.",
            ),
            ("en", "The song TODO EL MUNDO is ours."),
            ("en", "to-do lists, todos, mastodon and the tbd of nobody"),
            (
                "en",
                "under Article XXX of Regulation (EU) 2016/679 [GDPR], see [1]",
            ),
            (
                "en",
                "[terms](https://refrain.example/terms), [date][1] and [link text](#a)",
            ),
            ("en", "[name]\n\n[name]: https://label.fr/"),
            (
                "en",
                "Write to privacy@refrain.example or legal@myexample.com.",
            ),
            ("en", "See counterexample.community and example.community."),
            (
                "en",
                "<address>Rue de la Paix</address><br><a name=\"company\">",
            ),
            (
                "en",
                "**Your name** (insert it if you like), your date of birth",
            ),
            ("en", "____\n***\n---"),
            (
                "de",
                "Bitte f\u{fc}gen Sie Ihren Namen ein [\u{a7} 312 BGB].",
            ),
            ("ja", "\u{4f1a}\u{793e}\u{540d}[\u{6ce8}]"),
        ] {
            assert_eq!(part(&format!("legal/eu/{locale}.md"), line), None, "{line}");
        }
        let message = "consent-terms = I am { $age } or { company } and { -brand } { \"[name]\" }";
        assert_eq!(
            part(
                "legal/eu/en.ftl",
                "consent = { $age -> [one] year *[other] years }"
            ),
            None
        );
        assert!(part("legal/eu/en.ftl", message).is_some());
    }

    #[test]
    fn there_is_an_end_to_findings() {
        assert_eq!(
            said("legal/eu/en.md", &"TODO\n".repeat(5_000)).len(),
            MAX_FAULTS
        );
        assert!(said("legal/eu/en.md", &"[<{".repeat(20_000)).is_empty());
    }
}
