//! No name that our Rust code defines holds a word that docs/glossary.md says to avoid.

use std::{collections::BTreeMap, path::Path};

use syn::{Ident, visit::Visit};

use super::sources::{files, parse};
use crate::support::root;

#[test]
fn no_name_holds_a_word_to_avoid() {
    let avoided = words_to_avoid();
    let mut faults = Vec::new();
    for folder in ["crates", "functions", "tests"] {
        for path in files(&root().join(folder), "rs") {
            let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let names = [vec![stem], names_defined_in(&path)].concat();
            for name in names {
                for word in words_of(&name) {
                    if let Some(better) = avoided.get(&word) {
                        faults.push(format!("{}: {name}; say: {better}", path.display()));
                    }
                }
            }
        }
    }
    faults.dedup();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_word_to_avoid_is_found_in_any_spelling() {
    let check = |name: &str, expect: &[&str]| assert_eq!(words_of(name), expect, "{name}");
    check("kept_take", &["kept", "take"]);
    check("KeptTake", &["kept", "take"]);
    check("MAX_SLEEVES", &["max", "sleeves"]);
    check("keyed", &["keyed"]);
    assert!(words_to_avoid().contains_key("kept"));
}

/// The words of the glossary's last table, each with what to say instead.
fn words_to_avoid() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join("docs/glossary.md")).unwrap();
    let (_, table) = text.split_once("## Words to avoid").unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    rows.flat_map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let words: Vec<String> = cells[0]
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect();
        let better = cells[1].to_owned();
        words.into_iter().map(move |word| (word, better.clone()))
    })
    .collect()
}

/// What a file defines: items, fields, variants, parameters, variables.
fn names_defined_in(path: &Path) -> Vec<String> {
    let mut names = Names::default();
    names.visit_file(&parse(path));
    names.0
}

#[derive(Default)]
struct Names(Vec<String>);

impl Names {
    fn add(&mut self, name: &Ident) {
        self.0.push(name.to_string());
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        use syn::Item::{Const, Enum, Macro, Mod, Static, Struct, Trait, Type};
        match item {
            Const(item) => self.add(&item.ident),
            Enum(item) => self.add(&item.ident),
            Macro(item) => item.ident.iter().for_each(|name| self.add(name)),
            Mod(item) => self.add(&item.ident),
            Static(item) => self.add(&item.ident),
            Struct(item) => self.add(&item.ident),
            Trait(item) => self.add(&item.ident),
            Type(item) => self.add(&item.ident),
            _ => {}
        }
        syn::visit::visit_item(self, item);
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        // A test's name is a claim, a sentence of its own.
        if signature.ident.to_string().split('_').count() < 5 {
            self.add(&signature.ident);
        }
        syn::visit::visit_signature(self, signature);
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        field.ident.iter().for_each(|name| self.add(name));
        syn::visit::visit_field(self, field);
    }

    fn visit_variant(&mut self, variant: &'ast syn::Variant) {
        self.add(&variant.ident);
        syn::visit::visit_variant(self, variant);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        self.add(&pattern.ident);
        syn::visit::visit_pat_ident(self, pattern);
    }
}

/// The words of a name in any of Rust's spellings, in small letters.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before_is_small = false;
    for letter in name.chars() {
        if letter == '_' || (letter.is_uppercase() && before_is_small) {
            words.push(String::new());
        }
        if letter != '_' {
            words.last_mut().unwrap().extend(letter.to_lowercase());
        }
        before_is_small = letter.is_lowercase() || letter.is_ascii_digit();
    }
    words.retain(|word| !word.is_empty());
    words
}
