import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPackage } from '@biaochi/core/container/office-package.ts'
import { readElement } from '@biaochi/core/container/xml-tree.ts'
import { titleText } from '@biaochi/core/document/model/plain-text.ts'
import { topSections, walkSections } from '@biaochi/core/document/model/walk.ts'
import { readWord } from '@biaochi/core/document/read/read-word.ts'
import mammoth from 'mammoth'
import { type MadeDraft, makeDrafts } from './make-drafts.ts'

/**
 * `npm run bench:document`: reading Word drafts, beside the floor (unzip, decode, build the tree of elements), mammoth and,
 * where it is installed, pandoc. Each must give every heading in its order; the numbers that each keeps are counted. Ends with
 * 1 when a heading is missing or a promise is not kept.
 */
const promise = { floor: 2, peers: 10 }
const rounds = 5
const drafts = makeDrafts(12, 24)

interface Timing {
  readonly wall: number
  readonly cpu: number
}

async function best(work: () => unknown): Promise<Timing> {
  let found: Timing = { wall: Number.POSITIVE_INFINITY, cpu: 0 }
  for (let round = 0; round < rounds; round++) {
    const [from, used] = [performance.now(), process.cpuUsage()]
    await work()
    const spent = process.cpuUsage(used)
    const wall = performance.now() - from
    if (wall < found.wall) found = { wall, cpu: (spent.user + spent.system) / 1000 }
  }
  return found
}

const size = drafts.reduce((sum, { bytes }) => sum + mainPart(bytes).size, 0)
say(
  `${drafts.length} drafts, ${(size / 1e6).toFixed(1)} MB of document.xml, ${drafts[0]?.headings.length} numbered headings each; best of ${rounds}, load ${loadavg()[0]?.toFixed(1)}`,
)

const floor = await best(() => {
  for (const { bytes } of drafts) readTree(bytes)
})
const ours = await best(() => {
  for (const { bytes } of drafts) readWord(openPackage(bytes))
})
const peers: [string, Timing, number][] = []
const isWhole = drafts.every(hasAll)
const mammothTime = await best(async () => {
  for (const { bytes } of drafts) await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
})
peers.push(['mammoth', mammothTime, await keptByMammoth()])
if (spawnSync('pandoc', ['--version']).status === 0) peers.push(await measurePandoc())

const headings = drafts.reduce((sum, draft) => sum + draft.headings.length, 0)
line('floor', floor, '')
line('ours', ours, `numbers kept ${headings} of ${headings}; ${ratio(ours, floor)} × the floor`)
for (const [name, time, kept] of peers)
  line(name, time, `numbers kept ${kept} of ${headings}; ${ratio(time, ours)} × ours`)
const isKept =
  isWhole &&
  ours.wall <= promise.floor * floor.wall &&
  peers.every(([, time]) => time.wall >= promise.peers * ours.wall)
say(isKept ? 'every promise is kept' : 'NOT KEPT')
process.exitCode = isKept ? 0 : 1

function mainPart(bytes: Uint8Array) {
  const entry = openPackage(bytes).archive.find('word/document.xml')
  if (!entry) throw new Error('a draft without a body')
  return entry
}

function readTree(bytes: Uint8Array): void {
  const source = openPackage(bytes)
  const entry = source.archive.find('word/document.xml')
  if (!entry) throw new Error('a draft without a body')
  const reader = source.reader(entry)
  reader.next()
  readElement(reader, { part: entry.name })
}

function hasAll({ bytes, headings: expected, name }: MadeDraft): boolean {
  const { document } = readWord(openPackage(bytes))
  const found = [...walkSections(topSections(document))]
    .filter(({ section }) => section.number.stated !== null)
    .map(({ section }) => `${section.number.stated} ${titleText(section.title)}`)
  const isSame = JSON.stringify(found) === JSON.stringify(expected)
  if (!isSame) say(`${name}: ${found.length} headings, ${expected.length} expected`)
  return isSame
}

async function keptByMammoth(): Promise<number> {
  let kept = 0
  for (const { bytes, headings: expected, name } of drafts) {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    kept += countKept(name, value, expected)
  }
  return kept
}

async function measurePandoc(): Promise<[string, Timing, number]> {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-bench-'))
  const paths = drafts.map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  const run = (path: string) =>
    execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', path], { maxBuffer: 1e9 })
  let kept = 0
  for (const [at, { name, headings: expected }] of drafts.entries())
    kept += countKept(name, run(paths[at] ?? '').toString(), expected)
  const wall = await best(() => paths.forEach(run))
  rmSync(folder, { recursive: true })
  return ['pandoc', wall, kept]
}

/** How many headings stand with their number; each title must stand there, else the peer did not do the same work. */
function countKept(name: string, text: string, expected: readonly string[]): number {
  let kept = 0
  for (const heading of expected) {
    const title = heading.slice(heading.indexOf(' ') + 1)
    if (!text.includes(title)) throw new Error(`${name}: a peer lost the heading ${heading}`)
    if (text.includes(heading)) kept++
  }
  return kept
}

function ratio(one: Timing, other: Timing): string {
  return (one.wall / other.wall).toFixed(2)
}

function line(name: string, { wall, cpu }: Timing, text: string): void {
  say(
    `${name.padEnd(8)} ${(wall / drafts.length).toFixed(1).padStart(8)} ms each (cpu ${(cpu / drafts.length).toFixed(1)})  ${text}`,
  )
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
