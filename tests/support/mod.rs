//! What the tests share.

pub mod account;
pub mod cloud;
pub mod contract;
pub mod fan;
pub mod invoke;
pub mod layer;
pub mod steps;
pub mod takes;

pub use cloud::{Cloud, cloud, root};
pub use fan::{Fan, Reply};
