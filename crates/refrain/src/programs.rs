//! The commands, and the programs that do them.

/// A program of the command line. It is given the whole command line, the command's name included.
pub struct Program {
    /// Its crate.
    pub package: &'static str,
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

const LOCAL_CLOUD: Program = Program {
    package: "local-cloud",
    binary: "refrain-dev",
};
const CAMPAIGN_BUILD: Program = Program {
    package: "campaign-build",
    binary: "refrain-build",
};
const OPERATE: Program = Program {
    package: "operate",
    binary: "refrain-operate",
};
const INSPECT: Program = Program {
    package: "inspect",
    binary: "refrain-inspect",
};

/// All commands, in the order in which a campaign needs them.
pub const COMMANDS: &[Command] = &[
    command(
        "dev",
        "Start the whole campaign on this machine",
        LOCAL_CLOUD,
    ),
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
        "cover-sheet",
        "Draw hard names in every script on each team's cover, to look at",
        INSPECT,
    ),
    command("review", "Decide about entries that wait", OPERATE),
    command("takedown", "Take an entry from the public", OPERATE),
    command("export", "Write all entries to a table", OPERATE),
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
