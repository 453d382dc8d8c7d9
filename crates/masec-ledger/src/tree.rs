//! The Merkle tree as it grows (RFC 6962, section 2.1): the right edge in memory, full tiles handed out as they fill.

use sha2::{Digest, Sha256};
use tlog_tiles::{Hash, Tile};

/// Hashes in a full tile, and entries in a full bundle.
pub const TILE: usize = 256;

/// The hash of an entry.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    tlog_tiles::record_hash(entry)
}

/// A tile that has just filled.
#[derive(Clone, Debug)]
pub struct FullTile {
    /// 0 for leaves; a hash of level n + 1 stands for 256 of level n.
    pub level: u8,
    /// Its place among the tiles of its level.
    pub index: u64,
    /// 256 hashes.
    pub bytes: Vec<u8>,
}

/// The right edge of a tree: all that is needed to add leaves and to say the root.
#[derive(Clone, Debug, Default)]
pub struct Edge {
    size: u64,
    /// Roots of the complete subtrees from left to right, with their heights, strictly falling.
    peaks: Vec<(u8, Hash)>,
    /// The tile that is filling, one a level.
    tiles: Vec<Vec<u8>>,
}

impl Edge {
    /// The edge of a tree of `size` leaves whose partial tiles are `tiles`, level 0 first.
    /// `None` where they are not as long as the size says.
    pub fn from_tiles(size: u64, tiles: Vec<Vec<u8>>) -> Option<Self> {
        let mut peaks = Vec::new();
        for (level, tile) in tiles.iter().enumerate().rev() {
            let width = width(size, level);
            if tile.len() != width * 32 {
                return None;
            }
            let mut from = 0;
            for bit in (0..8).rev().filter(|bit| width >> bit & 1 == 1) {
                let to = from + (32 << bit);
                let height = u8::try_from(level * 8).ok()? + bit;
                peaks.push((height, Tile::subtree_hash(tile.get(from..to)?)));
                from = to;
            }
        }
        (size >> (8 * tiles.len().min(7)) == 0 || tiles.len() >= 8).then_some(Self {
            size,
            peaks,
            tiles,
        })
    }

    /// How many leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf; tiles that filled are pushed onto `full`, lowest level first.
    pub fn push(&mut self, leaf: Hash, full: &mut Vec<FullTile>) {
        let (mut height, mut node) = (0u8, leaf);
        loop {
            if height % 8 == 0 {
                self.tile(usize::from(height / 8))
                    .extend_from_slice(&node.0);
            }
            match self.peaks.last() {
                Some(&(top, left)) if top == height => {
                    self.peaks.pop();
                    node = node_hash(&left, &node);
                    height += 1;
                }
                _ => break,
            }
            // The eighth merge of a level completes its tile.
            if height % 8 == 0 {
                let level = height / 8 - 1;
                let bytes = std::mem::take(self.tile(usize::from(level)));
                let index = self.size >> height;
                full.push(FullTile {
                    level,
                    index,
                    bytes,
                });
            }
        }
        self.peaks.push((height, node));
        self.size += 1;
    }

    /// The root; of an empty tree, the hash of nothing.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(&(_, mut root)) = peaks.next() else {
            return tlog_tiles::EMPTY_HASH;
        };
        for (_, left) in peaks {
            root = node_hash(left, &root);
        }
        root
    }

    /// The tiles that are filling, level 0 first; some may be empty.
    pub fn partial_tiles(&self) -> &[Vec<u8>] {
        &self.tiles
    }

    fn tile(&mut self, level: usize) -> &mut Vec<u8> {
        while self.tiles.len() <= level {
            self.tiles.push(Vec::with_capacity(TILE * 32));
        }
        // The loop above made it.
        &mut self.tiles[level]
    }
}

/// How many hashes the partial tile of `level` has in a tree of `size`.
pub(crate) fn width(size: u64, level: usize) -> usize {
    usize::try_from(
        size.checked_shr(u32::try_from(level * 8).unwrap_or(64))
            .unwrap_or(0)
            & 0xFF,
    )
    .unwrap_or(0)
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    // One update of 65 bytes: half the calls of one each.
    let mut node = [0u8; 65];
    node[0] = 1;
    node[1..33].copy_from_slice(&left.0);
    node[33..].copy_from_slice(&right.0);
    Hash(Sha256::digest(node).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tlog_tiles::HashReader;

    struct Stored(Vec<Hash>);

    impl HashReader for Stored {
        fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog_tiles::Error> {
            Ok(indexes.iter().map(|&at| self.0[at as usize]).collect())
        }
    }

    /// The roots are those of the reference implementation, at every size, and after a restart from tiles.
    #[test]
    fn roots_are_those_of_the_reference() {
        let (mut edge, mut stored, mut full) = (Edge::default(), Stored(Vec::new()), Vec::new());
        for n in 0..70_000u64 {
            let entry = n.to_be_bytes();
            if n < 3000 || n % 4093 == 0 || n > 69_990 {
                assert_eq!(
                    edge.root(),
                    tlog_tiles::tree_hash(n, &stored).unwrap(),
                    "size {n}"
                );
                let again = Edge::from_tiles(n, edge.partial_tiles().to_vec()).unwrap();
                assert_eq!(again.root(), edge.root(), "restart at {n}");
            }
            let hashes = tlog_tiles::stored_hashes(n, &entry, &stored).unwrap();
            stored.0.extend(hashes);
            edge.push(leaf_hash(&entry), &mut full);
        }
        // 70,000 leaves: 273 full tiles of level 0 and one of level 1, as the specification's own example counts them.
        assert_eq!(full.iter().filter(|tile| tile.level == 0).count(), 273);
        let top: Vec<_> = full.iter().filter(|tile| tile.level == 1).collect();
        assert_eq!((top.len(), top[0].index, top[0].bytes.len()), (1, 0, 8192));
        assert!(
            full.iter()
                .filter(|tile| tile.level == 0)
                .map(|tile| tile.index)
                .eq(0..273)
        );
        let widths: Vec<_> = edge
            .partial_tiles()
            .iter()
            .map(|tile| tile.len() / 32)
            .collect();
        assert_eq!(widths, [112, 17, 1]);
        assert!(Edge::from_tiles(5, vec![vec![0; 64]]).is_none());
    }
}
