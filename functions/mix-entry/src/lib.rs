//! POST /api/entries/{id}/mix: mix the take at once.
