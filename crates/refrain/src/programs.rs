//! The commands, and the programs that do them.

/// A program of the command line. It is given the whole command line, the command's name included.
pub struct Program {
    /// Its crate, and the crates that are built with it. Who serves a campaign builds one too: built together they share what
    /// they have in common, built apart it would be built twice, with other features.
    pub packages: &'static [&'static str],
    /// Its file's name, without the system's ending.
    pub binary: &'static str,
}

/// A command: the first word of the command line.
pub struct Command {
    /// The word.
    pub name: &'static str,
    /// What it does, in one line.
    pub about: &'static str,
    /// Which program does it.
    pub program: Program,
}

const DEV: Program = Program {
    packages: &["refrain-dev", "campaign-build"],
    binary: "refrain-dev",
};
const CAMPAIGN_BUILD: Program = Program {
    packages: &["campaign-build", "refrain-dev"],
    binary: "refrain-build",
};
const NEW: Program = Program {
    packages: &["new-campaign"],
    binary: "refrain-new",
};
const OPERATE: Program = Program {
    packages: &["operate"],
    binary: "refrain-operate",
};
const REHEARSE: Program = Program {
    packages: &["rehearse"],
    binary: "refrain-rehearse",
};
const INSPECT: Program = Program {
    packages: &["inspect"],
    binary: "refrain-inspect",
};
const COST: Program = Program {
    packages: &["cost"],
    binary: "refrain-cost",
};

/// All commands, in the order in which a campaign needs them.
pub const COMMANDS: &[Command] = &[
    command(
        "new",
        "Make a new campaign's folder, which works at once",
        NEW,
    ),
    command("dev", "Start the whole campaign on this machine", DEV),
    command(
        "build",
        "Prepare a campaign: its pages, words and studio, in build/",
        CAMPAIGN_BUILD,
    ),
    command(
        "check",
        "Check a campaign's files, and build nothing",
        CAMPAIGN_BUILD,
    ),
    command(
        "screens",
        "Take pictures of every screen in every language, to look at",
        DEV,
    ),
    command(
        "words",
        "Words as a table for translators, and back",
        CAMPAIGN_BUILD,
    ),
    command(
        "ready",
        "Say what a campaign still lacks before its launch",
        CAMPAIGN_BUILD,
    ),
    command(
        "cost",
        "Say what so many fans cost on AWS, by service, and what it costs asleep",
        COST,
    ),
    command(
        "cover-sheet",
        "Draw hard names in every script on each team's cover, to look at",
        INSPECT,
    ),
    command("review", "Decide about entries that wait", OPERATE),
    command("takedown", "Take an entry from the public", OPERATE),
    command("export", "Write all entries to a table", OPERATE),
    command(
        "close",
        "End a campaign as its legal text promises; a dry run first",
        OPERATE,
    ),
    command(
        "rehearse",
        "Break the local cloud, and mend it as the runbook says",
        REHEARSE,
    ),
    command(
        "inspect",
        "Mix a take here, and draw what was done to it",
        INSPECT,
    ),
];

const fn command(name: &'static str, about: &'static str, program: Program) -> Command {
    Command {
        name,
        about,
        program,
    }
}
