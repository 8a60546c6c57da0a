//! GET /: send the fan to their language.
