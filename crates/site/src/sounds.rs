//! The sounds that pages play, as browsers download them.

/// A sound among the site's assets.
#[derive(Clone, Debug, Default)]
pub struct Sound {
    /// Path from the site's root, such as `/audio/backing.1a2b3c.mp3`.
    pub path: String,
    /// The exact length of the original, in frames at 48 kHz. Decoders differ in how much silence they leave before and
    /// after it.
    pub frames: u64,
}

/// The song as a fan hears it.
#[derive(Clone, Debug, Default)]
pub struct Sounds {
    pub backing: Sound,
    /// The sung line alone, if the song has a guide.
    pub guide: Option<Sound>,
    /// Both together, to be heard before one sings; the backing track where there is no guide.
    pub demo: Sound,
    /// The guide's pitch in cents above a fixed note, one value for each step; `None` where nothing is sung. Empty without a
    /// guide.
    pub melody: Vec<Option<f32>>,
    /// From one value of the melody to the next.
    pub melody_step_ms: u32,
}
