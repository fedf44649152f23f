import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openZip } from './zip.ts'
import { rewriteZip } from './zip-rewrite.ts'
import { writeZip } from './zip-write.ts'

const original = writeZip(
  [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'a.xml', content: '甲'.repeat(100) },
    { name: 'b.bin', content: Uint8Array.from({ length: 300 }, (_, at) => (at * 7919) & 255) },
  ],
  { modified: '2020-02-03' },
)

const textOf = (bytes: Uint8Array, name: string) => {
  const archive = openZip(bytes)
  const entry = archive.find(name)
  return entry ? new TextDecoder().decode(archive.read(entry)) : null
}

/** The bytes of an entry, header and all. */
function rawOf(bytes: Uint8Array, name: string): Uint8Array {
  const entry = openZip(bytes).find(name)
  if (!entry) throw new Error(name)
  return bytes.slice(entry.headerOffset, entry.offset + entry.deflatedSize)
}

describe('an archive rewritten', () => {
  const rewritten = rewriteZip(original, openZip(original), [
    { name: 'A.XML', content: '乙' },
    { name: 'c.xml', content: '丙' },
  ])

  it('has the parts that were given, at the place and under the name of those that they replace', () => {
    expect(openZip(rewritten).entries.map(entry => entry.name)).toEqual([
      '[Content_Types].xml',
      'a.xml',
      'b.bin',
      'c.xml',
    ])
    expect(textOf(rewritten, 'a.xml')).toBe('乙')
    expect(textOf(rewritten, 'c.xml')).toBe('丙')
  })

  it('has every other entry byte for byte', () => {
    for (const name of ['[Content_Types].xml', 'b.bin']) expect(rawOf(rewritten, name)).toEqual(rawOf(original, name))
  })

  it('is the same archive when nothing is given', () => {
    expect(rewriteZip(original, openZip(original), [])).toEqual(original)
  })

  const hasPython = spawnSync('python3', ['--version']).status === 0
  it.skipIf(!hasPython)(
    'copies what follows the data of an entry, as programs write it that do not know sizes beforehand',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'biaochi-zip-'))
      try {
        // Python writes a descriptor behind the data when its output cannot be rewound.
        const script = `
import sys, zipfile
class Stream:
    def __init__(self, f): self.f = f
    def write(self, b): return self.f.write(b)
    def flush(self): pass
with open(sys.argv[1], 'wb') as f:
    with zipfile.ZipFile(Stream(f), 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('a.xml', 'one'); z.writestr('b.xml', 'two')`
        const file = join(folder, 'streamed.zip')
        execFileSync('python3', ['-c', script, file])
        const streamed = new Uint8Array(readFileSync(file))
        const rewritten = rewriteZip(streamed, openZip(streamed), [{ name: 'a.xml', content: 'three' }])
        expect([textOf(rewritten, 'a.xml'), textOf(rewritten, 'b.xml')]).toEqual(['three', 'two'])
        const out = join(folder, 'out.zip')
        writeFileSync(out, rewritten)
        expect(execFileSync('python3', ['-m', 'zipfile', '-t', out]).toString()).toMatch(/Done testing/)
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})
