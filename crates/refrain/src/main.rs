//! The command line: finds the program of the command that the first word names, and becomes that program.
//!
//! Each program is a crate of its own, so that `takedown` builds no embedded database and `dev` no MP3 decoder. Under `cargo run` the program is built first; installed, it lies next to this one.

mod programs;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use programs::{COMMANDS, Program};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let word = arguments.first().map(|word| word.to_string_lossy());
    match word.as_deref() {
        Some("--help" | "-h" | "help") => {
            print!("{}", help());
            ExitCode::SUCCESS
        }
        Some("--version" | "-V") => {
            println!("refrain {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        None => {
            eprint!("{}", help());
            ExitCode::from(2)
        }
        Some(word) => match COMMANDS.iter().find(|command| command.name == word) {
            Some(command) => hand_over(&command.program, &arguments),
            None => {
                eprintln!("refrain: there is no command {word}\n\n{}", help());
                ExitCode::from(2)
            }
        },
    }
}

/// All commands, a line each.
fn help() -> String {
    let mut text = String::from(
        "A recording campaign: fans sing along in the browser, each gets a mix, a cover and a page to share.\n\n\
         Usage: refrain <command> [options]\n\nCommands:\n",
    );
    for command in COMMANDS {
        text.push_str(&format!("  {:<13}{}\n", command.name, command.about));
    }
    text.push_str("\nrefrain <command> --help names a command's options.\n");
    text
}

/// Builds the program if cargo runs this one, and becomes it. Returns only if that fails.
fn hand_over(program: &Program, arguments: &[OsString]) -> ExitCode {
    match build(program).and_then(|()| beside_this_one(program)) {
        Ok(path) => become_program(&path, arguments),
        Err(reason) => {
            eprintln!("refrain: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Builds a program if `cargo run` started this one: cargo sets the variable CARGO.
fn build(program: &Program) -> Result<(), String> {
    let workspace = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml"));
    let Some(cargo) = std::env::var_os("CARGO").filter(|_| workspace.is_file()) else {
        return Ok(());
    };
    let mut command = Command::new(cargo);
    command.args(["build", "--locked"]);
    for package in program.packages {
        command.args(["--package", package]);
    }
    command.arg("--manifest-path").arg(workspace);
    if !cfg!(debug_assertions) {
        command.arg("--release");
    }
    // On a terminal cargo's own bar says how far it is.
    if !std::io::stderr().is_terminal() {
        command.arg("--quiet");
    }
    // They describe this package; some build scripts run again when they change.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("{} cannot be built", program.binary)),
        Err(error) => Err(format!("cargo cannot be started: {error}")),
    }
}

/// The path of a program that lies in the folder of this one.
fn beside_this_one(program: &Program) -> Result<PathBuf, String> {
    let this = std::env::current_exe().map_err(|error| format!("cannot find itself: {error}"))?;
    let path = this.with_file_name(format!(
        "{}{}",
        program.binary,
        std::env::consts::EXE_SUFFIX
    ));
    if path.is_file() {
        return Ok(path);
    }
    Err(format!(
        "{} is missing: build it with `cargo build --package {}`",
        path.display(),
        program.packages[0]
    ))
}

#[cfg(unix)]
fn become_program(path: &Path, arguments: &[OsString]) -> ExitCode {
    use std::os::unix::process::CommandExt;
    let error = Command::new(path).args(arguments).exec();
    eprintln!("refrain: {} cannot be started: {error}", path.display());
    ExitCode::FAILURE
}

#[cfg(not(unix))]
fn become_program(path: &Path, arguments: &[OsString]) -> ExitCode {
    match Command::new(path).args(arguments).status() {
        Ok(status) => ExitCode::from(u8::try_from(status.code().unwrap_or(1)).unwrap_or(1)),
        Err(error) => {
            eprintln!("refrain: {} cannot be started: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}
