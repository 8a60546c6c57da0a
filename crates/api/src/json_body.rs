//! The body of a request as JSON.

use lambda_http::{Request, http::header::CONTENT_TYPE};
use serde::{Deserialize, Deserializer, de};
use serde_path_to_error::{Path, Segment};

use crate::{kind::Kind, problem::Problem};

/// The longest body that is read. Forms are far shorter, and a take never travels through a function.
const MAX_BODY_BYTES: usize = 16 * 1024;
/// The largest integer that every JSON reader keeps (RFC 8259, section 6).
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// The body as a JSON object of one shape, at most 16 KiB.
///
/// # Errors
/// `MediaType` if the request does not call its body JSON: a page of another site can send any other type without being
/// allowed to. `BadRequest` says what is wrong, in which line and column, and points at the field.
pub fn json_body<T: for<'de> Deserialize<'de>>(request: &Request) -> Result<T, Problem> {
    if !is_json(request) {
        return Err(Problem::new(Kind::MediaType));
    }
    let body: &[u8] = request.body().as_ref();
    if body.len() > MAX_BODY_BYTES {
        let detail = format!("the body is longer than {MAX_BODY_BYTES} bytes");
        return Err(Problem::with_detail(Kind::BadRequest, detail));
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    let Object(value) = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let at = pointer(error.path());
        unreadable(error.inner(), Some(at))
    })?;
    reader.end().map_err(|error| unreadable(&error, None))?;
    Ok(value)
}

fn unreadable(error: &serde_json::Error, pointer: Option<String>) -> Problem {
    let mut problem = Problem::with_detail(Kind::BadRequest, format!("the body: {error}"));
    problem.pointer = pointer;
    problem
}

fn is_json(request: &Request) -> bool {
    let value = request.headers().get(CONTENT_TYPE);
    let value = value.and_then(|value| value.to_str().ok());
    let essence = value.and_then(|value| value.split(';').next());
    essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

/// A JSON Pointer (RFC 6901) to the field; empty for the whole body.
fn pointer(path: &Path) -> String {
    let part = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { variant } => format!("/{variant}"),
        Segment::Unknown => String::new(),
    };
    path.iter().map(part).collect()
}

/// A value that JSON writes as an object, and as nothing else: serde would also read an array, as the fields in their order.
pub(crate) struct Object<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields<T>(std::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Fields<T> {
            type Value = T;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
                T::deserialize(de::value::MapAccessDeserializer::new(fields))
            }
        }
        deserializer
            .deserialize_map(Fields(std::marker::PhantomData))
            .map(Self)
    }
}

/// An integer, however it is written: JSON has one type for numbers, so 51, 51.0 and 5.1e1 are the same.
pub(crate) struct Integer<N>(pub(crate) N);

impl<'de, N: TryFrom<i64>> Deserialize<'de> for Integer<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number<N>(std::marker::PhantomData<N>);

        impl<N: TryFrom<i64>> de::Visitor<'_> for Number<N> {
            type Value = N;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(formatter, "an integer ({})", std::any::type_name::<N>())
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<N, E> {
                let unexpected = de::Unexpected::Signed(value);
                N::try_from(value).map_err(|_| E::invalid_value(unexpected, &self))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<N, E> {
                let unexpected = de::Unexpected::Unsigned(value);
                let signed = i64::try_from(value).ok();
                signed
                    .and_then(|value| N::try_from(value).ok())
                    .ok_or_else(|| E::invalid_value(unexpected, &self))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<N, E> {
                if value.fract() != 0.0 || value.abs() > MAX_SAFE_INTEGER {
                    return Err(E::invalid_value(de::Unexpected::Float(value), &self));
                }
                self.visit_i64(value as i64)
            }
        }
        deserializer
            .deserialize_any(Number(std::marker::PhantomData))
            .map(Self)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use lambda_http::{Body, http};

    use super::*;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Song {
        tempo_bpm: Integer<u8>,
        verses: Vec<Object<Verse>>,
        shift: Option<Integer<i32>>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Verse {
        lines: Integer<u64>,
    }

    fn read(content_type: Option<&str>, body: &str) -> Result<Song, Problem> {
        let mut request = http::Request::new(Body::from(body));
        if let Some(content_type) = content_type {
            let headers = request.headers_mut();
            headers.insert(CONTENT_TYPE, content_type.parse().unwrap());
        }
        json_body(&request)
    }

    fn song(body: &str) -> Result<Song, Problem> {
        read(Some("application/json"), body)
    }

    const SONG: &str = r#"{"tempo_bpm":120,"verses":[{"lines":4}],"shift":-2}"#;

    #[test]
    fn a_body_has_to_be_called_json() {
        for content_type in ["application/json", "Application/JSON; charset=utf-8"] {
            assert!(read(Some(content_type), SONG).is_ok(), "{content_type}");
        }
        for content_type in [
            None,
            Some("text/plain"),
            Some("application/x-www-form-urlencoded"),
            Some("text/plain; application/json"),
        ] {
            let problem = read(content_type, SONG).err().unwrap();
            assert_eq!(problem.kind, Kind::MediaType, "{content_type:?}");
        }
    }

    #[test]
    fn an_integer_may_be_written_with_a_fraction_of_nothing() {
        let body = r#"{"tempo_bpm":120.0,"verses":[{"lines":4e0}],"shift":-2.0}"#;
        let song = song(body).ok().unwrap();
        assert_eq!(song.tempo_bpm.0, 120);
        assert_eq!(song.verses[0].0.lines.0, 4);
        assert_eq!(song.shift.unwrap().0, -2);
    }

    #[test]
    fn what_is_no_integer_of_its_range_is_pointed_at() {
        for number in [
            "120.5",
            "256",
            "-1",
            "1e300",
            "18446744073709551615",
            "\"120\"",
            "null",
        ] {
            let body = SONG.replace("120", number);
            let problem = song(&body).err().expect(number);
            assert_eq!(problem.kind, Kind::BadRequest, "{number}");
            assert_eq!(problem.pointer.as_deref(), Some("/tempo_bpm"), "{number}");
        }
    }

    #[test]
    fn an_array_is_no_object() {
        for (body, pointer) in [
            ("[120,[],null]", ""),
            (
                r#"{"tempo_bpm":120,"verses":[{"lines":4},[4]]}"#,
                "/verses/1",
            ),
            (r#"{"tempo_bpm":120,"verses":{"0":{"lines":4}}}"#, "/verses"),
        ] {
            let problem = song(body).err().expect(body);
            assert_eq!(problem.kind, Kind::BadRequest, "{body}");
            assert_eq!(problem.pointer.as_deref(), Some(pointer), "{body}");
        }
    }

    #[test]
    fn nothing_may_be_missing_doubled_unknown_or_behind_the_end() {
        for body in [
            r#"{"tempo_bpm":120}"#,
            r#"{"tempo_bpm":120,"tempo_bpm":121,"verses":[]}"#,
            r#"{"tempo_bpm":120,"verses":[],"swing":1}"#,
            r#"{"tempo_bpm":120,"verses":[]}{}"#,
            "",
        ] {
            let problem = song(body).err().expect(body);
            assert_eq!(problem.kind, Kind::BadRequest, "{body}");
        }
    }

    #[test]
    fn a_pointer_escapes_what_json_pointers_use() {
        type Counts = std::collections::BTreeMap<String, u8>;
        let mut reader = serde_json::Deserializer::from_str(r#"{"a/b~":{"c":1}}"#);
        let error = serde_path_to_error::deserialize::<_, Counts>(&mut reader).unwrap_err();
        assert_eq!(pointer(error.path()), "/a~1b~0");
    }
}
