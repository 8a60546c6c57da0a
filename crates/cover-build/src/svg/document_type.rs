//! The DOCTYPE of an SVG. Illustrator and Affinity write one; its entities stand for namespaces and styles.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::svg::fault::SvgFault;
use crate::svg::limits::{MAX_BYTES, MAX_ENTITIES, MAX_ENTITY_BYTES};

/// The same file without its DOCTYPE and with its entities written out. An entity may be plain text alone: one that is made of others could
/// grow without end, and one that names a file would open it.
pub(super) fn without_document_type(source: &str) -> Result<Cow<'_, str>, SvgFault> {
    let Some(start) = start(source) else {
        return Ok(Cow::Borrowed(source));
    };
    let mut reader = Reader {
        source,
        at: start + "<!doctype".len(),
    };
    reader.spaces();
    if reader.name().eq_ignore_ascii_case("html") {
        return Err(SvgFault::NotSvg);
    }
    let entities = reader.definitions()?;
    let lines = source[start..reader.at].matches('\n').count();
    let mut out = source[..start].to_owned();
    out.extend(std::iter::repeat_n('\n', lines));
    expand(&source[reader.at..], &entities, &mut out)?;
    Ok(Cow::Owned(out))
}

/// Where the DOCTYPE begins, behind the XML declaration and comments.
fn start(source: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = &source[at..];
        at += rest.len()
            - rest
                .trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n'])
                .len();
        let rest = &source[at..];
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else {
            let head = rest.get(.."<!doctype".len())?;
            return head.eq_ignore_ascii_case("<!doctype").then_some(at);
        };
        at += rest.find(end)? + end.len();
    }
}

/// Reads a DOCTYPE.
struct Reader<'s> {
    source: &'s str,
    at: usize,
}

impl<'s> Reader<'s> {
    /// Reads up to the DOCTYPE's end: the entities that it defines.
    fn definitions(&mut self) -> Result<BTreeMap<&'s str, &'s str>, SvgFault> {
        let mut entities = BTreeMap::new();
        loop {
            self.spaces();
            if self.skip("<!--") {
                self.past("-->")?;
            } else if self.skip("<?") {
                self.past("?>")?;
            } else if self.skip("<!ENTITY") {
                let (name, value) = self.entity()?;
                // The first definition counts (XML 1.0, 4.2).
                entities.entry(name).or_insert(value);
                if entities.len() > MAX_ENTITIES {
                    return Err(SvgFault::Entities);
                }
            } else if self.skip("<!") {
                self.declaration()?;
            } else if self.skip(">") {
                return Ok(entities);
            } else {
                // The public identifier, and the brackets around the definitions.
                match self.next()? {
                    quote @ ('"' | '\'') => {
                        self.until(quote)?;
                    }
                    '%' | '<' | '&' => return Err(SvgFault::Entities),
                    _ => {}
                }
            }
        }
    }

    /// What follows `<!ENTITY`: its name and value.
    fn entity(&mut self) -> Result<(&'s str, &'s str), SvgFault> {
        self.spaces();
        let name = self.name();
        self.spaces();
        let quote = self.next()?;
        if name.is_empty() || !matches!(quote, '"' | '\'') {
            return Err(SvgFault::Entities);
        }
        let value = self.until(quote)?;
        if value.len() > MAX_ENTITY_BYTES || value.contains(['&', '<', '%']) {
            return Err(SvgFault::Entities);
        }
        self.spaces();
        if !self.skip(">") {
            return Err(SvgFault::Entities);
        }
        Ok((name, value))
    }

    /// The rest of a declaration that is not needed, such as `<!ATTLIST`.
    fn declaration(&mut self) -> Result<(), SvgFault> {
        loop {
            match self.next()? {
                '>' => return Ok(()),
                quote @ ('"' | '\'') => {
                    self.until(quote)?;
                }
                _ => {}
            }
        }
    }

    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    fn spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn skip(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        self.at += if found { text.len() } else { 0 };
        found
    }

