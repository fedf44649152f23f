import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import { words } from './words.ts'

/** The kind of document that the bench searches: a standard with ten columns. */
export const schema: IndexSchema = {
  name: 'standards',
  fields: [
    { name: 'titleZh', tier: 0 },
    { name: 'titleEn', tier: 1 },
    { name: 'number', tier: 2 },
    { name: 'abstract', tier: 3 },
  ],
  titleFields: ['titleZh'],
  facets: ['class', 'year', 'area', 'organisation', 'ics', 'ccs', 'force', 'confidence'],
  days: ['issued', 'effective'],
  timeline: { name: 'status', standing: { 'in-force': 7, upcoming: 5, replaced: 2, withdrawn: 0 } },
  recency: 'issued',
}

/** A record of the corpus. */
export interface BenchRecord {
  readonly id: string
  readonly number: string
  readonly titleZh: string
  readonly titleEn: string
  readonly abstract: string
  readonly columns: Readonly<Record<string, string>>
}

/** Numbers from 0 to 1 in a fixed order (xorshift), so that every run has the same corpus. */
export function makeRandom(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}

/** The records of the stress corpus, always the same ones. */
export function* makeRecords(count: number): Generator<BenchRecord> {
  const random = makeRandom(20_220_318)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  for (let at = 0; at < count; at++) {
    const field = pick(words.zh.field)
    const thing = pick(words.zh.thing)
    const year = 2001 + Math.floor(random() ** 0.6 * 25)
    const month = `0${1 + Math.floor(random() * 12)}`.slice(-2)
    const day = `0${1 + Math.floor(random() * 28)}`.slice(-2)
    const part = random() < 0.15 ? ` 第${1 + Math.floor(random() * 9)}部分：` : ''
    const [code, force] = pick(codes)
    const area = `${pick(['A', 'B', 'C', 'D'])}${1 + Math.floor(random() * 6)}`
    yield {
      id: `r${at}`,
      number: `${code} ${1 + Math.floor(random() * 60_000)}${part ? `.${1 + Math.floor(random() * 9)}` : ''}-${year}`,
      titleZh: `${pick(words.zh.place)}${field}${thing}${part}${pick(words.zh.aspect)}${pick(words.zh.kind)}`,
      titleEn: `${pick(words.en.kind)} for ${pick(words.en.field)} ${pick(words.en.thing)}: ${pick(words.en.aspect)}`,
      abstract: `本文件${pick(words.zh.verb)}${field}中${pick(words.zh.thing)}的${pick(words.zh.aspect)}，适用于${pick(words.zh.field)}${pick(words.zh.use)}。`,
      columns: {
        class: code.startsWith('GB')
          ? 'national'
          : code.startsWith('DB')
            ? 'local'
            : code.startsWith('T/')
              ? 'group'
              : 'sector',
        status: random() < 0.7 ? 'in-force' : random() < 0.6 ? 'replaced' : 'withdrawn',
        year: String(year),
        area,
        organisation: `起草单位${Math.floor(random() ** 2 * 20_000)}`,
        ics: `${pick(['01', '03', '13', '35', '43', '91'])}.${10 * (1 + Math.floor(random() * 20))}`,
        ccs: `${pick(['A', 'L', 'P', 'R'])} ${10 + Math.floor(random() * 90)}`,
        force,
        confidence: random() < 0.9 ? 'high' : 'medium',
        issued: `${year}-${month}-${day}`,
      },
    }
  }
}

const codes: readonly (readonly [string, string])[] = [
  ['GB', 'mandatory'],
  ['GB/T', 'recommended'],
  ['GB/T', 'recommended'],
  ['GB/Z', 'guidance'],
  ['DB31/T', 'recommended'],
  ['DB31/T', 'recommended'],
  ['DB32/T', 'recommended'],
  ['JR/T', 'recommended'],
  ['YD/T', 'recommended'],
  ['MZ/T', 'recommended'],
  ['T/CESA', 'recommended'],
  ['T/SIA', 'recommended'],
  ['T/SHBX', 'recommended'],
]

/** A record as the index takes it. */
export function toDocument(record: BenchRecord): IndexDocument {
  const { columns } = record
  const issued = columns.issued ?? null
  const status = columns.status ?? ''
  const ended = status === 'in-force' ? [] : [{ from: '2024-01-01', value: status }]
  const { number, titleZh, titleEn } = record
  return {
    id: record.id,
    order: number,
    text: { titleZh: [titleZh], titleEn: [titleEn], number: [number], abstract: [record.abstract] },
    numbers: [number],
    keys: [],
    facets: Object.fromEntries(schema.facets.map(name => [name, [columns[name] ?? '']])),
    days: { issued, effective: issued },
    timeline: [{ from: issued, value: 'in-force' }, ...ended],
    stored: { number, ...columns },
  }
}
