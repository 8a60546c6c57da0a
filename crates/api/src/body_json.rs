//! How the JSON of a request is read: an object is one in braces, a whole number may be written with a point (RFC 8259 has one type of
//! number), and an error names its field.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, MapAccess, Visitor, value::MapAccessDeserializer},
};
use serde_path_to_error::Segment;

/// The largest number in the middle of which no whole number is missing from JSON's usual 64-bit floating point: 2^53.
const MAX_WHOLE: f64 = 9_007_199_254_740_992.0;

/// Reads an object. The error names the field by its JSON pointer (RFC 6901) and says what is wrong with it.
pub(crate) fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, String> {
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let Object(value) = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let pointer: String = error.path().iter().map(pointer_part).collect();
        match pointer.as_str() {
            "" => format!("the body: {}", error.inner()),
            field => format!("the body at {field}: {}", error.inner()),
        }
    })?;
    deserializer
        .end()
        .map_err(|error| format!("the body: {error}"))?;
    Ok(value)
}

fn pointer_part(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    }
}

/// A value that is written as an object; serde alone would take an array of its fields in order, too.
pub(crate) struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Object<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Object)
    }
}

/// A whole number: 51, 51.0 or 5.1e1.
#[derive(Clone, Copy)]
pub(crate) struct Whole<T>(pub T);

impl<'de, T: TryFrom<i128>> Deserialize<'de> for Whole<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WholeVisitor(PhantomData))
    }
}

struct WholeVisitor<T>(PhantomData<T>);

impl<T: TryFrom<i128>> WholeVisitor<T> {
    fn whole<E: Error>(number: i128) -> Result<Whole<T>, E> {
        T::try_from(number)
            .map(Whole)
            .map_err(|_| E::custom(format!("{number} is out of range")))
    }
}

impl<T: TryFrom<i128>> Visitor<'_> for WholeVisitor<T> {
    type Value = Whole<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Self::whole(number.into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Self::whole(number.into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        if number.fract() == 0.0 && number.abs() <= MAX_WHOLE {
            Self::whole(number as i128)
        } else {
            Err(E::custom(format!("{number} is not a whole number")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        age: Option<Whole<u8>>,
        part: Object<Part>,
        list: Vec<Object<Part>>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Part {
        shift: Whole<i32>,
    }

    fn read_form(age: &str, part: &str, list: &str) -> Result<(Option<u8>, i32, usize), String> {
        let json = format!(r#"{{"age":{age},"part":{part},"list":{list}}}"#);
        read::<Form>(json.as_bytes()).map(|form| {
            let age = form.age.map(|age| age.0);
            (age, form.part.0.shift.0, form.list.len())
        })
    }

    #[test]
    fn a_whole_number_may_be_written_with_a_point() {
        let check = |age: &str, shift: &str, expect| {
            let part = format!(r#"{{"shift":{shift}}}"#);
            assert_eq!(read_form(age, &part, "[]").ok(), expect, "{age} {shift}");
        };
        check("51", "-200", Some((Some(51), -200, 0)));
        check("51.0", "-200.0", Some((Some(51), -200, 0)));
        check("5.1e1", "-2e2", Some((Some(51), -200, 0)));
        check("null", "-0.0", Some((None, 0, 0)));
        check("51.5", "0", None);
        check("256", "0", None);
        check("-1", "0", None);
        check("\"51\"", "0", None);
        check("51", "1e300", None);
        check("51", "2147483648.0", None);
    }

    #[test]
    fn an_array_is_no_object_and_the_error_names_the_field() {
        let part = r#"{"shift":1}"#;
        let check = |part: &str, list: &str, expect: &str| {
            let error = read_form("1", part, list).unwrap_err();
            assert!(error.starts_with(expect), "{error}");
        };
        check(
            "[1]",
            "[]",
            "the body at /part: invalid type: sequence, expected an object",
        );
        check(
            part,
            "[[1]]",
            "the body at /list/0: invalid type: sequence, expected an object",
        );
        check(
            part,
            r#"[{"shift":1},{"shift":1.5}]"#,
            "the body at /list/1/shift: 1.5 is not a whole number",
        );
        check(
            r#"{"shift":1,"more":2}"#,
            "[]",
            "the body at /part/more: unknown field `more`",
        );
        let error = read::<Form>(b"[1,{},[]]").err().unwrap();
        assert!(
            error.starts_with("the body: invalid type: sequence, expected an object"),
            "{error}"
        );
        let error = read::<Form>(br#"{"part":{"shift":1},"list":[]} {}"#)
            .err()
            .unwrap();
        assert!(
            error.starts_with("the body: trailing characters"),
            "{error}"
        );
    }
}
