//! A campaign and its words in, HTML pages out.
