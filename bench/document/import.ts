import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Inflater, pureInflater } from '@biaochi/core/container/inflate.ts'
import { openPackage } from '@biaochi/core/container/office-package.ts'
import { readElement } from '@biaochi/core/container/xml-tree.ts'
import { titleText } from '@biaochi/core/document/model/plain-text.ts'
import { topSections, walkSections } from '@biaochi/core/document/model/walk.ts'
import { readWord } from '@biaochi/core/document/read/read-word.ts'
import { nativeInflater } from '@biaochi/server/engine/native-inflater.ts'
import mammoth from 'mammoth'
import { type MadeDraft, makeDrafts } from './make-drafts.ts'

/**
 * `npm run bench:document`: reading Word drafts as the server does, beside the floor (unzip, decode, build the whole tree of
 * elements, by the same reader), mammoth and, where it is installed, pandoc. Each must give every heading in its order; the
 * numbers that each keeps are counted. Every round measures all of them, so that a busy minute of the machine hits all.
 * Ends with 1 when a heading is missing or a promise is not kept.
 */
const promise = { floor: 2, peers: 10 }
const rounds = 5
const drafts = makeDrafts(12, 24)

interface Timing {
  readonly wall: number
  readonly cpu: number
}

interface Subject {
  readonly name: string
  readonly note: string
  readonly work: (draft: MadeDraft, at: number) => unknown
  /** Headings whose number it keeps; it throws where one is missing. */
  readonly count: (draft: MadeDraft, at: number) => Promise<number> | number
  readonly isPeer: boolean
  best: Timing
}

const folder = mkdtempSync(join(tmpdir(), 'biaochi-bench-'))
const paths = drafts.map(({ name, bytes }) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
})

const unmeasured: Timing = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY }
const floor: Subject = {
  name: 'floor',
  note: '',
  work: ({ bytes }) => readTree(bytes),
  count: ({ headings }) => headings.length,
  isPeer: false,
  best: unmeasured,
}
const ours = readingBy('ours', nativeInflater)
const subjects: Subject[] = [floor, ours, readingBy('anywhere', pureInflater), measuredMammoth()]
if (spawnSync('pandoc', ['--version']).status === 0) subjects.push(measuredPandoc())

const size = drafts.reduce((sum, { bytes }) => sum + mainPart(bytes).size, 0)
const headings = drafts.reduce((sum, draft) => sum + draft.headings.length, 0)
say(
  `${drafts.length} drafts, ${(size / 1e6).toFixed(1)} MB of document.xml, ${drafts[0]?.headings.length} numbered headings each; best of ${rounds}, load ${load()}`,
)
const kept = new Map<Subject, number>()
for (const subject of subjects) {
  let sum = 0
  for (const [at, draft] of drafts.entries()) sum += await subject.count(draft, at)
  kept.set(subject, sum)
}
for (let round = 0; round < rounds; round++) for (const subject of subjects) await measure(subject)
rmSync(folder, { recursive: true })

for (const subject of subjects) line(subject)
const peers = subjects.filter(({ isPeer }) => isPeer)
const isKept =
  kept.get(ours) === headings &&
  ours.best.wall <= promise.floor * floor.best.wall &&
  peers.every(({ best }) => best.wall >= promise.peers * ours.best.wall)
say(`load ${load()}; ${isKept ? 'every promise is kept' : 'NOT KEPT'}`)
process.exitCode = isKept ? 0 : 1

async function measure(subject: Subject): Promise<void> {
  const [from, used] = [performance.now(), cpuTime()]
  for (const [at, draft] of drafts.entries()) await subject.work(draft, at)
  const [wall, cpu] = [performance.now() - from, cpuTime() - used]
  if (wall < subject.best.wall) subject.best = { wall, cpu }
}

/** Milliseconds that this process and those it waited for have computed; of children Linux alone tells (proc(5), cutime). */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  const own = (user + system) / 1000
  if (process.platform !== 'linux') return own
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  return own + (Number(fields[13]) + Number(fields[14])) * 10
}

function mainPart(bytes: Uint8Array) {
  const entry = openPackage(bytes).archive.find('word/document.xml')
  if (!entry) throw new Error('a draft without a body')
  return entry
}

function readTree(bytes: Uint8Array): void {
  const source = openPackage(bytes, { inflater: nativeInflater })
  const entry = source.archive.find('word/document.xml')
  if (!entry) throw new Error('a draft without a body')
  const reader = source.reader(entry)
  reader.next()
  readElement(reader, { part: entry.name })
}

function readingBy(name: string, inflater: Inflater): Subject {
  const read = (bytes: Uint8Array) => readWord(openPackage(bytes, { inflater }))
  return {
    name,
    note: name === 'ours' ? '' : ' (as in a browser, without the zlib of Node)',
    work: ({ bytes }) => read(bytes),
    count: ({ name: file, bytes, headings: expected }) => {
      const { document } = read(bytes)
      const found = [...walkSections(topSections(document))]
        .filter(({ section }) => section.number.stated !== null)
        .map(({ section }) => `${section.number.stated} ${titleText(section.title)}`)
      if (JSON.stringify(found) === JSON.stringify(expected)) return expected.length
      say(`${file}: ${found.length} headings, ${expected.length} expected`)
      return 0
    },
    isPeer: false,
    best: unmeasured,
  }
}

/** Without its map of styles, which fits none of these: so it is a little faster. */
function measuredMammoth(): Subject {
  const convert = ({ bytes }: MadeDraft) =>
    mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { includeDefaultStyleMap: false })
  const count = async (draft: MadeDraft) => countKept(draft, (await convert(draft)).value)
  return { name: 'mammoth', note: '', work: convert, count, isPeer: true, best: unmeasured }
}

/** Plain text is what it is fastest at. */
function measuredPandoc(): Subject {
  const run = (_: MadeDraft, at: number) =>
    execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', paths[at] ?? ''], { maxBuffer: 1e9 })
  const count = (draft: MadeDraft, at: number) => countKept(draft, run(draft, at).toString())
  const note = ' (its start included: there is no other way to run it)'
  return { name: 'pandoc', note, work: run, count, isPeer: true, best: unmeasured }
}

/** How many headings stand with their number; each title must stand there in its order, else the peer did other work. */
function countKept({ name, headings: expected }: MadeDraft, text: string): number {
  let sum = 0
  let from = 0
  for (const heading of expected) {
    const title = heading.slice(heading.indexOf(' ') + 1)
    const at = text.indexOf(title, from)
    if (at < 0) throw new Error(`${name}: a peer lost the heading ${heading}`)
    if (text.startsWith(heading, at - heading.length + title.length)) sum++
    from = at + title.length
  }
  return sum
}

function line(subject: Subject): void {
  const { name, best, note, isPeer } = subject
  const each = (time: number) => (time / drafts.length).toFixed(1)
  const share = isPeer
    ? `${(best.wall / ours.best.wall).toFixed(1)} × ours (CPU ${(best.cpu / ours.best.cpu).toFixed(1)} ×)`
    : `${(best.wall / floor.best.wall).toFixed(2)} × the floor`
  say(
    `${name.padEnd(8)} ${each(best.wall).padStart(7)} ms each (CPU ${each(best.cpu)})  ${share}; numbers kept ${kept.get(subject)} of ${headings}${note}`,
  )
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? 'unknown'
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
