//! Which code is behind which function of the template: one line for each, and a test that no other list differs.

use std::path::{Path, PathBuf};

use api::{App, Config};
use aws_types::SdkConfig;

use super::DevError;
use super::lambda::Handler;
use super::template::{Function, Template};

/// Gives a running function its code.
type Code = fn(&'static App) -> Handler;

macro_rules! http {
    ($function:ident) => {
        |app| Handler::http(move |request| api::respond(app, $function::handle, request))
    };
}

/// The crates, by the names of their binaries.
const CODE: [(&str, Code); 8] = [
    ("create-entry", http!(create_entry)),
    ("detect-locale", http!(detect_locale)),
    ("erase-entry", http!(erase_entry)),
    ("get-entry", http!(get_entry)),
    ("mix-entry", http!(mix_entry)),
    ("preview-cover", http!(preview_cover)),
    ("render-cover", http!(render_cover)),
    ("sweep-takes", |app| {
        Handler::queue(move |event| sweep_takes::handle(app, event))
    }),
];

/// Makes the template's functions ready, each with its own settings.
pub fn start(template: &Template, sdk: &SdkConfig) -> Result<Vec<(Function, Handler)>, DevError> {
    let start = |function: &Function| {
        let failed = |reason: String| DevError::Function {
            function: function.binary.clone(),
            reason,
        };
        let code = CODE.iter().find(|(name, _)| *name == function.binary);
        let (_, code) = code.ok_or_else(|| {
            failed("crates/refrain/src/dev/functions.rs does not know it".to_owned())
        })?;
        let config = Config::from_vars(|name| {
            function
                .environment
                .get(name)
                .map(|value| unpacked(function, value))
        })
        .map_err(|error| failed(error.to_string()))?;
        let app = App::new(config, sdk).map_err(|error| failed(error.to_string()))?;
        // A function lives as long as its process, on Lambda too.
        Ok((function.clone(), code(Box::leak(Box::new(app)))))
    };
    template.functions.iter().map(start).collect()
}

/// Where a path under `/opt` lies before Lambda unpacks the layers there.
fn unpacked(function: &Function, value: &str) -> String {
    let Ok(inside) = Path::new(value).strip_prefix("/opt") else {
        return value.to_owned();
    };
    let candidates: Vec<PathBuf> = function
        .layers
        .iter()
        .map(|layer| layer.join(inside))
        .collect();
    let found = candidates
        .iter()
        .find(|path| path.exists())
        .or(candidates.last());
    found.map_or_else(
        || value.to_owned(),
        |path| path.to_string_lossy().into_owned(),
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::template::Place;
    use super::*;

    #[test]
    fn every_function_of_the_template_has_its_code_and_no_code_is_left_over() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../infra/template.yaml");
        let place = Place {
            public_url: "http://127.0.0.1:1".to_owned(),
            queue_url: "http://127.0.0.1:2".to_owned(),
        };
        let template = Template::read(&path, &place).unwrap();
        let mut named: Vec<&str> = template
            .functions
            .iter()
            .map(|function| function.binary.as_str())
            .collect();
        named.sort_unstable();
        assert_eq!(named, CODE.map(|(name, _)| name));
    }
}
