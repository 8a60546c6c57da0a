//! GET /api/teams/{team}: answers a team's names, by language.

use std::sync::Arc;

use api::{Function, Handled, Kind, Problem, Request, Setup, StartError};
use campaign::Campaign;

pub fn function() -> Function {
    api::http(Parts::open, handle)
}

struct Parts {
    campaign: Arc<Campaign>,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        Ok(Self {
            campaign: setup.campaign()?,
        })
    }
}

async fn handle(parts: &'static Parts, request: Request) -> Handled {
    let id = api::path_parameter(&request, "team").unwrap_or_default();

    let team = parts
        .campaign
        .team(&id)
        .ok_or_else(|| Problem::new(Kind::TeamUnknown))?;
    api::json(&team.names)
}
