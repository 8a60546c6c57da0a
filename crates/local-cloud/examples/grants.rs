//! Compares what the template's policies allow with what was used: `grants <template> <folder>`. The folder has the files that
//! local clouds wrote while everything was tested. Fails, and names each action on each resource, if there is one that nothing
//! used. Grants of services that a local cloud does not have are left out.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use local_cloud::template::{Place, Template};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let compared = match arguments.as_slice() {
        [template, folder] => unused(template, folder),
        _ => Err("usage: grants <template> <folder>".to_owned()),
    };
    match compared {
        Ok(unused) if unused.is_empty() => ExitCode::SUCCESS,
        Ok(unused) => {
            eprintln!(
                "No test used these permissions; take them out of the template, or test what needs them:"
            );
            unused.iter().for_each(|grant| eprintln!("  {grant}"));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The grants of the template that no file in the folder names, each with its place.
fn unused(template: &Path, folder: &Path) -> Result<Vec<String>, String> {
    let used = used(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    if used.is_empty() {
        return Err(format!(
            "nothing is written down in {}: run `make test`",
            folder.display()
        ));
    }
    let place = Place {
        public_url: "https://sing.example".to_owned(),
        queue_url: "https://queue.example".to_owned(),
        origin_secret: String::new(),
    };
    let template = Template::read(template, &place).map_err(|error| error.to_string())?;
    let grants = template.permissions.grants().into_iter();
    let served = grants.filter(|(grant, _)| grant.is_served());
    let idle = served.filter(|(grant, _)| !used.contains(&grant.to_string()));
    Ok(idle
        .map(|(grant, statement)| format!("{grant} ({})", statement.at))
        .collect())
}

fn used(folder: &Path) -> std::io::Result<BTreeSet<String>> {
    let mut used = BTreeSet::new();
    for file in std::fs::read_dir(folder)? {
        let text = std::fs::read_to_string(file?.path())?;
        used.extend(text.lines().map(str::to_owned));
    }
    Ok(used)
}
