//! Finds the takes whose fingerprints contain a word. The index is a file, so that its size does not count as memory.
//!
//! It is built in two passes. The first writes each pair of a word and a take to one of [`PARTITIONS`] files, by the word's
//! hash. The second sorts one file after another in memory, drops what leads nowhere, and appends the rest to the index,
//! which is sorted by hash and take then.

use std::{
    fs::{self, File},
    io::{BufReader, BufWriter, Read, Write},
    path::Path,
};

use memmap2::Mmap;

use crate::error::{OperateError, file_error};

/// How many takes a word leads to at most: the earliest ones.
pub(super) const MAX_TAKES_PER_WORD: usize = 16;
/// As many files are open at once; systems allow 256 or more.
const PARTITIONS: usize = 128;
/// How many pairs are read at once.
const CHUNK: usize = 64 * 1024;
/// How many pairs are in memory before those that lead nowhere are dropped; afterwards it may be as many again.
const FIRST_LIMIT: usize = 1 << 20;
/// The index is looked up by this many leading bits of the hash first.
const PREFIX_BITS: u32 = 16;

/// A hash and the place of a take, in one number that sorts by both: hash in the upper half.
type Pair = u64;

/// The words that several takes contain, each with its earliest takes.
///
/// Memory: 512 KiB. While it is built: a pair has 8 bytes, so that a file of pairs has 8 bytes x words / [`PARTITIONS`], 15 MB
/// for a million takes of 240 words; twice that, and at least 16 MiB, is the most that is in memory. Words that very many
/// takes contain do not add to it, since only their earliest takes stay.
pub(super) struct WordIndex {
    pairs: Mmap,
    /// For each prefix of a hash: how many pairs have a lower one.
    starts: Vec<u64>,
}

impl WordIndex {
    /// `takes` are the distinct words of each take, the earliest take first.
    pub fn build(takes: impl Iterator<Item = Vec<u32>>, dir: &Path) -> Result<Self, OperateError> {
        partition(takes, dir)?;
        let path = dir.join("words");
        let mut index = BufWriter::new(File::create(&path).map_err(file_error(&path))?);
        let mut starts = vec![0_u64; (1 << PREFIX_BITS) + 1];
        for at in 0..PARTITIONS {
            let part = part_path(dir, at);
            let mut pairs = read_earliest(&part)?;
            fs::remove_file(&part).map_err(file_error(&part))?;
            drop_single(&mut pairs);
            for pair in &pairs {
                starts[prefix(hash_of(*pair)) + 1] += 1;
            }
            let written = index.write_all(bytemuck::cast_slice(&pairs));
            written.map_err(file_error(&path))?;
        }
        index.flush().map_err(file_error(&path))?;
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let pairs = map(&path)?;
        Ok(Self { pairs, starts })
    }

    /// The earliest takes that contain a word, the earliest first; none if one take alone contains it.
    pub fn takes_with(&self, word: u32) -> impl Iterator<Item = usize> {
        let hash = hash(word);
        let pairs: &[Pair] = bytemuck::cast_slice(&self.pairs);
        let (from, to) = (self.starts[prefix(hash)], self.starts[prefix(hash) + 1]);
        let pairs = &pairs[from as usize..to as usize];
        let from = pairs.partition_point(|pair| hash_of(*pair) < hash);
        pairs[from..]
            .iter()
            .take_while(move |pair| hash_of(**pair) == hash)
            .map(|pair| *pair as u32 as usize)
    }
}

/// Maps a file of numbers that this process wrote and nobody changes.
#[expect(
    unsafe_code,
    reason = "memory maps are unsafe where the file may change"
)]
pub(super) fn map(path: &Path) -> Result<Mmap, OperateError> {
    // SAFETY: the file is in a folder that belongs to this run, and is never written again.
    let mapped = File::open(path).and_then(|file| unsafe { Mmap::map(&file) });
    mapped.map_err(file_error(path))
}

/// Multiplication by an odd number: different words have different hashes, and similar words are far apart.
fn hash(word: u32) -> u32 {
    word.wrapping_mul(2_654_435_769)
}

fn hash_of(pair: Pair) -> u32 {
    (pair >> 32) as u32
}

fn prefix(hash: u32) -> usize {
    (hash >> (32 - PREFIX_BITS)) as usize
}

fn part_path(dir: &Path, at: usize) -> std::path::PathBuf {
    dir.join(format!("words-{at}"))
}

