//! A name, a team and a template in, pictures out.
