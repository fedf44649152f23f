import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { markText } from '@biaochi/core/search/query/mark-text.ts'
import type { QueryTerm } from '@biaochi/core/search/query/query-term.ts'
import { makeRecords } from './corpus.ts'
import { type BenchEngine, type BenchHit, type BenchQuery, mostCompared, pageSize, statusOf } from './engine.ts'
import { FacetColumns } from './facet-columns.ts'
import { numberPrefixes, pairsOf, peerNumbers, peerTokens } from './peer-tokens.ts'

/**
 * SQLite FTS5 in its best known form: tokens made by us, a contentless table, one column each for what is ranked
 * differently, facets counted in columns in memory from the row ids of one query.
 */
export const fts5: BenchEngine = {
  async build(folder, records) {
    const database = new DatabaseSync(join(folder, 'fts5.db'))
    database.exec(`
      pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000;
      create table record (id integer primary key, number text, title text, columns text);
      create virtual table fts using fts5(title, title_en, number, abstract, ending,
        content = '', detail = full, tokenize = "unicode61 remove_diacritics 0 tokenchars '-.'");
      begin;
    `)
    const put = database.prepare('insert into record values (?, ?, ?, ?)')
    const index = database.prepare(
      'insert into fts (rowid, title, title_en, number, abstract, ending) values (?, ?, ?, ?, ?, ?)',
    )
    let row = 0
    for (const { number, titleZh, titleEn, abstract, columns } of makeRecords(records)) {
      row++
      put.run(row, number, titleZh, JSON.stringify(columns))
      const tokens = [titleZh, titleEn, number, abstract].map(text => peerTokens(text).join(' '))
      index.run(row, ...tokens, peerNumbers(number).join(' '))
    }
    database.exec(`commit; insert into fts (fts) values ('optimize');`)
    database.close()
  },
  async open(folder) {
    const database = new DatabaseSync(join(folder, 'fts5.db'), { readOnly: true })
    database.exec('pragma mmap_size = 4000000000; pragma cache_size = -200000')
    const facets = new FacetColumns()
    for (const { id, columns } of database.prepare('select id, columns from record').iterate()) {
      const values = JSON.parse(String(columns))
      facets.put(Number(id), name => (name === 'status' ? statusOf(values) : values[name]))
    }
    const best = database.prepare('select rowid from fts where fts match ? order by rank limit ?')
    const all = database.prepare('select rowid from fts where fts match ?')
    const show = database.prepare('select number, title, columns from record where id = ?')
    for (const statement of [best, all]) statement.setReturnArrays(true)
    return {
      async answer(query) {
        const match = matchOf(query.terms)
        const rows = rowsOf(all, match)
        return {
          total: rows.length,
          hits: rowsOf(best, match, pageSize)
            .values()
            .map(row => showRow(show, row, query))
            .toArray(),
          facets: facets.count(rows),
        }
      },
      async all(query) {
        const rows = rowsOf(all, matchOf(query.terms))
        return rows.length > mostCompared ? null : [...rows].map(row => `r${row - 1}`)
      },
      async close() {
        database.close()
      },
    }
  },
}

function rowsOf(statement: StatementSync, match: string, ...limit: number[]): Int32Array {
  const rows: unknown = statement.all(match, ...limit)
  return Int32Array.from(rows as readonly (readonly [number])[], ([row]) => row)
}

function showRow(show: StatementSync, row: number, { terms }: BenchQuery): BenchHit {
  const { number, title, columns } = show.get(row) ?? {}
  return {
    id: `r${row - 1}`,
    title: markText(String(title), terms),
    stored: { number, ...JSON.parse(String(columns)) },
  }
}

function matchOf(terms: readonly QueryTerm[]): string {
  return terms.map(matchTerm).join(' AND ')
}

function matchTerm(term: QueryTerm): string {
  if (term.kind === 'run') return `"${pairsOf(term).join(' ')}"`
  if (term.kind === 'word') return `"${term.word}"`
  const { exact, prefixes } = numberPrefixes(term)
  const endings = [...exact.map(text => `"${text}"`), ...prefixes.map(text => `"${text}" *`)]
  return `({title title_en number abstract} : "${term.tokens.join(' ')}" OR ending : (${endings.join(' OR ')}))`
}
