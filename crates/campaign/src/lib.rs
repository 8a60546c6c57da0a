//! campaign.toml and Fluent in, a checked Campaign out; what an entry may be and become.
