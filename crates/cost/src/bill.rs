//! Quantities times prices.

use serde::Serialize;

use crate::error::CostError;
use crate::prices::Prices;

/// One line of a bill.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub service: String,
    /// What is paid for.
    pub what: String,
    pub quantity: f64,
    /// What the quantity counts.
    pub unit: String,
    /// In the currency of the prices.
    pub amount: f64,
}

/// Lines of one kind of cost, and the prices that they are made with.
pub(crate) struct Bill<'a> {
    prices: &'a Prices,
    pub lines: Vec<Line>,
}

impl<'a> Bill<'a> {
    pub fn new(prices: &'a Prices) -> Self {
        let lines = Vec::new();
        Self { prices, lines }
    }

    /// Adds so many units of the price with this id.
    pub fn add(&mut self, id: &str, what: &str, quantity: f64) -> Result<(), CostError> {
        let price = self.prices.of(id)?;
        self.lines.push(Line {
            service: price.service.clone(),
            what: what.to_owned(),
            quantity,
            unit: price.unit.clone(),
            amount: quantity * price.amount / price.per,
        });
        Ok(())
    }
}

/// The sum of some lines.
pub(crate) fn sum(lines: &[Line]) -> f64 {
    lines.iter().map(|line| line.amount).sum()
}