    fn past(&mut self, end: &str) -> Result<(), SvgFault> {
        let length = self.rest().find(end).ok_or(SvgFault::Entities)?;
        self.at += length + end.len();
        Ok(())
    }

    fn until(&mut self, quote: char) -> Result<&'s str, SvgFault> {
        let rest = self.rest();
        let length = rest.find(quote).ok_or(SvgFault::Entities)?;
        self.at += length + quote.len_utf8();
        Ok(&rest[..length])
    }

    fn name(&mut self) -> &'s str {
        let rest = self.rest();
        let is_part = |c: char| c.is_alphanumeric() || "_-.:".contains(c);
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn next(&mut self) -> Result<char, SvgFault> {
        let next = self.rest().chars().next().ok_or(SvgFault::Entities)?;
        self.at += next.len_utf8();
        Ok(next)
    }
}

/// Appends `source` with its entities written out. References to others stay, comments and character data too.
fn expand(source: &str, entities: &BTreeMap<&str, &str>, out: &mut String) -> Result<(), SvgFault> {
    let mut rest = source;
    while let Some(at) = rest.find(['&', '<']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = rest.strip_prefix('&').and_then(|reference| {
            let (name, behind) = reference.split_once(';')?;
            Some((entities.get(name)?, behind))
        });
        if let Some((value, behind)) = known {
            out.push_str(&value.replace('"', "&quot;").replace('\'', "&apos;"));
            rest = behind;
        } else {
            let end = if rest.starts_with("<!--") {
                rest.find("-->").unwrap_or(rest.len())
            } else if rest.starts_with("<![CDATA[") {
                rest.find("]]>").unwrap_or(rest.len())
            } else {
                1
            };
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
        if out.len() > MAX_BYTES {
            return Err(SvgFault::TooLarge);
        }
    }
    out.push_str(rest);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_entities_are_written_out_and_lines_stay() {
        let table = [
            ("<svg/>", Ok("<svg/>")),
            (
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n\"http://x/[a]>.dtd\"><svg/>",
                Ok("\n<svg/>"),
            ),
            (
                "<?xml?><!-- <!DOCTYPE --><!DOCTYPE svg [<!ENTITY a \"x'y\"><!ATTLIST svg b CDATA '>'> <!-- ]> -->]><svg b=\"&a;\">&amp;&b;</svg>",
                Ok("<?xml?><!-- <!DOCTYPE --><svg b=\"x&apos;y\">&amp;&b;</svg>"),
            ),
            (
                "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg><!--&a;--><![CDATA[&a;]]>&a;</svg>",
                Ok("<svg><!--&a;--><![CDATA[&a;]]>x</svg>"),
            ),
            (
                "<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><svg/>",
                Err(SvgFault::Entities),
            ),
            (
                "<!DOCTYPE svg [<!ENTITY a SYSTEM '/etc/passwd'>]><svg/>",
                Err(SvgFault::Entities),
            ),
            (
                "<!DOCTYPE svg [<!ENTITY % a 'x'>%a;]><svg/>",
                Err(SvgFault::Entities),
            ),
            (
                "<!DOCTYPE svg [<!ENTITY a '<g>'>]><svg/>",
                Err(SvgFault::Entities),
            ),
            ("<!DOCTYPE svg [", Err(SvgFault::Entities)),
            ("<!doctype HTML><html/>", Err(SvgFault::NotSvg)),
        ];
        for (source, expected) in table {
            let read = without_document_type(source);
            assert_eq!(read.as_deref().map_err(Clone::clone), expected, "{source}");
        }
    }

    #[test]
    fn many_references_to_a_long_entity_end_at_the_largest_file() {
        let value = "x".repeat(MAX_ENTITY_BYTES);
        let source = format!(
            "<!DOCTYPE svg [<!ENTITY a \"{value}\">]><svg>{}</svg>",
            "&a;".repeat(MAX_BYTES / MAX_ENTITY_BYTES + 1)
        );
        assert_eq!(without_document_type(&source), Err(SvgFault::TooLarge));
    }
}
