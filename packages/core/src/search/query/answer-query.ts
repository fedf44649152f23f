import type { Finding } from '../../finding.ts'
import type { IndexSchema } from '../schema.ts'
import { dayNumber } from '../segment/day-number.ts'
import { comparePlaces } from '../segment/stored-record.ts'
import { correctQuery } from './correct-query.ts'
import { type FacetDictionary, FacetTally } from './facet-tally.ts'
import type { Hit, IndexPage, IndexQuery } from './index-query.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import { markText, markWhole } from './mark-text.ts'
import { hasNumber } from './match-number.ts'
import { type PageMark, parseCursor, printCursor, unseenFrom } from './page-cursor.ts'
import { parseQuery } from './parse-query.ts'
import type { QueryTerm } from './query-term.ts'
import { searchSegment } from './search-segment.ts'

/** What a question is asked of. */
export interface Searched {
  readonly schema: IndexSchema
  readonly segments: readonly IndexedSegment[]
  readonly dictionaries: ReadonlyMap<string, FacetDictionary>
}

/** Answers a question; null for a cursor that no page of it gave. */
export function answerQuery(searched: Searched, query: IndexQuery): IndexPage | null {
  const mark = query.cursor === null ? null : parseCursor(query.cursor, query.sort)
  if (query.cursor !== null && !mark) return null
  const { terms, isCut } = parseQuery(query.text, form => searched.segments.some(one => hasNumber(one.segment, form)))
  const isWordless = terms.length === 0 && query.text.trim() !== ''
  const tallies = talliesOf(searched, query.facets)
  const { total, found } = isWordless
    ? { total: 0, found: [] }
    : askSegments(searched.segments, { query, terms, mark, tallies })
  const end = query.offset + query.limit
  const page = found.slice(query.offset, end)
  const last = found.length > end ? page.at(-1) : undefined
  const corrected =
    total === 0 && terms.length > 0 ? correctQuery(searched.segments, terms, searched.schema.titleFields) : null
  return {
    total,
    hits: page.map(hit => showHit(hit, terms, { schema: searched.schema, day: dayNumber(query.asOf) })),
    facets: Object.fromEntries(
      [...tallies].map(([name, tally]) => [name, tally.result(query.facetLimit, query.choice[name] ?? [])]),
    ),
    next: last
      ? printCursor(query.sort, { rank: last.rank, ...last.indexed.segment.records.place(last.ordinal) })
      : null,
    didYouMean: corrected?.text ?? null,
    didYouMeanBy: corrected?.by ?? null,
    findings: [...(isCut ? [queryCut] : []), ...(isWordless ? [queryWordless] : [])],
  }
}

interface Found {
  readonly rank: number
  readonly ordinal: number
  readonly indexed: IndexedSegment
}

interface Asked {
  readonly query: IndexQuery
  readonly terms: readonly QueryTerm[]
  readonly mark: PageMark | null
  readonly tallies: ReadonlyMap<string, FacetTally>
}

/** Gives one hit more than the page has, where there is one. */
function askSegments(segments: readonly IndexedSegment[], asked: Asked): { total: number; found: Found[] } {
  const { query, terms, mark, tallies } = asked
  const wanted = { ...query, limit: query.offset + query.limit + 1 }
  const segmentQuery = { query: wanted, terms, day: dayNumber(query.asOf), after: mark?.rank ?? null }
  let total = 0
  const found = segments.flatMap(indexed => {
    const firstUnseen = mark ? unseenFrom(indexed.segment, mark) : 0
    const answer = searchSegment(indexed, segmentQuery, { tallies, firstUnseen })
    total += answer.total
    return answer.top.map(hit => ({ ...hit, indexed }))
  })
  return { total, found: segments.length > 1 ? sortFound(found).slice(0, wanted.limit) : found }
}

function sortFound(found: readonly Found[]): Found[] {
  const placed = found.map(one => ({ one, place: one.indexed.segment.records.place(one.ordinal) }))
  placed.sort((a, b) => b.one.rank - a.one.rank || comparePlaces(a.place, b.place))
  return placed.map(({ one }) => one)
}

function talliesOf({ dictionaries }: Searched, names: readonly string[]): Map<string, FacetTally> {
  const tallies = new Map<string, FacetTally>()
  for (const name of names) {
    const dictionary = dictionaries.get(name)
    if (dictionary) tallies.set(name, new FacetTally(dictionary))
  }
  return tallies
}

function showHit(
  { indexed, ordinal }: Found,
  terms: readonly QueryTerm[],
  { schema, day }: { schema: IndexSchema; day: number },
): Hit {
  const record = indexed.segment.records.read(ordinal)
  const fields = Object.entries(record.text)
  const runningText = new Set(schema.fields.filter(field => field.tier === 3).map(field => field.name))
  return {
    id: record.id,
    text: Object.fromEntries(
      fields.map(([name, values]) => {
        const mark = runningText.has(name) ? markText : markWhole
        return [name, values.map(value => mark(value, terms))]
      }),
    ),
    stored: record.stored,
    current: indexed.segment.timeline.valueOf(ordinal, day),
  }
}

const queryCut: Finding = {
  rule: 'query-too-long',
  severity: 'info',
  message: { zh: '检索式过长，只用了开头部分。', en: 'The query is too long; only its beginning was searched for.' },
  at: {},
  fix: { zh: '请用不超过 24 个词、1000 个字符的检索式。', en: 'Use at most 24 words and 1,000 characters.' },
}

const queryWordless: Finding = {
  rule: 'query-without-words',
  severity: 'info',
  message: { zh: '检索式里没有字、词或数字。', en: 'The query has no word, character or digit.' },
  at: {},
  fix: { zh: '请输入标题中的字词，或标准号的一部分。', en: 'Type words of a title, or a part of a number.' },
}
