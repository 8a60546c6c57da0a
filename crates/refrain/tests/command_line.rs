//! The command line as people type it, with programs that are not there or only say what they were given.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;

const COMMANDS: [&str; 10] = [
    "dev",
    "build",
    "check",
    "words",
    "ready",
    "cover-sheet",
    "review",
    "takedown",
    "export",
    "inspect",
];

/// Held while a program is written and while one is started. The tests are threads of one process: a child that another
/// test starts during the writing inherits the open file until it becomes its own program, and Linux refuses to run a
/// file that somebody may still write ("Text file busy").
static WRITING_OR_STARTING: Mutex<()> = Mutex::new(());

/// A copy of the command line alone in a folder.
fn install(folder: &Path) -> PathBuf {
    let path = folder.join("refrain");
    let _alone = WRITING_OR_STARTING.lock();
    std::fs::copy(env!("CARGO_BIN_EXE_refrain"), &path).unwrap();
    path
}

/// Runs it as it is run once installed, not under cargo.
fn run(path: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(path);
    command.args(arguments).env_remove("CARGO");
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = {
        let _alone = WRITING_OR_STARTING.lock();
        command.spawn().unwrap()
    };
    child.wait_with_output().unwrap()
}

#[test]
fn help_names_every_command_in_a_line() {
    let help = run(Path::new(env!("CARGO_BIN_EXE_refrain")), &["--help"]);
    assert!(help.status.success());
    let text = String::from_utf8(help.stdout).unwrap();
    for command in COMMANDS {
        let line = text
            .lines()
            .find(|line| line.split_whitespace().next() == Some(command));
        assert!(
            line.is_some_and(|line| line.len() > 20),
            "{command} in {text}"
        );
    }
}

#[test]
fn a_word_that_is_no_command_is_named_with_the_commands_there_are() {
    let output = run(Path::new(env!("CARGO_BIN_EXE_refrain")), &["deploy"]);
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(
        text.contains("there is no command deploy") && text.contains("takedown"),
        "{text}"
    );
}

#[test]
fn a_missing_program_is_an_error_that_says_how_to_get_it() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(&install(folder.path()), &["takedown", "1"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(
        text.contains("refrain-operate is missing")
            && text.contains("cargo build --package operate"),
        "{text}"
    );
}

#[cfg(unix)]
#[test]
fn a_program_is_given_the_whole_command_line_and_its_status_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("refrain-operate");
    {
        let _alone = WRITING_OR_STARTING.lock();
        std::fs::write(&program, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n").unwrap();
    }
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
    let output = run(&install(folder.path()), &["review", "list", "--limit", "3"]);
    assert_eq!(output.status.code(), Some(7));
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "review\nlist\n--limit\n3\n"
    );
}
