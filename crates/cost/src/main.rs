//! The program of `refrain cost`.

use std::process::ExitCode;

use clap::{Args, Parser, ValueEnum};
use cost::{Assumptions, CostError, Deployment, Measured, Prices, estimate, json, text};

#[derive(Parser)]
#[command(name = "refrain", bin_name = "refrain", version)]
enum Command {
    /// Say what a campaign costs on AWS, by service, and what it costs asleep.
    Cost(Cost),
}

#[derive(Args)]
struct Cost {
    #[command(flatten)]
    assumptions: Assumptions,
    /// For people, or one JSON object for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn main() -> ExitCode {
    let Command::Cost(arguments) = Command::parse();
    match run(&arguments) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("refrain: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Cost) -> Result<String, CostError> {
    let folder = std::env::current_dir().map_err(|_| checkout::NotACheckout)?;
    let root = checkout::root_of(&folder)?;
    let prices = Prices::read(&root)?;
    let measured = Measured::read(&root)?;
    let deployment = Deployment::read(&root)?;
    let estimate = estimate(&arguments.assumptions, &measured, &deployment, &prices)?;
    Ok(match arguments.format {
        Format::Text => text(&estimate),
        Format::Json => json(&estimate),
    })
}
