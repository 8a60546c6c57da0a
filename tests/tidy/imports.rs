//! No two files of a crate import each other, neither directly nor by way of others.
//!
//! A file imports another when it names one of its items: in a `use`, or by a path. A re-export (`pub use`) is no import, and
//! a name that is reached through one counts for the file where it is defined. What only tests import does not count.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use syn::{Item, ItemUse, UseTree, Visibility, visit::Visit};

use super::sources::{only_for_tests, parse};
use crate::support::root;

/// A chain of re-exports is followed this far.
const MAX_REEXPORTS: usize = 8;

#[test]
fn no_two_files_import_each_other() {
    let mut faults = Vec::new();
    for crate_root in crate_roots() {
        let circles = Modules::read(&crate_root).circles();
        faults.extend(circles.into_iter().map(|files| files.join(" - ")));
    }
    assert!(faults.is_empty(), "circles:\n{}", faults.join("\n"));
}

#[test]
fn a_circle_of_files_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("lib.rs", "mod a; mod b; mod c; pub use c::C;");
    write("a.rs", "use crate::b::B; pub struct A(B);");
    write("b.rs", "pub struct B(Option<Box<super::a::A>>);");
    write("c.rs", "use crate::a::A; pub struct C(A);");
    let circles = |root: &Path| Modules::read(&root.join("lib.rs")).circles();
    let names = circles(folder.path());
    assert_eq!(names.len(), 1);
    assert!(names[0][0].ends_with("a.rs") && names[0][1].ends_with("b.rs"));
    write("b.rs", "use crate::C; pub struct B(#[cfg(any())] C);");
    assert_eq!(circles(folder.path())[0].len(), 3, "by a re-export");
    write(
        "b.rs",
        "pub struct B; #[cfg(test)] mod tests { use crate::a::A; }",
    );
    assert!(
        circles(folder.path()).is_empty(),
        "tests may import anything"
    );
}

/// The first file of each of our crates, libraries and programs alike.
fn crate_roots() -> Vec<PathBuf> {
    let metadata = cargo_metadata::MetadataCommand::new()
        .current_dir(root())
        .no_deps()
        .other_options(["--offline".to_owned()])
        .exec()
        .unwrap();
    let targets = metadata
        .packages
        .iter()
        .flat_map(|package| &package.targets);
    let roots: BTreeSet<PathBuf> = targets
        .map(|target| target.src_path.clone().into())
        .collect();
    assert!(roots.len() > 20, "the crates were not found");
    roots.into_iter().collect()
}

type ModulePath = Vec<String>;

/// The modules of one crate.
#[derive(Default)]
struct Modules {
    /// Where each module stands.
    files: BTreeMap<ModulePath, PathBuf>,
    /// What a module re-exports: the name, and the path that it stands for.
    reexports: BTreeMap<(ModulePath, String), ModulePath>,
    /// Every path that a file names, seen from a module: (file, module, path).
    named: Vec<(PathBuf, ModulePath, ModulePath)>,
}

impl Modules {
    fn read(crate_root: &Path) -> Self {
        let mut modules = Self::default();
        modules.add(crate_root, Vec::new());
        modules
    }

    fn add(&mut self, file: &Path, module: ModulePath) {
        self.files.insert(module.clone(), file.to_owned());
        self.items(file, &module, &parse(file).items);
    }

