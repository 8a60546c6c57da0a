//! POST /api/entries/{id}/cover: print the sleeve and publish.
