//! `refrain rehearse`: rehearses a fault of a deployment on this machine.

use std::process::ExitCode;

use clap::{Args, Parser, ValueEnum};
use rehearse::Fault;

#[derive(Parser)]
#[command(name = "refrain", bin_name = "refrain", version)]
enum Command {
    /// Break the local cloud, see which alarms would ring, and mend it as docs/runbook.md says.
    ///
    /// It serves what build/ holds, on free ports and with data that is deleted afterwards. Status 1 if an alarm would not ring or
    /// the fault is not mended.
    Rehearse(Rehearse),
}

#[derive(Args)]
struct Rehearse {
    /// The faults; all of them, if left out.
    #[arg(value_enum)]
    faults: Vec<Fault>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Command::Rehearse(arguments) = Command::parse();
    match run(arguments.faults).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("refrain: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Rehearses one after the other. Answers whether all went as they should.
async fn run(faults: Vec<Fault>) -> anyhow::Result<bool> {
    let root = checkout::root_of(&std::env::current_dir()?)?;
    let faults = match faults.is_empty() {
        true => Fault::value_variants().to_vec(),
        false => faults,
    };
    let mut good = true;
    for fault in faults {
        match rehearse::rehearse(fault, &root).await {
            Ok(report) => print!("{report}"),
            Err(error) => {
                println!("{}\n  not as the runbook says: {error:#}", fault.name());
                good = false;
            }
        }
    }
    Ok(good)
}
