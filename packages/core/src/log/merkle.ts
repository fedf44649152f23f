import { joinBytes } from './bytes.ts'
import type { Hash } from './hash.ts'

/**
 * A growing Merkle tree (RFC 9162, 2.1.1), kept as its right-hand edge: the roots of the perfect subtrees that its leaves
 * fill, largest first. That is all one needs to add leaves and to state the root.
 */
export interface MerkleEdge {
  readonly size: number
  readonly roots: readonly Uint8Array[]
}

/** The tree without leaves. */
export const emptyEdge: MerkleEdge = { size: 0, roots: [] }

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

/** The tree with one more leaf. */
export function addLeaf(edge: MerkleEdge, leaf: Uint8Array, sha256: Hash): MerkleEdge {
  const roots = [...edge.roots]
  let root = sha256(joinBytes(leafPrefix, leaf))
  // Every set bit at the end of the size is a perfect subtree as large as the one in hand.
  for (let filled = edge.size; filled % 2 === 1; filled = Math.floor(filled / 2)) {
    root = joinRoots(roots.pop(), root, sha256)
  }
  return { size: edge.size + 1, roots: [...roots, root] }
}

/** The root hash of the tree. */
export function merkleRoot(edge: MerkleEdge, sha256: Hash): Uint8Array {
  const [last, ...rest] = edge.roots.toReversed()
  return rest.reduce((right, left) => joinRoots(left, right, sha256), last ?? sha256(new Uint8Array()))
}

function joinRoots(left: Uint8Array | undefined, right: Uint8Array, sha256: Hash): Uint8Array {
  if (!left) throw new RangeError('the edge of the tree has fewer roots than its size says')
  return sha256(joinBytes(nodePrefix, left, right))
}