    fn items(&mut self, file: &Path, module: &ModulePath, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(inner) if only_for_tests(&inner.attrs) => {}
                Item::Mod(inner) => {
                    let path = joined(module, &inner.ident.to_string());
                    match &inner.content {
                        Some((_, items)) => {
                            self.files.insert(path.clone(), file.to_owned());
                            self.items(file, &path, items);
                        }
                        None => self.add(&file_of(file, inner), path),
                    }
                }
                Item::Use(item) if only_for_tests(&item.attrs) => {}
                Item::Use(item) => self.import(file, module, item),
                other => {
                    let mut paths = Paths::default();
                    paths.visit_item(other);
                    let named = paths.0.into_iter();
                    self.named
                        .extend(named.map(|path| (file.to_owned(), module.clone(), path)));
                }
            }
        }
    }

    fn import(&mut self, file: &Path, module: &ModulePath, item: &ItemUse) {
        let mut leaves = Vec::new();
        flatten(&item.tree, Vec::new(), &mut leaves);
        for (path, name) in leaves {
            if matches!(item.vis, Visibility::Inherited) {
                self.named.push((file.to_owned(), module.clone(), path));
            } else {
                self.reexports.insert((module.clone(), name), path);
            }
        }
    }

    /// The file that defines what a path names; `None` for other crates' items.
    fn file_of_path(&self, module: &ModulePath, path: &[String]) -> Option<&PathBuf> {
        let mut path = self.absolute(module, path)?;
        for _ in 0..MAX_REEXPORTS {
            let known = (0..=path.len())
                .rev()
                .find(|n| self.files.contains_key(&path[..*n]))?;
            let (found, rest) = path.split_at(known);
            let reexported = rest
                .first()
                .and_then(|name| self.reexports.get(&(found.to_vec(), name.clone())));
            match reexported.and_then(|target| self.absolute(&found.to_vec(), target)) {
                Some(target) => path = [target, rest[1..].to_vec()].concat(),
                None => return self.files.get(found),
            }
        }
        None
    }

    /// A path seen from the crate's root; `None` if it leads to another crate.
    fn absolute(&self, module: &ModulePath, path: &[String]) -> Option<ModulePath> {
        let mut base = module.clone();
        let mut rest = path;
        while let Some((first, others)) = rest.split_first() {
            match first.as_str() {
                "crate" => base.clear(),
                "self" => {}
                "super" => drop(base.pop()),
                _ => break,
            }
            rest = others;
        }
        let relative = rest.len() == path.len();
        if relative && !self.files.contains_key(&joined(&base, rest.first()?)) {
            return None;
        }
        Some([base, rest.to_vec()].concat())
    }

    /// Files that reach each other, in groups.
    fn circles(&self) -> Vec<Vec<String>> {
        let mut imports: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> = BTreeMap::new();
        for (file, module, path) in &self.named {
            if let Some(target) = self
                .file_of_path(module, path)
                .filter(|found| *found != file)
            {
                imports.entry(file).or_default().insert(target);
            }
        }
        let reached: BTreeMap<_, _> = imports
            .keys()
            .map(|file| (*file, reach(&imports, file)))
            .collect();
        let mut groups = BTreeSet::new();
        for (file, others) in &reached {
            if others.contains(file) {
                let group = others
                    .iter()
                    .filter(|other| reached.get(*other).is_some_and(|back| back.contains(file)));
                groups.insert(
                    group
                        .map(|path| path.display().to_string())
                        .collect::<Vec<_>>(),
                );
            }
        }
        groups.into_iter().collect()
    }
}

/// Every file that can be reached over one import or more.
fn reach<'a>(
    imports: &BTreeMap<&'a PathBuf, BTreeSet<&'a PathBuf>>,
    from: &PathBuf,
) -> BTreeSet<&'a PathBuf> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        for next in imports.get(file).into_iter().flatten() {
            if reached.insert(*next) {
                open.push(next);
            }
        }
    }
    reached
}

/// Each name that a `use` brings, with its full path.
fn flatten(tree: &UseTree, mut path: ModulePath, leaves: &mut Vec<(ModulePath, String)>) {
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            flatten(&inner.tree, path, leaves);
        }
        UseTree::Name(inner) => {
            path.push(inner.ident.to_string());
            leaves.push((path, inner.ident.to_string()));
        }
        UseTree::Rename(inner) => {
            path.push(inner.ident.to_string());
            leaves.push((path, inner.rename.to_string()));
        }
        UseTree::Glob(_) => leaves.push((path, "*".to_owned())),
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, path.clone(), leaves);
            }
        }
    }
}

/// All paths of several parts that stand in an item.
#[derive(Default)]
struct Paths(Vec<ModulePath>);

impl<'ast> Visit<'ast> for Paths {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let parts = path.segments.iter();
            self.0
                .push(parts.map(|part| part.ident.to_string()).collect());
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !only_for_tests(&item.attrs) {
            syn::visit::visit_item_mod(self, item);
        }
    }
}

/// Where `mod name;` of a file lies.
fn file_of(parent: &Path, module: &syn::ItemMod) -> PathBuf {
    let folder = parent.parent().unwrap();
    if let Some(path) = path_attribute(&module.attrs) {
        return folder.join(path).canonicalize().unwrap();
    }
    let name = &module.ident;
    let stem = parent.file_stem().unwrap().to_str().unwrap();
    let own = folder.join(stem).join(format!("{name}.rs"));
    let candidates = [
        folder.join(format!("{name}.rs")),
        folder.join(name.to_string()).join("mod.rs"),
        own,
        folder.join(stem).join(name.to_string()).join("mod.rs"),
    ];
    let is_root = matches!(stem, "mod" | "lib" | "main");
    let order = if is_root { [0, 1, 2, 3] } else { [2, 3, 0, 1] };
    let found = order.iter().find(|at| candidates[**at].is_file());
    candidates[*found.unwrap_or_else(|| panic!("{}: mod {name}", parent.display()))].clone()
}

/// The file that `#[path = "…"]` names.
fn path_attribute(attributes: &[syn::Attribute]) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.meta {
            syn::Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
                syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(text),
                    ..
                }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        })
}

fn joined(module: &[String], name: &str) -> ModulePath {
    [module, &[name.to_owned()]].concat()
}
