//! The list of all functions. A test compares it with infra/template.yaml.

use api::Function;

/// The function of a binary, by the name that infra/template.yaml calls it (`Binary:`).
pub fn named(binary: &str) -> Option<Function> {
    Some(match binary {
        "create-entry" => create_entry::function(),
        "detect-locale" => detect_locale::function(),
        "erase-entry" => erase_entry::function(),
        "get-entry" => get_entry::function(),
        "mix-entry" => mix_entry::function(),
        "preview-cover" => preview_cover::function(),
        "render-cover" => render_cover::function(),
        "sweep-takes" => sweep_takes::function(),
        _ => return None,
    })
}
