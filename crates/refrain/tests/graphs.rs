//! What each program links: who takes an entry down builds no database, who starts the local cloud no MP3 decoder.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::process::Command;

/// Every crate that is built for a package, its build scripts' and macros' own left out.
fn linked(package: &str) -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap();
    let output = Command::new(cargo)
        .args([
            "tree",
            "--offline",
            "--locked",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ])
        .args(["--format", "{p}", "--package", package])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

/// `rustls-pki-types` and `rustls-native-certs` are lists and types that the SDK's plain client names; they are no TLS stack.
const TLS: [&str; 7] = [
    "rustls",
    "aws-lc-rs",
    "aws-lc-sys",
    "ring",
    "native-tls",
    "openssl",
    "s2n-tls",
];

#[test]
fn each_program_links_what_it_needs_and_no_more() {
    for (package, needed, absent) in [
        (
            "refrain-dev",
            // It builds the campaign that it serves, whenever one of its files is saved.
            &["dynoxide-rs", "s3s", "usvg"][..],
            &["symphonia", "ebur128", "aws-config"][..],
        ),
        (
            "campaign-build",
            &["usvg"],
            &["symphonia", "tokio", "libsqlite3-sys", "aws-smithy-runtime"],
        ),
        (
            "operate",
            &["aws-sdk-s3"],
            &[
                "libsqlite3-sys",
                "dynoxide-rs",
                "s3s",
                "symphonia",
                "axum",
                "usvg",
            ],
        ),
        (
            "inspect",
            &["symphonia"],
            &["tokio", "libsqlite3-sys", "aws-smithy-runtime"],
        ),
        ("refrain", &[], &["clap", "tokio", "serde"]),
    ] {
        let linked = linked(package);
        for name in needed {
            assert!(linked.contains(*name), "{package} has lost {name}");
        }
        for name in absent {
            assert!(!linked.contains(*name), "{package} links {name}");
        }
        let tls: Vec<&str> = TLS
            .into_iter()
            .filter(|name| linked.contains(*name))
            .collect();
        if package != "operate" {
            assert_eq!(
                tls,
                [] as [&str; 0],
                "{package} talks to this machine alone"
            );
        }
    }
}
