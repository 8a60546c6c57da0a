//! Rehearses what can go wrong with a deployment: starts the local cloud with a fault, sings against it as fans do, says which
//! metrics move and which alarms of infra/template.yaml stand on them, does what docs/runbook.md says, and sees that it helps.
//!
//! The fault lies between the functions and the services: the functions, the SDKs and the queue are those of `refrain dev`.

mod alarms;
mod fan;
mod fault;
mod rehearsals;
mod signals;
mod stage;
mod switch;

pub use alarms::{Alarm, alarms};
pub use fault::Fault;
pub use rehearsals::rehearse;
