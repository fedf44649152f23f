import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex, utf8 } from './bytes.ts'
import { addLeaf, emptyEdge, merkleRoot } from './merkle.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const treeOf = (leaves: readonly Uint8Array[]) => leaves.reduce((edge, leaf) => addLeaf(edge, leaf, sha256), emptyEdge)

/** RFC 9162, 2.1.1, as it is written. */
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(Buffer.of())
  if (leaves.length === 1) return sha256(Buffer.concat([Buffer.of(0), leaves[0] ?? Buffer.of()]))
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const sides = [leaves.slice(0, half), leaves.slice(half)]
  return sha256(Buffer.concat([Buffer.of(1), ...sides.map(rootByDefinition)]))
}

describe('the Merkle tree', () => {
  const published = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']

  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of the first %i leaves of the published example has the published root', (size, root) => {
    const leaves = published.slice(0, size).map(hex => fromHex(hex) ?? Buffer.of())
    expect(toHex(merkleRoot(treeOf(leaves), sha256))).toBe(root)
  })

  it('grown leaf by leaf has the root that the definition gives', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 70 }), texts => {
        const leaves = texts.map(utf8)
        expect(toHex(merkleRoot(treeOf(leaves), sha256))).toBe(toHex(rootByDefinition(leaves)))
      }),
    )
  })
})
