//! The material that takes are made of: voices, backing tracks and rooms, read once.

use std::error::Error;
use std::path::Path;

use mixdown::Song;
use take::GUIDE_GAIN_DB;

use crate::cases::{Case, Leak, Sung};
use crate::performance::{performed, timing, with_late_phrase};
use crate::random::Random;
use crate::recorder::{LEAD_MS, TAIL_MS};
use crate::room::{ROOMS, Room, with_echoes};
use crate::song::{mono, read_backings};
use crate::sound::{RATE, Reader, active_level, add, factor_of_db, levelled, scale};
use crate::voices::{Voice, read_voices};

pub struct Corpus {
    pub voices: Vec<Voice>,
    /// Interleaved stereo.
    backings: [Vec<f32>; 2],
    /// The rooms of each backing track, and how it leaks in each.
    rooms: [Vec<Room>; 2],
    bleeds: [Vec<Vec<f32>>; 2],
    /// Reads what reaches the microphone at the take's rate.
    reader: Reader,
}

impl Corpus {
    pub fn open(root: &Path) -> Result<Self, Box<dyn Error>> {
        let backings = read_backings(root)?;
        // Rooms are the same in every run, whatever the seed of the cases.
        let mut random = Random::new(0, 1_000);
        let rooms =
            [0, 1].map(|_| -> Vec<Room> { (0..ROOMS).map(|_| Room::draw(&mut random)).collect() });
        let leaks = |n: usize| {
            let backing = mono(&backings[n]);
            rooms[n].iter().map(|room| room.leak(&backing)).collect()
        };
        Ok(Corpus {
            voices: read_voices(root, backings[0].len() / 2)?,
            bleeds: [leaks(0), leaks(1)],
            rooms,
            backings,
            reader: Reader::new(0.9),
        })
    }

    /// A song for each voice over each backing track: `songs[voice][backing]`.
    pub fn songs(&self) -> Vec<[Song<'_>; 2]> {
        let guides = self.voices.iter().map(|voice| voice.guide.as_slice());
        guides
            .map(|guide| [0, 1].map(|n| Song::new(&self.backings[n], guide)))
            .collect()
    }

    /// How long every song lasts.
    pub fn song_ms(&self) -> f64 {
        self.song_frames() as f64 * 1000.0 / RATE
    }

    fn song_frames(&self) -> usize {
        self.backings[0].len() / 2
    }

    /// The take of a case, full scale at ±1.
    pub fn take(&self, case: &mut Case) -> Vec<f32> {
        let of_ms = |ms: f64| (ms * RATE / 1000.0) as usize;
        let lead = of_ms(LEAD_MS);
        let mut microphone = vec![0.0; lead + self.song_frames() + of_ms(TAIL_MS)];
        let singer = match case.sung {
            Sung::Line => Some(case.voice),
            Sung::AnotherLine(other) => Some(other),
            Sung::Nothing { .. } => None,
        };
        if let Some(singer) = singer {
            add(&mut microphone, lead, &self.sing(singer, case), 1.0);
        }
        self.add_leak(case, &mut microphone[lead..]);
        if case.sung != (Sung::Nothing { silent: true }) {
            let noise =
                case.noise
                    .make(microphone.len(), &self.others(case.voice), &mut case.random);
            add(&mut microphone, 0, &noise, factor_of_db(-case.snr_db));
        }
        let peak = microphone.iter().fold(0.0f32, |peak, s| peak.max(s.abs()));
        scale(&mut microphone, factor_of_db(case.peak_db) / peak.max(1e-9));
        case.recorder.record(&microphone, &self.reader)
    }

    /// Adds what leaks from the song's zero on.
    fn add_leak(&self, case: &Case, microphone: &mut [f32]) {
        let room = &self.rooms[case.backing][case.room];
        let guide = &self.voices[case.voice].guide;
        match case.leak {
            Leak::Nothing => (),
            Leak::Backing(db) => {
                let bleed = &self.bleeds[case.backing][case.room];
                add(microphone, 0, bleed, factor_of_db(db) / active_level(bleed));
                if let Some(guide_db) = case.guide_db {
                    let guide = levelled(room.leak(guide));
                    add(microphone, 0, &guide, factor_of_db(db + guide_db));
                }
            }
            Leak::Guided(db) => {
                let guide = room.leak(guide);
                let gain = factor_of_db(db) / active_level(&guide);
                let backing = &self.bleeds[case.backing][case.room];
                add(microphone, 0, backing, gain / factor_of_db(GUIDE_GAIN_DB));
                add(microphone, 0, &guide, gain);
            }
        }
    }

    /// A line in this case's performance, with an active level of 1.
    fn sing(&self, singer: usize, case: &mut Case) -> Vec<f32> {
        let Voice {
            line, syllables, ..
        } = &self.voices[singer];
        let mut again = if syllables.is_empty() {
            line.clone()
        } else {
            let later = timing(syllables.len(), case.spread_ms, &mut case.random);
            performed(line, syllables, &later, &mut case.random)
        };
        if let Some(late) = case.late {
            let of_ms = |ms: f64| (ms * RATE / 1000.0) as usize;
            let phrase = of_ms(late.from_ms)..of_ms(late.from_ms + late.length_ms);
            with_late_phrase(&mut again, phrase, of_ms(late.late_ms));
        }
        levelled(with_echoes(&again, &mut case.random))
    }

    /// The lines of everybody but the one whose song it is.
    fn others(&self, voice: usize) -> Vec<&[f32]> {
        let others = self.voices.iter().enumerate().filter(|(n, _)| *n != voice);
        others.map(|(_, other)| other.line.as_slice()).collect()
    }
}
