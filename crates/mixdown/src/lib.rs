//! A take and a backing track in, a mix and its measurements out.
