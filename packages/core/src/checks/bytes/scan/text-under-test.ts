import type { ColumnPlan, Dialect, TablePlan } from '../../plan.ts'
import { type OpenOptions, openText } from './open-text.ts'
import type { RecordJudge } from './record-sink.ts'
import { scanStream } from './scan-stream.ts'
import { listStructureOutcomes } from './structure-outcomes.ts'

/** A record as a judge saw it: its cells as texts, its place. */
export interface SeenRecord {
  readonly cells: readonly string[]
  readonly record: number
  readonly line: number
  readonly offset: number
}

/** A judge that writes down what it is given. */
export class Scribe implements RecordJudge<SeenRecord[]> {
  #seen: SeenRecord[] = []
  readonly #decoder: TextDecoder

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true })
  }

  // The shape of a sink is fixed: six numbers and arrays are cheaper than an object for each record.
  record(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, record: number, line: number, offset: number): void {
    const cells = Array.from(starts, (start, cell) => this.#decoder.decode(bytes.slice(start, ends[cell])))
    this.#seen.push({ cells, record, line, offset })
  }

  take(): SeenRecord[] {
    const seen = this.#seen
    this.#seen = []
    return seen
  }
}

/** How states of scribes are joined: places become those of the whole text, from 1, from 1 and from 0. */
export const scribeMerge = {
  empty: (): SeenRecord[] => [],
  merge: (earlier: SeenRecord[], later: SeenRecord[], start: { records: number; lines: number; bytes: number }) => [
    ...earlier,
    ...later.map(({ cells, record, line, offset }) => ({
      cells,
      record: record + start.records + 1,
      line: line + start.lines + 1,
      offset: offset + start.bytes,
    })),
  ],
}

export function tableUnderTest(columns: readonly string[], dialect: Partial<Dialect> = {}): TablePlan {
  const planned: ColumnPlan[] = columns.map(name => ({ name, aliases: [], isRequired: true, type: 'text' }))
  return {
    id: 'table',
    title: { zh: '表', en: 'Table' },
    columns: planned,
    dialect: { delimiter: null, quote: null, encoding: null, ...dialect },
    missing: [],
    rules: [],
    keys: [],
  }
}

/** Reads bytes as a file whose pieces arrive as they may. */
export async function scanBytes(bytes: Uint8Array, table: TablePlan, options: OpenOptions & { chunk?: number } = {}) {
  const { chunk = 65_536, ...others } = options
  async function* cut() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const { text, scanned } = await scanStream(cut(), {
    open: (head, isWhole) => openText({ head, isWhole, samples: [] }, table, others),
    start: ({ terms }) => ({ judge: new Scribe(terms.encoding), ...scribeMerge }),
  })
  const structure = listStructureOutcomes(scanned.faults, { file: 'data.csv', header: text.header })
  const faults = Object.fromEntries(structure.map(({ rule, count }) => [rule, count]))
  return { text, ...scanned, structure, faults }
}

/** UTF-16 of a text, without a mark. */
export function toUtf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBigEndian)
  return bytes
}
