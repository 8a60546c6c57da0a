//! The program of `refrain new`.

use std::io::IsTerminal;
use std::process::ExitCode;

use campaign::Style;
use clap::{Args, Parser};
use new_campaign::{Given, NewError, complete, create, style_of};

#[derive(Parser)]
#[command(name = "refrain", bin_name = "refrain", version)]
enum Command {
    /// Make a new campaign's folder, which works at once. What is left out is asked, or takes its default.
    New(New),
}

#[derive(Args)]
struct New {
    /// The folder's name under campaigns/: a-z, 0-9 and -.
    slug: String,
    /// The song's title.
    #[arg(long)]
    title: Option<String>,
    #[arg(long)]
    artist: Option<String>,
    /// Languages such as en,fr,zh-Hans, the song's first; or all.
    #[arg(long, value_delimiter = ',')]
    languages: Vec<String>,
    /// stage, paper or poster.
    #[arg(long, value_parser = style_of)]
    style: Option<Style>,
    /// The colour that everything stands on, such as #08090b; the style's, if left out.
    #[arg(long)]
    ground: Option<String>,
    /// The colour of text.
    #[arg(long)]
    ink: Option<String>,
    /// The colour of buttons.
    #[arg(long)]
    accent: Option<String>,
    /// A team: its name, or name and colours such as "Lions=#0055a4,#ef4135". It may be given more than once.
    #[arg(long = "team")]
    teams: Vec<String>,
}

fn main() -> ExitCode {
    let Command::New(arguments) = Command::parse();
    let folder = std::env::current_dir().map_err(|error| error.to_string());
    let root = folder.and_then(|folder| checkout::root_of(&folder).map_err(|e| e.to_string()));
    let root = match root {
        Ok(root) => root,
        Err(problem) => {
            eprintln!("refrain: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let campaigns = root.join("campaigns");
    match make(arguments, &campaigns) {
        Ok(slug) => {
            println!("campaigns/{slug} is there. To see it: make dev CAMPAIGN={slug}");
            println!("What to put in its place, file by file: docs/campaigns.md");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("refrain: {error}");
            match error.is_of_machine() {
                true => ExitCode::FAILURE,
                false => ExitCode::from(2),
            }
        }
    }
}

fn make(arguments: New, campaigns: &std::path::Path) -> Result<String, NewError> {
    let given = Given {
        slug: arguments.slug,
        title: arguments.title,
        artist: arguments.artist,
        languages: arguments.languages,
        style: arguments.style,
        ground: arguments.ground,
        ink: arguments.ink,
        accent: arguments.accent,
        teams: arguments.teams,
    };
    let (stdin, mut screen) = (std::io::stdin(), std::io::stderr());
    let is_terminal = stdin.is_terminal();
    let mut lines = stdin.lock();
    let answers = match is_terminal {
        true => complete(given, campaigns, Some((&mut lines, &mut screen)))?,
        false => complete(given, campaigns, None)?,
    };
    let today = jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    create(&answers, campaigns, today)?;
    Ok(answers.slug)
}
