import { cellUnderTest, columnsUnderTest } from '@biaochi/core/checks/bytes/generate/nodes-under-test.ts'
import { tableOf } from '@biaochi/core/checks/bytes/generate/table-under-test.ts'
import type { RuleShape } from '@biaochi/core/checks/plan.ts'
import { keyOf } from '@biaochi/core/checks/reference/evaluate.ts'
import { runReference } from '@biaochi/core/checks/reference/run-reference.ts'
import type { SqlDialect } from '@biaochi/core/checks/sql/dialect/sql-dialect.ts'
import { joinKey } from '@biaochi/core/checks/sql/emit/text.ts'
import { checkTable } from '@biaochi/core/checks/sql/query/check-table.ts'
import type { SqlTable } from '@biaochi/core/checks/sql/query/sql-table.ts'
import fc from 'fast-check'
import { expect } from 'vitest'

/** An engine with one table, that tests fill anew. */
export interface SqlUnderTest extends Pick<SqlTable, 'source' | 'query' | 'glance'> {
  readonly dialect: SqlDialect
  readonly fill: (rows: readonly (readonly (string | null)[])[]) => Promise<void>
  /** A query of some texts. */
  readonly keys: (keys: readonly string[]) => string
  readonly close: () => Promise<void>
}

const keysUnderTest = new Map([
  ['one', [['1'], ['无'], ['A']]],
  [
    'two',
    [
      ['1', '无'],
      ['', '中文'],
      ['A', 'b'],
    ],
  ],
  ['absent', []],
])

const rows = fc.array(fc.array(cellUnderTest, { minLength: columnsUnderTest, maxLength: columnsUnderTest }), {
  minLength: 1,
  maxLength: 14,
})

/** Random rules over random records: the engine must answer as the referee does, failures and all. */
export async function expectAsReferee(
  engine: SqlUnderTest,
  shape: fc.Arbitrary<RuleShape>,
  numRuns: number,
): Promise<void> {
  const shapes = fc.array(shape, { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(shapes, rows, async (rules, cells) => {
      const table = tableOf(rules, columnsUnderTest)
      const referee = runReference(
        table,
        cells.map((texts, index) => ({ record: index + 1, cells: texts })),
        new Map([...keysUnderTest].map(([id, keys]) => [id, new Set(keys.map(keyOf))])),
      )
      // An empty cell may be empty or null.
      await engine.fill(cells.map((texts, index) => texts.map(text => (text === '' && index % 2 === 0 ? null : text))))
      const { source, query, glance, dialect } = engine
      const keys = new Map(
        [...keysUnderTest].map(([id, all]) => [
          id,
          { sql: engine.keys(all.map(joinKey)), texts: () => new Set(all.map(keyOf)) },
        ]),
      )
      const answer = await checkTable(
        { dialect, plan: table, absent: [], source, query, keys, glance },
        { samples: 1000 },
      )
      expect(answer.records).toBe(cells.length)
      const able = answer.rules.filter(({ notExecuted }) => notExecuted === null)
      const asked = new Set(able.map(({ rule }) => rule))
      expect(able).toEqual(referee.filter(({ rule }) => asked.has(rule)))
    }),
    { numRuns },
  )
}

/** Any text at all, written as a literal, is that text and nothing else of the statement. */
export async function expectLiteralsKept({ dialect, query }: SqlUnderTest): Promise<void> {
  const piece = fc.constantFrom(
    "'",
    "''",
    '\\',
    "\\'",
    '"',
    '--',
    '/*',
    ';',
    '\n',
    '\0',
    '$$',
    '`',
    '中',
    '𠀀',
    '\u2028',
  )
  const texts = fc.oneof(
    fc.array(piece).map(all => all.join('')),
    fc.string({ unit: 'binary' }),
  )
  await fc.assert(
    fc.asyncProperty(texts.filter(dialect.holdsText), async text => {
      const rows: unknown[] = []
      for await (const chunk of query(`SELECT ${dialect.quoteText(text).sql} AS t, 1 AS one`)) rows.push(...chunk)
      expect(rows).toEqual([[text, '1']])
    }),
    { numRuns: 200 },
  )
}
