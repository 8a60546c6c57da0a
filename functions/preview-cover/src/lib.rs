//! GET /api/covers/preview: draw a draft of the sleeve.
