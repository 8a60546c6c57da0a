//! DELETE /api/entries/{id}: erase everything an entry is.
