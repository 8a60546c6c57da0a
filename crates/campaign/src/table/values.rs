//! Values of campaign.toml by their kinds, with what to write instead of one of another kind.

use std::ops::RangeInclusive;

use toml::{Spanned, de::DeValue};

use super::kinds::words_of;
use super::{MAX_ITEMS, Table};
use crate::near::near;

impl Table<'_> {
    pub(super) fn as_text(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Spanned<String>> {
        let raw = self.document.raw(value.span());
        match value.get_ref() {
            DeValue::String(text) => Some(Spanned::new(value.span(), text.to_string())),
            DeValue::Array(_) | DeValue::Table(_) => {
                self.wrong_type(value, format!("{key} is one text: write {key} = \"…\""));
                None
            }
            _ => {
                self.wrong_type(
                    value,
                    format!("{key} is a text: write {key} = \"{raw}\", in quotes"),
                );
                Some(Spanned::new(value.span(), raw.to_owned()))
            }
        }
    }

    pub(super) fn as_flag(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<bool> {
        if let DeValue::Boolean(flag) = value.get_ref() {
            return Some(*flag);
        }
        let instead = value.get_ref().as_str().map(str::to_lowercase);
        let instead = match instead.as_deref() {
            Some("false" | "no") => "false",
            _ => "true",
        };
        self.wrong_type(
            value,
            format!("{key} is true or false: write {key} = {instead}, without quotes"),
        );
        None
    }

    pub(super) fn as_moment(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Spanned<String>> {
        match value.get_ref() {
            DeValue::Datetime(moment) => Some(Spanned::new(value.span(), moment.to_string())),
            _ => self.as_text(key, value),
        }
    }

    pub(super) fn as_choice<T: Copy>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let text = self.as_text(key, value)?;
        let found = choices.iter().find(|(word, _)| word == text.get_ref());
        if found.is_none() {
            let similar = near(text.get_ref(), choices.iter().map(|(word, _)| *word));
            let instead = similar.map_or_else(
                || format!("write {}", words_of(choices)),
                |similar| format!("did you mean \"{similar}\"?"),
            );
            let problem = format!("{}{key} = \"{}\": {instead}", self.prefix(), text.get_ref());
            self.document.error(value.span(), problem);
        }
        found.map(|(_, choice)| *choice)
    }

    pub(super) fn as_texts(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Vec<Spanned<String>> {
        match value.get_ref() {
            DeValue::Array(items) => {
                self.limit(key, value.span(), items.len());
                let items = items.iter().take(MAX_ITEMS);
                items.filter_map(|item| self.as_text(key, item)).collect()
            }
            DeValue::String(text) => {
                let problem = format!("{key} is a list: write {key} = [\"{text}\"]");
                self.wrong_type(value, problem);
                vec![Spanned::new(value.span(), text.to_string())]
            }
            _ => {
                self.wrong_type(value, format!("{key} is a list: write {key} = [\"…\"]"));
                Vec::new()
            }
        }
    }

    pub(super) fn as_number(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<f64> {
        let (text, quoted) = match value.get_ref() {
            DeValue::Float(number) => (number.as_str().to_owned(), false),
            DeValue::Integer(number) if number.radix() == 10 => (number.as_str().to_owned(), false),
            DeValue::String(text) => (text.trim().replace(',', "."), true),
            _ => (String::new(), false),
        };
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        match number {
            Some(_) if quoted => {
                self.wrong_type(
                    value,
                    format!("{key} is a number: write {key} = {text}, without quotes"),
                );
            }
            None => {
                let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
                let instead = if digits.is_empty() {
                    String::new()
                } else {
                    format!(": write {key} = {digits}")
                };
                self.wrong_type(value, format!("{key} is a number{instead}"));
            }
            Some(_) => {}
        }
        number
    }

    pub(super) fn as_integer<T>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        range: RangeInclusive<T>,
    ) -> Option<T>
    where
        T: TryFrom<i64> + PartialOrd + std::fmt::Display + Copy,
    {
        let number = self.as_number(key, value)?;
        // Every whole number that a campaign may hold is far below 2^53, where each has a value of its own.
        let whole = (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64);
        let found = whole
            .and_then(|whole| T::try_from(whole).ok())
            .filter(|n| range.contains(n));
        if found.is_none() {
            let (from, to) = (range.start(), range.end());
            let problem = format!(
                "{}{key} is out of its range: write a whole number from {from} to {to}",
                self.prefix()
            );
            self.document.error(value.span(), problem);
        }
        found
    }
}
