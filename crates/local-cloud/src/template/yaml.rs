//! YAML with the line of each value.

use std::collections::BTreeMap;

use saphyr::{LoadableYamlNode, MarkedYaml, Scalar, ScanError, YamlData};
use serde_json::Number;

/// A value of the file.
#[derive(Debug, Clone)]
pub struct Yaml {
    /// The line where it begins, from 1; of a map's value, the line of its key.
    pub line: usize,
    /// What it is.
    pub value: Value,
}

/// The kinds of values.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// Text, with quotes or without.
    Text(String),
    /// A list.
    List(Vec<Yaml>),
    /// A map; its keys are text.
    Map(BTreeMap<String, Yaml>),
    /// A value behind a tag: the tag without its `!`, such as `Ref`.
    Tagged(String, Box<Yaml>),
}

/// A map's values by their keys.
pub type Map = BTreeMap<String, Yaml>;

/// What is wrong with a file, and in which line.
#[derive(Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: String,
}

/// Reads one document.
pub fn parse(text: &str) -> Result<Yaml, SyntaxError> {
    let documents = MarkedYaml::load_from_str(text).map_err(|error: ScanError| SyntaxError {
        line: error.marker().line(),
        problem: error.info().to_owned(),
    })?;
    match documents.as_slice() {
        [document] => convert(document),
        _ => Err(SyntaxError {
            line: 1,
            problem: "there must be exactly one document".to_owned(),
        }),
    }
}

fn convert(node: &MarkedYaml<'_>) -> Result<Yaml, SyntaxError> {
    let line = node.span.start.line();
    let fault = |problem: &str| SyntaxError {
        line,
        problem: problem.to_owned(),
    };
    let value = match &node.data {
        YamlData::Value(scalar) => convert_scalar(scalar).ok_or_else(|| fault("is no number"))?,
        YamlData::Sequence(items) => {
            Value::List(items.iter().map(convert).collect::<Result<_, _>>()?)
        }
        YamlData::Mapping(entries) => {
            let mut map = Map::new();
            for (key, value) in entries {
                let (name, key_line) = (key_text(key)?, key.span.start.line());
                let mut value = convert(value)?;
                value.line = key_line;
                map.insert(name, value);
            }
            Value::Map(map)
        }
        YamlData::Tagged(tag, inner) => {
            Value::Tagged(tag.suffix.to_string(), Box::new(convert(inner)?))
        }
        YamlData::Alias(_) => return Err(fault("aliases are not understood here")),
        YamlData::Representation(..) | YamlData::BadValue => {
            return Err(fault("is not what its tag says"));
        }
    };
    Ok(Yaml { line, value })
}

fn convert_scalar(scalar: &Scalar<'_>) -> Option<Value> {
    Some(match scalar {
        Scalar::Null => Value::Null,
        Scalar::Boolean(truth) => Value::Bool(*truth),
        Scalar::Integer(whole) => Value::Number(Number::from(*whole)),
        Scalar::FloatingPoint(fraction) => Value::Number(Number::from_f64(fraction.into_inner())?),
        Scalar::String(text) => Value::Text(text.to_string()),
    })
}

/// Keys are written as text; a number or a truth as a key counts as its text.
fn key_text(key: &MarkedYaml<'_>) -> Result<String, SyntaxError> {
    let text = match convert(key)?.value {
        Value::Text(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    };
    text.ok_or_else(|| SyntaxError {
        line: key.span.start.line(),
        problem: "a key must be text".to_owned(),
    })
}

impl Yaml {
    /// The value under a key of this map; nothing if this is no map.
    pub fn get(&self, key: &str) -> Option<&Yaml> {
        self.as_map()?.get(key)
    }

    /// This value as text, if it is text.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// This value as a map, if it is one.
    pub fn as_map(&self) -> Option<&Map> {
        match &self.value {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The line of a path of keys and indexes, such as `Resources.Queue.Properties.Tags[0]`: where its last part stands that
    /// is in the file.
    pub fn line_of(&self, path: &str) -> usize {
        if path.is_empty() {
            return self.line;
        }
        match &self.value {
            // An intrinsic function stands for its value, which has the path of the function.
            Value::Tagged(_, inner) => inner.inner_line_of(path).unwrap_or(self.line),
            _ => self.inner_line_of(path).unwrap_or(self.line),
        }
    }

    fn inner_line_of(&self, path: &str) -> Option<usize> {
        let path = path.strip_prefix('.').unwrap_or(path);
        match &self.value {
            Value::Map(map) => map.iter().find_map(|(key, value)| {
                let rest = path.strip_prefix(key.as_str())?;
                let whole = rest.is_empty() || rest.starts_with(['.', '[']);
                whole.then(|| value.line_of(rest))
            }),
            Value::List(items) => {
                let (index, rest) = path.strip_prefix('[')?.split_once(']')?;
                Some(items.get(index.parse::<usize>().ok()?)?.line_of(rest))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const TEXT: &str = "\
A:
  B: 1
  C.D:
    - x
    - { E: !Ref F,
        G: 2 }
H: !If
  - I
  - J: 3
";

    #[test]
    fn a_path_leads_to_its_line_or_to_that_of_what_is_there() {
        let file = parse(TEXT).unwrap();
        for (path, line) in [
            ("A", 1),
            ("A.B", 2),
            ("A.B.nothing", 2),
            ("A.nothing", 1),
            ("A.C.D[0]", 4),
            ("A.C.D[1].E", 5),
            ("A.C.D[1].G", 6),
            ("A.C.D[7]", 3),
            ("H[1].J", 9),
            ("nothing", 1),
        ] {
            assert_eq!(file.line_of(path), line, "{path}");
        }
    }

    #[test]
    fn what_is_no_yaml_is_named_with_its_line() {
        assert_eq!(parse("A: 1\nB: [\n").unwrap_err().line, 3);
        assert_eq!(parse("A: 1\n? [1, 2]\n: x\n").unwrap_err().line, 2);
        assert_eq!(parse("A: &x 1\nB: *x\n").unwrap().line_of("B"), 2);
    }

    #[test]
    fn scalars_are_what_they_look_like_and_quotes_make_text() {
        let file = parse("A: 1\nB: '1'\nC: true\nD: 1.5\nE: 2010-09-09\nF:\n").unwrap();
        let kind = |key: &str| format!("{:?}", file.get(key).unwrap().value);
        assert_eq!(kind("A"), "Number(Number(1))");
        assert_eq!(kind("B"), "Text(\"1\")");
        assert_eq!(kind("C"), "Bool(true)");
        assert_eq!(kind("D"), "Number(Number(1.5))");
        assert_eq!(kind("E"), "Text(\"2010-09-09\")");
        assert_eq!(kind("F"), "Null");
    }
}