fn partition(takes: impl Iterator<Item = Vec<u32>>, dir: &Path) -> Result<(), OperateError> {
    let create = |at| {
        let path = part_path(dir, at);
        let file = File::create(&path).map_err(file_error(&path))?;
        Ok(BufWriter::new(file))
    };
    let mut parts = (0..PARTITIONS)
        .map(create)
        .collect::<Result<Vec<_>, OperateError>>()?;
    for (words, take) in takes.zip(0_u64..) {
        for word in words {
            let hash = hash(word);
            let at = hash as usize / (u32::MAX as usize / PARTITIONS + 1);
            let pair: Pair = u64::from(hash) << 32 | take;
            let written = parts[at].write_all(&pair.to_ne_bytes());
            written.map_err(file_error(&part_path(dir, at)))?;
        }
    }
    for (part, at) in parts.iter_mut().zip(0..) {
        part.flush().map_err(file_error(&part_path(dir, at)))?;
    }
    Ok(())
}

/// The pairs of a file, sorted; of each word the earliest takes.
fn read_earliest(path: &Path) -> Result<Vec<Pair>, OperateError> {
    let mut file = BufReader::new(File::open(path).map_err(file_error(path))?);
    let mut pairs: Vec<Pair> = Vec::new();
    let mut limit = FIRST_LIMIT;
    let mut chunk = vec![0_u8; CHUNK * size_of::<Pair>()];
    loop {
        let read = read_full(&mut file, &mut chunk).map_err(file_error(path))?;
        let whole = chunk[..read].chunks_exact(size_of::<Pair>());
        pairs.extend(whole.map(|pair| Pair::from_ne_bytes(pair.try_into().expect("8 bytes"))));
        if read < chunk.len() {
            drop_later(&mut pairs);
            return Ok(pairs);
        }
        if pairs.len() >= limit {
            drop_later(&mut pairs);
            limit = (pairs.len() * 2).max(FIRST_LIMIT);
        }
    }
}

/// Fills a buffer as far as the file goes; returns how many bytes were read.
fn read_full(file: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut read = 0;
    while read < buffer.len() {
        match file.read(&mut buffer[read..])? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

/// Sorts, and drops all takes of a word but the earliest.
fn drop_later(pairs: &mut Vec<Pair>) {
    pairs.sort_unstable();
    let (mut last, mut count) = (None, 0);
    pairs.retain(|pair| {
        let hash = Some(hash_of(*pair));
        count = if hash == last { count + 1 } else { 1 };
        last = hash;
        count <= MAX_TAKES_PER_WORD
    });
}

/// Drops the words that one take alone contains, which are most; the pairs are sorted.
fn drop_single(pairs: &mut Vec<Pair>) {
    let mut end = 0;
    let mut at = 0;
    while at < pairs.len() {
        let hash = hash_of(pairs[at]);
        let same = pairs[at..]
            .iter()
            .take_while(|pair| hash_of(**pair) == hash);
        let count = same.count();
        if count > 1 {
            pairs.copy_within(at..at + count, end);
            end += count;
        }
        at += count;
    }
    pairs.truncate(end);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(takes: &[&[u32]]) -> WordIndex {
        let dir = tempfile::tempdir().unwrap();
        WordIndex::build(takes.iter().map(|words| words.to_vec()), dir.path()).unwrap()
    }

    fn found(index: &WordIndex, word: u32) -> Vec<usize> {
        index.takes_with(word).collect()
    }

    #[test]
    fn a_word_leads_to_the_takes_that_contain_it() {
        let index = index(&[&[1, 2, u32::MAX], &[2, 3], &[0, 2, u32::MAX]]);
        assert_eq!(found(&index, 2), [0, 1, 2]);
        assert_eq!(found(&index, u32::MAX), [0, 2]);
        assert!(found(&index, 1).is_empty());
        assert!(found(&index, 7).is_empty());
    }

    #[test]
    fn a_word_leads_to_its_earliest_takes_alone() {
        let index = index(&[&[9_u32][..]; 40]);
        assert_eq!(found(&index, 9), Vec::from_iter(0..MAX_TAKES_PER_WORD));
    }

    #[test]
    fn many_words_are_found_across_all_partitions() {
        let words: Vec<u32> = (0..10_000)
            .map(|n: u32| n.wrapping_mul(0x9e37_79b1))
            .collect();
        let index = index(&[&words, &words[..5_000]]);
        for (word, at) in words.iter().zip(0..) {
            let expect: &[usize] = if at < 5_000 { &[0, 1] } else { &[] };
            assert_eq!(found(&index, *word), expect);
        }
    }

    #[test]
    fn without_takes_nothing_is_found() {
        assert!(found(&index(&[]), 1).is_empty());
    }
}
