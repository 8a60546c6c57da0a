//! Names the code that prepares the studio, so that `refrain build` redoes it when that code changes and only then.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    path::Path,
};

const STUDIO_CODE: [&str; 7] = [
    "../cover/src",
    "../cover-build/src",
    "../cover-format/src",
    "../mixdown/src",
    "../campaign/src",
    "../take/src",
    "src",
];

fn main() {
    let mut hasher = DefaultHasher::new();
    for dir in STUDIO_CODE {
        println!("cargo::rerun-if-changed={dir}");
        hash_folder(Path::new(dir), &mut hasher);
    }
    println!("cargo::rustc-env=STUDIO_CODE={:016x}", hasher.finish());
}

fn hash_folder(dir: &Path, hasher: &mut DefaultHasher) {
    let mut paths: Vec<_> = fs::read_dir(dir)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            hash_folder(&path, hasher);
        } else {
            path.hash(hasher);
            fs::read(&path).unwrap_or_default().hash(hasher);
        }
    }
}
