//! What all functions share: App, Config, Problem, request and response helpers, run().
