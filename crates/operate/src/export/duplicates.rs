//! Finds the takes that repeat the recording of an earlier entry.
//!
//! Comparing every take with every other would never end, so only takes are compared whose fingerprints share some exact
//! words. The constants below bound the work for each take.

use std::{cmp::Reverse, collections::HashMap, path::Path};

use memmap2::Mmap;
use mixdown::same_take;

use super::word_index::{MAX_TAKES_PER_WORD, WordIndex, map};
use crate::{error::OperateError, progress::Progress};

/// Takes that share fewer words are not compared. The voices of the tests share five or more with copies of themselves in
/// another format, and one at most with each other.
const MIN_WORDS_SHARED: usize = 3;
/// A take is compared with this many at most, first with those that share the rarest words: what many takes share is
/// silence or the song.
const MAX_COMPARISONS: usize = 16;

/// A take that has a fingerprint.
#[derive(Clone, Debug)]
pub(super) struct Take {
    /// Since 1970, in nanoseconds.
    pub created_at_ns: i64,
    /// The entry's id.
    pub id: u128,
    /// Where its fingerprint begins in the file of fingerprints, in words.
    pub first_word: u64,
    /// How many words its fingerprint has; not 0.
    pub words: u32,
    /// The place of its entry among all rows.
    pub row: u32,
}

/// The ids of original entries, by the rows of their duplicates: of several earlier entries with the same recording, the
/// earliest. Sorts `takes` by their age.
///
/// Memory: that of the [`WordIndex`] while it is built, and 40 bytes for each duplicate. The fingerprints stay in their
/// file, which is mapped.
pub(super) fn originals(
    takes: &mut [Take],
    fingerprints: &Path,
    dir: &Path,
    progress: &Progress,
) -> Result<HashMap<u32, u128>, OperateError> {
    takes.sort_unstable_by_key(|take| (take.created_at_ns, take.id));
    let comparison = Comparison::new(takes, fingerprints, dir)?;
    let mut originals = HashMap::new();
    for (at, take) in takes.iter().enumerate() {
        if let Some(original) = comparison.original_of(at) {
            originals.insert(take.row, takes[original].id);
        }
        progress.advance();
    }
    Ok(originals)
}

struct Comparison<'a> {
    /// The earliest first.
    takes: &'a [Take],
    fingerprints: Mmap,
    index: WordIndex,
}

impl<'a> Comparison<'a> {
    fn new(takes: &'a [Take], fingerprints: &Path, dir: &Path) -> Result<Self, OperateError> {
        let fingerprints = map(fingerprints)?;
        let words = takes
            .iter()
            .map(|take| distinct(fingerprint(&fingerprints, take)));
        let index = WordIndex::build(words, dir)?;
        Ok(Self {
            takes,
            fingerprints,
            index,
        })
    }

    fn original_of(&self, at: usize) -> Option<usize> {
        let candidates = self.candidates(at).into_iter();
        candidates
            .filter(|earlier| same_take(self.fingerprint(*earlier), self.fingerprint(at)))
            .min()
    }

    /// The earlier takes that share enough words with this one to be worth comparing.
    fn candidates(&self, at: usize) -> Vec<usize> {
        let words = distinct(self.fingerprint(at));
        let mut shared: HashMap<usize, (usize, usize)> = HashMap::new();
        for word in &words {
            let earlier = self.index.takes_with(*word).take_while(|take| *take < at);
            let holders: Vec<usize> = earlier.collect();
            for earlier in &holders {
                let (words, rarity) = shared.entry(*earlier).or_default();
                *words += 1;
                *rarity += MAX_TAKES_PER_WORD / holders.len();
            }
        }
        // A take of one tone has hardly a word to share.
        let enough = MIN_WORDS_SHARED.min(words.len());
        let mut ranked: Vec<_> = shared
            .into_iter()
            .filter(|(_, (words, _))| *words >= enough)
            .map(|(earlier, (_, rarity))| (Reverse(rarity), earlier))
            .collect();
        ranked.sort_unstable();
        ranked.truncate(MAX_COMPARISONS);
        ranked.into_iter().map(|(_, earlier)| earlier).collect()
    }

    fn fingerprint(&self, at: usize) -> &[u32] {
        fingerprint(&self.fingerprints, &self.takes[at])
    }
}

fn fingerprint<'a>(all: &'a Mmap, take: &Take) -> &'a [u32] {
    let words: &[u32] = bytemuck::cast_slice(all);
    let from = take.first_word as usize;
    &words[from..from + take.words as usize]
}

