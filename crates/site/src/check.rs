//! Checks a campaign's words: renders every page in every language, and finds what a page would miss.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use campaign::{Campaign, Finding, FluentFile, FluentMessage, Picture, TextFile, near};

use crate::{
    copied::{Messages, copied},
    error::SiteError,
    every_page::render_every_page,
    surplus,
    templates::Templates,
    uses::{Use, Uses},
    words::Words,
};

/// How many messages a message may refer to, directly or by way of others; Fluent itself follows no more.
const MAX_REFERENCES: usize = 100;
/// The functions that messages may call.
const FUNCTIONS: [&str; 1] = ["NUMBER()"];

/// The Fluent files of one locale.
pub struct WordFiles {
    pub locale: String,
    /// The campaign's own.
    pub campaign: Vec<TextFile>,
    /// The product's.
    pub product: Vec<TextFile>,
    /// False if a file of the campaign could not be read: its messages are then not missing.
    pub whole: bool,
}

impl WordFiles {
    /// All of them, the product's first.
    pub fn all(&self) -> impl Iterator<Item = &TextFile> {
        self.product.iter().chain(&self.campaign)
    }
}

/// Everything that is wrong with the words of a campaign: faults of syntax, messages that are missing or stand twice, values and
/// references that nobody gives. `templates` are those of all pages. A locale without words is left out.
///
/// # Errors
/// A template itself is wrong.
pub fn check(
    campaign: &Campaign,
    all: &[WordFiles],
    templates: Templates,
) -> Result<Vec<Finding>, SiteError> {
    let locales: Vec<Locale> = all.iter().map(Locale::read).collect();
    let mut findings: Vec<Finding> = locales.iter().flat_map(Locale::findings).collect();
    let default = &campaign.default_locale;
    findings.extend(copied(
        &of_each(&locales, |locale| &locale.product),
        default,
    ));
    findings.extend(copied(
        &of_each(&locales, |locale| &locale.campaign),
        default,
    ));
    let uses = Arc::new(Uses::default());
    // The same fault in a page of each language is one.
    render(campaign, &locales, templates.recording(&uses))?;
    let uses = uses.all();
    for locale in &locales {
        let own: Vec<&Use> = uses
            .iter()
            .filter(|u| u.locale == locale.files.locale)
            .collect();
        for used in &own {
            findings.extend(locale.missing(used, &own, &locales));
            findings.extend(locale.values_missing(used));
        }
        let messages = of_each(std::slice::from_ref(locale), |locale| &locale.campaign);
        findings.extend(surplus::notes(campaign, &messages, &uses, &findings));
    }
    Ok(findings)
}

/// The product's or the campaign's messages of each locale.
fn of_each<'a>(
    locales: &'a [Locale<'a>],
    files: impl Fn(&'a Locale<'a>) -> &'a [(&'a TextFile, FluentFile)],
) -> Vec<Messages<'a>> {
    let messages = |locale| {
        let all = files(locale).iter();
        all.flat_map(|(file, read)| read.messages.iter().map(|message| (*file, message)))
            .collect()
    };
    locales
        .iter()
        .map(|locale| Messages {
            locale: &locale.files.locale,
            all: messages(locale),
        })
        .collect()
}

