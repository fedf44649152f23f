import { markText } from '@biaochi/core/search/query/mark-text.ts'
import type { QueryTerm } from '@biaochi/core/search/query/query-term.ts'
import pg from 'pg'
import { type BenchRecord, makeRecords } from './corpus.ts'
import { type BenchEngine, facetNames, mostCompared, pageSize, statusOf } from './engine.ts'
import { numberPrefixes, pairsOf, peerNumbers, peerTokens } from './peer-tokens.ts'

const url = process.env.BIAOCHI_TEST_DATABASE_URL ?? ''
const table = 'biaochi_bench_search'

/**
 * PostgreSQL `tsvector` with GIN in its best known form: lexemes made by us, kept out of the rows so that counting
 * reads little, hits by a rank that is stored, and all four facets and the total by one pass over the matches.
 */
export const postgres: BenchEngine = {
  async build(_, records) {
    const client = await connect()
    await client.query(`
      drop table if exists ${table};
      create unlogged table ${table} (id integer primary key, rank smallint, class text, status text, year smallint,
        area text, number text, title text, columns text, words tsvector) with (toast_tuple_target = 128);
      alter table ${table} alter words set storage external;
    `)
    const rows: (string | number)[][] = []
    let row = 0
    for (const record of makeRecords(records)) {
      rows.push(rowOf(row++, record))
      if (rows.length === 1000) await insert(client, rows.splice(0))
    }
    if (rows.length > 0) await insert(client, rows)
    await client.query('set maintenance_work_mem = 1000000')
    await client.query(`create index on ${table} using gin (words) with (fastupdate = off)`)
    await client.query(`vacuum analyze ${table}`)
    await client.end()
  },
  async open() {
    const client = await connect()
    await client.query(`set jit = off; set work_mem = '256MB'`)
    return {
      async answer(query) {
        const words = wordsOf(query.terms)
        const { rows: counted } = await client.query({ name: 'counts', text: counts, values: [words] })
        const { rows: best } = await client.query({ name: 'hits', text: hits, values: [words] })
        return {
          total: Number(counted.find(one => facetNames.every(name => one[name] === null))?.count ?? 0),
          hits: best.map(one => ({
            id: `r${one.id}`,
            title: markText(one.title, query.terms),
            stored: { number: one.number, ...JSON.parse(one.columns) },
          })),
          facets: Object.fromEntries(
            facetNames.map(name => [
              name,
              Object.fromEntries(
                counted.filter(one => one[name] !== null).map(one => [String(one[name]), Number(one.count)]),
              ),
            ]),
          ),
        }
      },
      async all(query) {
        const { rows } = await client.query(
          `select id from ${table} where words @@ $1::tsquery limit ${mostCompared + 1}`,
          [wordsOf(query.terms)],
        )
        return rows.length > mostCompared ? null : rows.map(one => `r${one.id}`)
      },
      close: () => client.end(),
    }
  },
}

const hits = `select id, number, title, columns from ${table} where words @@ $1::tsquery order by rank desc, id limit ${pageSize}`
const counts = `select class, status, year, area, count(*) from ${table} where words @@ $1::tsquery
  group by grouping sets ((class), (status), (year), (area), ())`

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

async function insert(client: pg.Client, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const columns = rows[0]?.map((_, column) => rows.map(row => row[column])) ?? []
  await client.query({
    name: 'insert',
    text: `insert into ${table} select * from unnest($1::int[], $2::smallint[], $3::text[], $4::text[], $5::smallint[],
      $6::text[], $7::text[], $8::text[], $9::text[], $10::tsvector[])`,
    values: columns,
  })
}

function rowOf(row: number, { number, titleZh, titleEn, abstract, columns }: BenchRecord): (string | number)[] {
  const status = statusOf(columns)
  const rank = (status === 'in-force' ? 10_000 : 0) + Number(columns.year)
  const { year = '', area = '' } = columns
  const words = lexemesOf([titleZh, titleEn, number, abstract], peerNumbers(number))
  return [row, rank, columns.class ?? '', status, Number(year), area, number, titleZh, JSON.stringify(columns), words]
}

/** Lexemes with their positions; endings of numbers have a sign before them and stand nowhere. */
function lexemesOf(texts: readonly string[], endings: readonly string[]): string {
  const positions = new Map<string, number[]>()
  let position = 1
  for (const text of texts) {
    for (const token of peerTokens(text)) {
      const known = positions.get(token)
      if (known) known.push(position)
      else positions.set(token, [position])
      position++
    }
    position += 3
  }
  const placed = [...positions].map(([token, places]) => `'${token}':${places.join(',')}`)
  return [...placed, ...endings.map(ending => `'#${ending}'`)].join(' ')
}

function wordsOf(terms: readonly QueryTerm[]): string {
  return terms.map(wordsOfTerm).join(' & ')
}

function wordsOfTerm(term: QueryTerm): string {
  if (term.kind === 'run')
    return `(${pairsOf(term)
      .map(pair => `'${pair}'`)
      .join(' <-> ')})`
  if (term.kind === 'word') return `'${term.word}'`
  const { exact, prefixes } = numberPrefixes(term)
  const tokens = term.tokens.map(token => `'${token}'`).join(' <-> ')
  const endings = [...exact.map(text => `'#${text}'`), ...prefixes.map(text => `'#${text}':*`)]
  return `(${[`(${tokens})`, ...endings].join(' | ')})`
}