/// Each word of a fingerprint once.
fn distinct(fingerprint: &[u32]) -> Vec<u32> {
    let mut words = fingerprint.to_vec();
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::memory;

    /// Takes with fingerprints in a file. Rows count from 0, ids from 1, in the order of creation.
    struct Takes {
        dir: tempfile::TempDir,
        takes: Vec<Take>,
    }

    impl Takes {
        fn new(fingerprints: impl IntoIterator<Item = Vec<u32>>) -> Self {
            let dir = tempfile::tempdir().unwrap();
            let file = std::fs::File::create(dir.path().join("fingerprints")).unwrap();
            let mut file = std::io::BufWriter::new(file);
            let mut takes = Vec::new();
            let mut first_word = 0;
            for (words, row) in fingerprints.into_iter().zip(0..) {
                file.write_all(bytemuck::cast_slice(&words)).unwrap();
                takes.push(Take {
                    created_at_ns: i64::from(row),
                    id: u128::from(row) + 1,
                    first_word,
                    words: words.len() as u32,
                    row,
                });
                first_word += words.len() as u64;
            }
            file.flush().unwrap();
            Self { dir, takes }
        }

        /// The rows of duplicates, each with the id of its original.
        fn found(&mut self) -> Vec<(u32, u128)> {
            let path = self.dir.path().join("fingerprints");
            let progress = Progress::start("comparing", None);
            let found = originals(&mut self.takes, &path, self.dir.path(), &progress).unwrap();
            let mut found: Vec<_> = found.into_iter().collect();
            found.sort_unstable();
            found
        }

        fn comparison(&self) -> Comparison<'_> {
            let path = self.dir.path().join("fingerprints");
            Comparison::new(&self.takes, &path, self.dir.path()).unwrap()
        }
    }

    /// Words as a recording might have them: half its own, half what every singer of the song has.
    fn recording(seed: u32) -> Vec<u32> {
        let own = (0..120).map(|n| (seed * 1_000 + n).wrapping_mul(2_654_435_769));
        own.chain(0..120).collect()
    }

    #[test]
    fn every_repetition_names_the_earliest_entry_with_that_recording() {
        let mut takes = Takes::new([7, 8, 7, 9, 8, 7].map(recording));
        takes.takes.reverse();
        assert_eq!(takes.found(), [(2, 1), (4, 2), (5, 1)]);
    }

    #[test]
    fn entries_of_one_moment_are_ordered_by_their_ids() {
        let mut takes = Takes::new([recording(1), recording(1)]);
        takes.takes[0].created_at_ns = takes.takes[1].created_at_ns;
        assert_eq!(takes.found(), [(1, 1)]);
    }

    #[test]
    fn without_takes_nothing_repeats() {
        assert_eq!(Takes::new([]).found(), []);
    }

    #[test]
    fn a_take_of_one_tone_is_recognised() {
        assert_eq!(Takes::new([vec![5; 90], vec![5; 90]]).found(), [(1, 1)]);
    }

    #[test]
    fn a_damaged_copy_is_compared_with_its_original_first() {
        let mut copy = recording(400);
        for word in copy.iter_mut().step_by(2) {
            *word ^= 1 << 9;
        }
        let takes = Takes::new((1..=500).map(recording).chain([copy]));
        let candidates = takes.comparison().candidates(500);
        assert_eq!(candidates[0], 399);
        assert!(candidates.len() <= MAX_COMPARISONS);
    }

    #[test]
    fn a_recording_that_is_sent_a_thousand_times_is_compared_with_few_and_names_the_first() {
        let takes = Takes::new((1..=1_000).map(|_| recording(3)));
        let comparison = takes.comparison();
        assert_eq!(
            comparison.candidates(999),
            Vec::from_iter(0..MAX_COMPARISONS)
        );
        assert_eq!(comparison.original_of(999), Some(0));
    }

    #[test]
    fn memory_does_not_grow_with_the_fingerprints() {
        // 4.8 MB of fingerprints and 9.6 MB of pairs of a word and a take; the last ten takes are copies of the first ten.
        let unlike = |seed: u32| {
            let mixed = |n: u32| (seed * 1_000 + n).wrapping_mul(0x9e37_79b1).rotate_left(15);
            let own = (0..180).map(move |n| mixed(n).wrapping_mul(0x85eb_ca6b).rotate_left(13));
            own.chain(0..60).collect()
        };
        let seeds = (1..=5_000).chain(1..=10);
        let mut takes = Takes::new(seeds.map(unlike));
        let (found, most_bytes) = memory::most_bytes_of(|| takes.found());
        assert_eq!(found.len(), 10);
        assert_eq!(found[0], (5_000, 1));
        assert!(most_bytes < 4 << 20, "{most_bytes} bytes");
    }
}