/// Renders every page as if there were no fault in the words.
fn render(campaign: &Campaign, all: &[Locale<'_>], templates: Templates) -> Result<(), SiteError> {
    let words = || {
        let parsed = all.iter().map(|locale| {
            let files = locale.product.iter().chain(&locale.campaign);
            // A file of which nothing could be read must not reach another parser.
            let sources: Vec<(&str, &str)> = files
                .filter(|(_, read)| !read.messages.is_empty())
                .map(|(file, _)| (file.path.as_str(), file.text.as_str()))
                .collect();
            Words::parse_partly(&locale.files.locale, &sources).map(|(words, _)| words)
        });
        parsed.collect::<Result<Vec<Words>, SiteError>>()
    };
    let locales = all
        .iter()
        .map(|locale| locale.files.locale.clone())
        .collect();
    let campaign = Campaign {
        locales,
        ..campaign.clone()
    };
    let Some(first) = campaign.locales.first() else {
        return Ok(());
    };
    let mut campaign = campaign.clone();
    if !campaign.locales.contains(&campaign.default_locale) {
        campaign.default_locale = first.clone();
    }
    // What a campaign that is not whole lacks is no fault of its words.
    for name in ["cover", "share", "preview"] {
        if !campaign.pictures.iter().any(|picture| picture.name == name) {
            campaign.pictures.push(Picture {
                name: name.to_owned(),
                template: String::new(),
                width: 1_000,
                height: 1_000,
            });
        }
    }
    render_every_page(campaign, words, templates)
}

/// The files of one locale, read.
struct Locale<'a> {
    files: &'a WordFiles,
    campaign: Vec<(&'a TextFile, FluentFile)>,
    product: Vec<(&'a TextFile, FluentFile)>,
    /// Where the first message of an id is: its file among the product's and the campaign's, and its number there.
    index: BTreeMap<String, (usize, usize)>,
}

impl<'a> Locale<'a> {
    fn read(files: &'a WordFiles) -> Self {
        let read = |files: &'a [TextFile]| -> Vec<_> {
            let read = files.iter().map(|file| (file, FluentFile::read(file)));
            read.collect()
        };
        let mut locale = Self {
            files,
            campaign: read(&files.campaign),
            product: read(&files.product),
            index: BTreeMap::new(),
        };
        let all = locale.product.iter().chain(&locale.campaign);
        for (number, (_, read)) in all.enumerate() {
            for (at, message) in read.messages.iter().enumerate() {
                locale
                    .index
                    .entry(message.id.clone())
                    .or_insert((number, at));
            }
        }
        locale
    }

    /// Every message with its file, the product's first.
    fn messages(&self) -> impl Iterator<Item = (&TextFile, &FluentMessage)> {
        let all = self.product.iter().chain(&self.campaign);
        all.flat_map(|(file, read)| read.messages.iter().map(|message| (*file, message)))
    }

    fn message(&self, id: &str) -> Option<(&TextFile, &FluentMessage)> {
        let (number, at) = *self.index.get(id)?;
        let mut all = self.product.iter().chain(&self.campaign);
        let (file, read) = all.nth(number)?;
        Some((file, read.messages.get(at)?))
    }

    /// What is wrong with the files, whoever uses their messages.
    fn findings(&self) -> Vec<Finding> {
        let all = self.product.iter().chain(&self.campaign);
        let mut findings: Vec<Finding> = all.flat_map(|(_, read)| read.findings.clone()).collect();
        findings.extend(self.twice());
        for (file, message) in self.messages() {
            for (name, place) in &message.references {
                if FUNCTIONS.contains(&name.as_str()) || self.message(name).is_some() {
                    continue;
                }
                let similar = near(name, self.messages().map(|(_, m)| m.id.as_str()));
                let hint = similar.map_or_else(
                    || format!("a value would be written {{ ${name} }}"),
                    |similar| format!("did you mean {{ {similar} }}?"),
                );
                let problem = format!(
                    "{} refers to {name}, which does not exist: {hint}",
                    message.id
                );
                findings.push(Finding::error(&file.path, problem).at(*place));
            }
            if self.values(message).is_none() {
                let problem = format!("{} refers to itself, perhaps by way of others", message.id);
                findings.push(Finding::error(&file.path, problem).at(message.place));
            }
        }
        findings
    }

    /// One finding for two files that define the same: one of them is probably a copy.
    fn twice(&self) -> Vec<Finding> {
        let mut pairs: Vec<(&TextFile, &TextFile, &FluentMessage, usize)> = Vec::new();
        for (second, message) in self.messages() {
            let Some((first, _)) = self.message(&message.id) else {
                continue;
            };
            if first.path == second.path {
                continue;
            }
            let known = pairs
                .iter_mut()
                .find(|p| p.0.path == first.path && p.1.path == second.path);
            match known {
                Some((_, _, _, others)) => *others += 1,
                None => pairs.push((first, second, message, 0)),
            }
        }
        let finding =
            |(first, second, message, others): (&TextFile, &TextFile, &FluentMessage, usize)| {
                let id = &message.id;
                let problem = match others {
                    0 => format!("{id} stands in {} too: delete one", first.path),
                    _ => format!(
                        "{id} and {others} more stand in {} too: is one of the files a copy?",
                        first.path
                    ),
                };
                Finding::error(&second.path, problem).at(message.place)
            };
        pairs.into_iter().map(finding).collect()
    }

    /// A message that a page uses and that is not there.
    fn missing(&self, used: &Use, own: &[&Use], locales: &[Self]) -> Option<Finding> {
        let id = &used.id;
        if self
            .message(id)
            .is_some_and(|(_, message)| message.has_text)
        {
            return None;
        }
        // What could not be read is a finding already.
        let mut all = self.product.iter().chain(&self.campaign);
        if all.any(|(_, read)| read.unread.contains(id)) {
            return None;
        }
        let locale = &self.files.locale;
        if !self.files.whole {
            return None;
        }
        let missing = format!("the message {id} is missing");
        let is_products = locales.iter().any(|other| {
            let mut messages = other.product.iter().flat_map(|(_, read)| &read.messages);
            messages.any(|message| message.id == *id)
        });
        if is_products {
            return Some(Finding::error(format!("locales/{locale}"), missing));
        }
        let unused: Vec<_> = self
            .campaign
            .iter()
            .flat_map(|(file, read)| read.messages.iter().map(move |message| (file, message)))
            .filter(|(_, message)| own.iter().all(|used| used.id != message.id))
            .collect();
        let similar = near(id, unused.iter().map(|(_, message)| message.id.as_str()));
        let similar = unused
            .iter()
            .find(|(_, message)| Some(message.id.as_str()) == similar);
        Some(match similar {
            Some((file, message)) => {
                let problem = format!("{missing}: was it written as {}?", message.id);
                Finding::error(&file.path, problem).at(message.place)
            }
            None => {
                let file = format!("{locale}/campaign.ftl");
                Finding::error(file, format!("{missing}: write {id} = …"))
            }
        })
    }

    /// Values of a message that the page which uses it does not give.
    fn values_missing(&self, used: &Use) -> Vec<Finding> {
        let Some((_, message)) = self.message(&used.id) else {
            return Vec::new();
        };
        let values = self.values(message).unwrap_or_default();
        let absent = values
            .into_iter()
            .filter(|(_, name, _)| !used.values.contains(*name));
        let finding = |(file, name, place): (&TextFile, &str, campaign::Place)| {
            let similar = near(name, used.values.iter().map(String::as_str));
            let given: Vec<_> = used.values.iter().map(|name| format!("${name}")).collect();
            let hint = match (similar, given.as_slice()) {
                (Some(similar), _) => format!("did you mean ${similar}?"),
                (None, []) => "it is given none, so write the text itself".to_owned(),
                (None, given) => format!("it is given {}", given.join(", ")),
            };
            let problem = format!("{} has no value ${name}: {hint}", used.id);
            Finding::error(&file.path, problem).at(place)
        };
        absent.map(finding).collect()
    }

    /// The values of a message and of all that it refers to; `None` if it refers to itself.
    fn values<'b>(
        &'b self,
        message: &'b FluentMessage,
    ) -> Option<Vec<(&'b TextFile, &'b str, campaign::Place)>> {
        let mut values = Vec::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![message.id.as_str()];
        while let Some(id) = open.pop() {
            let Some((file, next)) = self.message(id) else {
                continue;
            };
            values.extend(
                next.values
                    .iter()
                    .map(|(name, place)| (file, name.as_str(), *place)),
            );
            for (reference, _) in &next.references {
                if *reference == message.id {
                    return None;
                }
                // A term sees only the values that are written beside it.
                let is_new = seen.len() < MAX_REFERENCES && seen.insert(reference.as_str());
                if is_new && !reference.starts_with('-') {
                    open.push(reference);
                }
            }
        }
        Some(values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> TextFile {
        TextFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    fn locale(campaign: &[(&str, &str)]) -> WordFiles {
        WordFiles {
            locale: "en".to_owned(),
            campaign: campaign
                .iter()
                .map(|(path, text)| file(path, text))
                .collect(),
            product: vec![file("locales/en/site.ftl", "hello = Hello, { $name }\n")],
            whole: true,
        }
    }

    fn said(campaign: &[(&str, &str)]) -> Vec<String> {
        let files = locale(campaign);
        let locale = Locale::read(&files);
        let mut findings = locale.findings();
        let used = |id: &str, values: &[&str]| Use {
            locale: "en".to_owned(),
            id: id.to_owned(),
            values: values.iter().map(|v| (*v).to_owned()).collect(),
        };
        let uses = [used("tagline", &[]), used("call", &["name"])];
        let own: Vec<&Use> = uses.iter().collect();
        for used in &uses {
            findings.extend(locale.missing(used, &own, &[]));
            findings.extend(locale.values_missing(used));
        }
        findings.iter().map(ToString::to_string).collect()
    }

    fn check_one(text: &str, expect: &[&str]) {
        assert_eq!(said(&[("en/campaign.ftl", text)]), expect, "{text}");
    }

    #[test]
    fn a_value_that_no_page_gives_is_found_in_every_variant() {
        check_one("tagline = We\ncall = { $name }\n", &[]);
        check_one(
            "tagline = Short { $nmae }\ncall = C\n",
            &[
                "en/campaign.ftl:1:20: tagline has no value $nmae: it is given none, so write the text itself",
            ],
        );
        check_one(
            "tagline = We\ncall = { NUMBER($name) ->\n    [one] { $nmae }\n   *[other] x\n}\n",
            &["en/campaign.ftl:3:14: call has no value $nmae: did you mean $name?"],
        );
        check_one(
            "tagline = { part }\npart = { $other }\ncall = C\n",
            &[
                "en/campaign.ftl:2:11: tagline has no value $other: it is given none, so write the text itself",
            ],
        );
    }

    #[test]
    fn a_message_that_a_page_uses_has_to_be_there() {
        check_one(
            "call = C\n",
            &["en/campaign.ftl: the message tagline is missing: write tagline = …"],
        );
        check_one(
            "tag-line = We\ncall = C\n",
            &["en/campaign.ftl:1:1: the message tagline is missing: was it written as tag-line?"],
        );
        check_one(
            "tagline We\n\ncall = C\n",
            &[
                "en/campaign.ftl:1:1: \"tagline We\" is no message: begin the line with spaces if it goes on with the message above, \
               else write tagline = We",
            ],
        );
    }

    #[test]
    fn a_reference_to_nothing_or_to_itself_is_found() {
        check_one(
            "tagline = { brand }\ncall = { helo }\n",
            &[
                "en/campaign.ftl:1:13: tagline refers to brand, which does not exist: a value would be written { $brand }",
                "en/campaign.ftl:2:10: call refers to helo, which does not exist: did you mean { hello }?",
            ],
        );
        check_one(
            "tagline = { call }\ncall = { tagline }\n",
            &[
                "en/campaign.ftl:1:1: tagline refers to itself, perhaps by way of others",
                "en/campaign.ftl:2:1: call refers to itself, perhaps by way of others",
            ],
        );
    }

    #[test]
    fn two_files_with_the_same_messages_are_one_finding() {
        let text = "tagline = We\ncall = C\n";
        assert_eq!(
            said(&[("en/campaign copy.ftl", text), ("en/campaign.ftl", text)]),
            [
                "en/campaign.ftl:1:1: tagline and 1 more stand in en/campaign copy.ftl too: is one of the files a copy?"
            ]
        );
    }
}
