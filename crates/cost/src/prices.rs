//! docs/prices.toml: list prices and quotas, each with its date and where it was read.

use std::path::Path;

use serde::Deserialize;

use crate::error::{CostError, malformed, read};

const FILE: &str = "docs/prices.toml";

/// The table of list prices, and of what a new account may do at once.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// The region whose prices they are.
    pub region: String,
    /// ISO 4217.
    pub currency: String,
    pub(crate) price: Vec<Price>,
    pub(crate) quota: Vec<Quota>,
}

/// One price.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Price {
    /// Name by which the arithmetic asks for it.
    pub id: String,
    pub service: String,
    /// What is counted.
    pub unit: String,
    /// How many units the amount is for.
    pub per: f64,
    /// In the table's currency.
    pub amount: f64,
    /// The day on which it was read.
    pub date: String,
    /// Where AWS publishes it.
    pub source: String,
}

/// What a new account may do at once, before it asks for more.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Quota {
    pub id: String,
    pub value: f64,
    pub date: String,
    pub source: String,
}

impl Prices {
    /// The table of a checkout.
    pub fn read(root: &Path) -> Result<Self, CostError> {
        let (path, text) = read(root.join(FILE))?;
        Self::parse(&text).map_err(|problem| malformed(path, problem))
    }

    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let prices: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        for price in &prices.price {
            let Price {
                id,
                per,
                amount,
                date,
                source,
                ..
            } = price;
            if !(amount.is_finite() && *amount >= 0.0 && per.is_finite() && *per > 0.0) {
                return Err(format!("{id} is no price"));
            }
            if date.is_empty() || !source.starts_with("https://") {
                return Err(format!("{id} has no date or no source"));
            }
        }
        for Quota {
            id,
            value,
            date,
            source,
        } in &prices.quota
        {
            let sourced = !date.is_empty() && source.starts_with("https://");
            if !(sourced && value.is_finite() && *value > 0.0) {
                return Err(format!("{id} is no quota with a date and a source"));
            }
        }
        Ok(prices)
    }

    pub(crate) fn of(&self, id: &str) -> Result<&Price, CostError> {
        let found = self.price.iter().find(|price| price.id == id);
        found.ok_or_else(|| CostError::NoPrice(id.to_owned()))
    }

    pub(crate) fn quota(&self, id: &str) -> Result<f64, CostError> {
        let found = self.quota.iter().find(|quota| quota.id == id);
        found
            .map(|quota| quota.value)
            .ok_or_else(|| CostError::NoQuota(id.to_owned()))
    }

    /// The oldest and the newest date of a price.
    pub(crate) fn dates(&self) -> (&str, &str) {
        let dates = || self.price.iter().map(|price| price.date.as_str());
        (dates().min().unwrap_or(""), dates().max().unwrap_or(""))
    }
}
