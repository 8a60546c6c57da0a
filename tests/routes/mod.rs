mod create_entry;
mod detect_locale;
mod erase_entry;
mod get_entry;
mod mix_entry;
mod preview_cover;
mod render_cover;
