//! Strongly connected components of a graph, by Tarjan's algorithm.

use std::collections::BTreeSet;

/// The sets of two and more nodes that reach each other. `edges[n]` are the nodes to which node `n` leads.
pub fn components(edges: &[BTreeSet<usize>]) -> Vec<Vec<usize>> {
    let unvisited = vec![None; edges.len()];
    let mut search =
        Search { edges, index: unvisited, low: vec![0; edges.len()], stack: Vec::new(), next: 0, found: Vec::new() };
    for node in 0..edges.len() {
        if search.index[node].is_none() {
            search.visit(node);
        }
    }
    search.found.sort();
    search.found
}

/// The state of the search.
struct Search<'a> {
    edges: &'a [BTreeSet<usize>],
    /// The order in which nodes were visited.
    index: Vec<Option<usize>>,
    /// The earliest node on the stack that each reaches.
    low: Vec<usize>,
    /// Visited nodes whose component is not complete.
    stack: Vec<usize>,
    next: usize,
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    fn visit(&mut self, node: usize) {
        let index = self.next;
        self.next += 1;
        self.index[node] = Some(index);
        self.low[node] = index;
        self.stack.push(node);
        for target in &self.edges[node] {
            match self.index[*target] {
                None => {
                    self.visit(*target);
                    self.low[node] = self.low[node].min(self.low[*target]);
                }
                Some(visited) if self.stack.contains(target) => self.low[node] = self.low[node].min(visited),
                Some(_) => {}
            }
        }
        if self.low[node] == index {
            let start = self.stack.iter().rposition(|on_stack| *on_stack == node).unwrap_or_default();
            let mut component = self.stack.split_off(start);
            if component.len() > 1 {
                component.sort_unstable();
                self.found.push(component);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(edges: &[(usize, usize)]) -> Vec<Vec<usize>> {
        let mut lists = vec![BTreeSet::new(); 8];
        for (from, to) in edges {
            lists[*from].insert(*to);
        }
        components(&lists)
    }

    #[test]
    fn circles_are_found_and_chains_are_not() {
        assert_eq!(of(&[(0, 1), (1, 2), (0, 2), (3, 2)]), [[0; 0]; 0]);
        assert_eq!(of(&[(0, 1), (1, 0)]), [[0, 1]]);
        assert_eq!(of(&[(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 3), (5, 0)]), [vec![0, 1, 2], vec![3, 4]]);
        assert_eq!(of(&[(7, 6), (6, 5), (5, 7), (5, 4), (4, 5)]), [[4, 5, 6, 7]]);
    }
}
