//! What is wrong in a template, before its line is known.

/// What is wrong in a template, and where: the place as a path of keys, such as `Resources.Queue.Properties`.
#[derive(Debug)]
pub struct Fault {
    /// The place; empty for the whole file.
    pub at: String,
    /// What is wrong there.
    pub problem: String,
}

/// A fault at a place.
pub fn wrong(at: impl Into<String>, problem: impl Into<String>) -> Fault {
    Fault {
        at: at.into(),
        problem: problem.into(),
    }
}
