//! The places of both team colours in a template.

use std::collections::{BTreeMap, HashSet};

use resvg::usvg::roxmltree::{Node, NodeId};

use crate::svg::{NEVER_RENDERED, References, SvgFault, display_name};
use crate::template::colours::{Place, tinted};
use crate::template::piece::{Edit, Piece};
use crate::template::reader::Reader;

/// Every colour layer's places, and what they show.
#[derive(Default)]
pub(super) struct Palette<'a, 'input> {
    /// By the bytes that are replaced and the attribute that is added: the colour, and the layer that has it.
    places: BTreeMap<(usize, usize, Option<&'static str>), (usize, String)>,
    /// What lies in layers of each colour and what these show.
    elements: [HashSet<NodeId>; 2],
    layers: HashSet<NodeId>,
    resources: Vec<Resource<'a, 'input>>,
    untinted: Vec<(Node<'a, 'input>, &'static str, String)>,
}

/// What a colour layer refers to.
struct Resource<'a, 'input> {
    node: Node<'a, 'input>,
    which: usize,
    layer: String,
}

impl<'a, 'input> Palette<'a, 'input> {
    /// Gives the layer `id`, which is called `color--` and `team`, its team's colour.
    pub fn tint(
        &mut self,
        reader: &Reader<'a, 'input>,
        node: Node<'a, 'input>,
        id: &str,
        team: &str,
    ) -> Result<(), SvgFault> {
        let which = match team {
            "team_1" => 0,
            "team_2" => 1,
            _ => {
                return Err(SvgFault::UnknownColour {
                    layer: id.to_owned(),
                });
            }
        };
        let found = tinted(reader, node)?;
        self.layers.insert(node.id());
        self.elements[which].extend(found.elements);
        let own = |node| Resource {
            node,
            which,
            layer: id.to_owned(),
        };
        self.resources.extend(found.resources.into_iter().map(own));
        let named = |(node, why)| (node, why, id.to_owned());
        self.untinted.extend(found.untinted.into_iter().map(named));
        for (range, name) in found.places {
            let (other, layer) = self
                .places
                .entry((range.start, range.end, name))
                .or_insert_with(|| (which, id.to_owned()));
            if *other != which {
                return Err(SvgFault::SharedPaint {
                    layer: id.to_owned(),
                    with: layer.clone(),
                });
            }
        }
        Ok(())
    }

    /// What a colour layer and other art both refer to: painting it in a team's colour would change the art too.
    pub fn shared(&self, references: &References<'a, 'input>) -> Vec<(Node<'a, 'input>, SvgFault)> {
        let mut shared = Vec::new();
        for Resource { node, which, layer } in &self.resources {
            let is_tinted = |n: &Node| self.elements.iter().any(|all| all.contains(&n.id()));
            let mut users = references.users(*node).iter();
            let other = users.find(|user| !is_tinted(user)).or_else(|| {
                let is_rendered = |n: Node| !NEVER_RENDERED.contains(&n.tag_name().name());
                let stands_alone = node.ancestors().all(is_rendered)
                    && !node.ancestors().any(|n| self.layers.contains(&n.id()));
                stands_alone.then_some(node)
            });
            debug_assert!(self.elements[*which].contains(&node.id()));
            if let Some(other) = other {
                let fault = SvgFault::SharedPaint {
                    layer: layer.clone(),
                    with: display_name(*other),
                };
                shared.push((*other, fault));
            }
        }
        shared
    }

    /// What in colour layers has colours that stay, why, and its layer.
    pub fn untinted(&self) -> impl Iterator<Item = (Node<'a, 'input>, &'static str, &str)> {
        self.untinted
            .iter()
            .map(|(node, why, layer)| (*node, *why, layer.as_str()))
    }

    /// The edits of the source that paint with the team's colours.
    pub fn into_edits(self) -> impl Iterator<Item = Edit> {
        self.places
            .into_iter()
            .map(|((start, end, name), (which, _))| Edit {
                range: start..end,
                with: pieces((start..end, name), which),
            })
    }
}

fn pieces((_, name): Place, which: usize) -> Vec<Piece> {
    match name {
        None => vec![Piece::Colour(which)],
        Some(attribute) => vec![
            Piece::Source(format!(" {attribute}=\"")),
            Piece::Colour(which),
            Piece::Source("\"".to_owned()),
        ],
    }
}
