//! GET /api/entries/{id}: tell the owner where the entry stands.
