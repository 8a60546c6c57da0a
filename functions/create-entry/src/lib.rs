//! PUT /api/entries/{id}: reserve an entry and sign its upload.
