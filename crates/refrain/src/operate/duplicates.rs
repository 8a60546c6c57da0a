//! Which entries hold a recording that an earlier entry holds too.
//!
//! To compare every take with every other would never end, so only takes are compared whose fingerprints share some exact
//! words. The numbers below bound the work for each take: a release build goes through a million takes of half a minute
//! in some minutes and three gigabytes.

use std::{cmp::Reverse, collections::HashMap};

use campaign::EntryId;
use jiff::Timestamp;
use mixdown::same_take;

/// A word leads to this many takes at most, the earliest.
const MAX_TAKES_PER_WORD: usize = 16;
/// Takes that share fewer words are not compared. The voices of the tests share five or more with copies of themselves in
/// another format, and one at most with each other.
const MIN_WORDS_SHARED: usize = 3;
/// A take is compared with this many at most, first with those that share the rarest words: what many takes share is
/// silence or the song.
const MAX_COMPARISONS: usize = 16;

/// What is known of an entry's take.
#[derive(Clone, Debug)]
pub(super) struct Take {
    pub created_at: Timestamp,
    pub id: EntryId,
    /// Empty where none was computed; such a take is no duplicate of anything.
    pub fingerprint: Vec<u32>,
}

/// The duplicates, each with the earliest entry whose recording it repeats.
pub(super) fn duplicates(mut takes: Vec<Take>) -> HashMap<EntryId, EntryId> {
    takes.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
    let index = Index::new(&takes);
    let originals = (0..takes.len()).filter_map(|at| Some((at, index.original_of(at)?)));
    originals
        .map(|(at, original)| (takes[at].id.clone(), takes[original].id.clone()))
        .collect()
}

/// Takes by the words of their fingerprints.
struct Index<'a> {
    /// The earliest first.
    takes: &'a [Take],
    /// Each word that several takes hold with the place of one of them, sorted.
    words: Vec<(u32, u32)>,
}

impl<'a> Index<'a> {
    fn new(takes: &'a [Take]) -> Self {
        let count = takes.iter().map(|take| take.fingerprint.len()).sum();
        let mut words = Vec::with_capacity(count);
        for (take, at) in takes.iter().zip(0..) {
            let held = distinct(&take.fingerprint);
            words.extend(held.into_iter().map(|word| (word, at)));
        }
        words.sort_unstable();
        // What one take alone holds leads nowhere, and that is most of them.
        let groups = words.chunk_by(|(one, _), (other, _)| one == other);
        let shared = groups.filter(|group| group.len() > 1).flatten();
        Self {
            takes,
            words: shared.copied().collect(),
        }
    }

    fn original_of(&self, at: usize) -> Option<usize> {
        let fingerprint = &self.takes[at].fingerprint;
        let candidates = self.candidates(at);
        candidates
            .into_iter()
            .filter(|earlier| same_take(&self.takes[*earlier].fingerprint, fingerprint))
            .min()
    }

    /// The earlier takes that share enough words with this one to be worth comparing.
    fn candidates(&self, at: usize) -> Vec<usize> {
        let words = distinct(&self.takes[at].fingerprint);
        let mut shared: HashMap<usize, (usize, usize)> = HashMap::new();
        for word in &words {
            let holders: Vec<usize> = self.takes_before(at, *word).collect();
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

    fn takes_before(&self, at: usize, word: u32) -> impl Iterator<Item = usize> {
        let from = self.words.partition_point(|(other, _)| *other < word);
        self.words[from..]
            .iter()
            .take_while(move |(other, earlier)| *other == word && (*earlier as usize) < at)
            .map(|(_, earlier)| *earlier as usize)
            .take(MAX_TAKES_PER_WORD)
    }
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
    use super::*;

    /// The take of the n-th entry; they were created a second after each other.
    fn take(n: u32, fingerprint: Vec<u32>) -> Take {
        Take {
            created_at: Timestamp::from_second(n.into()).unwrap(),
            id: id(n),
            fingerprint,
        }
    }

    fn id(n: u32) -> EntryId {
        EntryId::parse(&format!("{n:08x}-6f5d-4c1e-9d3a-0123456789ab")).unwrap()
    }

    /// Words as a recording might have them: half its own, half what every singer of the song has.
    fn recording(seed: u32) -> Vec<u32> {
        let own = (0..120).map(|n| (seed * 1_000 + n).wrapping_mul(2_654_435_769));
        own.chain(0..120).collect()
    }

    /// The places of the entries that repeat another, each with the other's.
    fn found(takes: Vec<Take>) -> Vec<(u32, u32)> {
        let place = |id: &EntryId| u32::from_str_radix(&id.as_str()[..8], 16).unwrap();
        let pairs = duplicates(takes);
        let mut pairs: Vec<_> = pairs.iter().map(|(a, b)| (place(a), place(b))).collect();
        pairs.sort_unstable();
        pairs
    }

    #[test]
    fn every_repetition_names_the_earliest_entry_with_that_recording() {
        let sung = [7, 8, 7, 9, 8, 7].map(recording);
        let mut takes: Vec<_> = sung.into_iter().zip(1..).map(|(f, n)| take(n, f)).collect();
        takes.reverse();
        assert_eq!(found(takes), [(3, 1), (5, 2), (6, 1)]);
    }

    #[test]
    fn entries_of_one_moment_are_told_apart_by_their_ids() {
        let mut later = take(2, recording(1));
        later.created_at = Timestamp::from_second(1).unwrap();
        assert_eq!(found(vec![later, take(1, recording(1))]), [(2, 1)]);
    }

    #[test]
    fn takes_without_a_fingerprint_repeat_nothing() {
        assert_eq!(found(vec![take(1, vec![]), take(2, vec![])]), []);
    }

    #[test]
    fn a_take_of_one_tone_is_recognised() {
        assert_eq!(
            found(vec![take(1, vec![5; 90]), take(2, vec![5; 90])]),
            [(2, 1)]
        );
    }

    #[test]
    fn a_damaged_copy_is_compared_with_its_original_first() {
        let mut takes: Vec<_> = (1..=500).map(|n| take(n, recording(n))).collect();
        let mut copy = recording(400);
        for word in copy.iter_mut().step_by(2) {
            *word ^= 1 << 9;
        }
        takes.push(take(501, copy));
        let candidates = Index::new(&takes).candidates(500);
        assert_eq!(candidates[0], 399);
        assert!(candidates.len() <= MAX_COMPARISONS);
    }

    #[test]
    fn a_recording_that_is_sent_a_thousand_times_is_compared_with_few_and_names_the_first() {
        let takes: Vec<_> = (1..=1_000).map(|n| take(n, recording(3))).collect();
        let index = Index::new(&takes);
        assert_eq!(index.candidates(999), Vec::from_iter(0..MAX_COMPARISONS));
        assert_eq!(index.original_of(999), Some(0));
    }
}
