//! The `[sound]` table of campaign.toml: which preset the voices of a campaign get.

use std::collections::BTreeMap;

use take::Preset;

/// An unknown key or value in `[sound]`. The message names it and lists what may be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "[sound] {key} = \"{value}\": write preset = \"{}\"",
    Preset::ALL.map(Preset::as_str).join("\" | \"")
)]
pub(crate) struct SoundError {
    key: String,
    value: String,
}

/// Reads the `[sound]` table of campaign.toml; an empty one means the default preset.
pub(crate) fn read(table: &BTreeMap<String, String>) -> Result<Preset, SoundError> {
    let mut preset = Preset::default();
    for (key, value) in table {
        preset = Preset::parse(value)
            .filter(|_| key == "preset")
            .ok_or_else(|| SoundError {
                key: key.clone(),
                value: value.clone(),
            })?;
    }
    Ok(preset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound(key: &str, value: &str) -> Result<Preset, SoundError> {
        read(&BTreeMap::from([(key.to_owned(), value.to_owned())]))
    }

    #[test]
    fn a_campaign_without_a_preset_gets_the_studio_s() {
        assert_eq!(read(&BTreeMap::new()), Ok(Preset::Studio));
    }

    #[test]
    fn each_preset_is_read_by_its_name() {
        for preset in Preset::ALL {
            assert_eq!(sound("preset", preset.as_str()), Ok(preset));
        }
    }

    #[test]
    fn a_mistake_lists_all_presets() {
        for (key, value) in [("preset", "loud"), ("presett", "dry"), ("preset", "Dry")] {
            assert_eq!(
                sound(key, value).unwrap_err().to_string(),
                format!(
                    "[sound] {key} = \"{value}\": write preset = \"dry\" | \"stadium\" | \"studio\" | \"phone\""
                )
            );
        }
    }
}
