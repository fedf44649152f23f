import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkText, collectKeys, type TextSource } from '@biaochi/core/checks/bytes/check-text.ts'
import { encoders } from '@biaochi/core/checks/bytes/generate/cells-under-test.ts'
import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import { streamSource } from '@biaochi/core/checks/bytes/stream-source.ts'
import { kinds } from '@biaochi/core/checks/kind/list.ts'
import type { RuleOutcome, TableOutcome } from '@biaochi/core/checks/outcome.ts'
import { dimensions, type TablePlan } from '@biaochi/core/checks/plan.ts'
import { judgeByReference, readForReference } from '@biaochi/core/checks/reference/check-by-reference.ts'
import { describe, expect, it } from 'vitest'
import { examplesOfKinds, type KindExample, kindsFolder, readKindExamples } from './catalogue/kind-examples.ts'

const ids = kinds.map(({ id }) => id)
const encodings = ['utf-8', 'gb18030'] as const
type Encoding = (typeof encodings)[number]

describe('the catalogue of kinds of check', () => {
  it('lists every file once, and nothing else', () => {
    const files = readdirSync(kindsFolder).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    expect([...ids].sort()).toEqual(files.map(name => name.slice(0, -3)).sort())
  })

  it.each(kinds)('$id has a title in both languages and a dimension of quality', ({ title, dimension }) => {
    expect(title.zh).toMatch(/^[\u4e00-\u9fff]{2,}$/)
    expect(title.en).toMatch(/^[A-Z][A-Za-z -]+$/)
    expect(dimensions).toContain(dimension)
  })

  it.each(ids)('documents %s in Chinese, then in English', id => {
    const file = join(kindsFolder, `${id}.md`)
    expect(existsSync(file), `write ${id}.md beside ${id}.ts (see CONTRIBUTING.md)`).toBe(true)
    const prose = readFileSync(file, 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '')
    const paragraphs = prose.split(/\n\s*\n/).filter(each => !each.startsWith('#') && each.trim() !== '')
    expect(paragraphs[0]).toMatch(/[\u4e00-\u9fff]{4}/)
    expect(paragraphs[1]).toMatch(/^[A-Z][^。；]{19,}/)
  })

  it.each(ids)('shows by examples of %s what passes and what fails, at most six', id => {
    const examples = readKindExamples(id)
    const verdicts = examples.flatMap(({ whole, text }) =>
      whole === null ? [...text.matchAll(/,(yes|no)$/gm)].map(([, verdict]) => verdict) : [whole],
    )
    expect([...new Set(verdicts)].sort()).toEqual(['no', 'yes'])
    expect(examples.length).toBeLessThanOrEqual(6)
  })
})

describe('an example of a kind of check', () => {
  const examples = examplesOfKinds()

  const judged = examples.filter(({ bound, whole }) => bound.judge !== null && whole === null)
  it.each(judged)('$kind $ordinal is judged as its document says, record by record', async example => {
    const { records } = await readForReference(encoders['utf-8'](example.text), 'example.csv', example.table)
    const { bound, columns, context } = example
    const said = records.map(({ cells }) => bound.judge?.(name => cells[columns.indexOf(name)] ?? '', context))
    expect(said).toEqual(records.map(({ cells }) => verdicts[cells.at(-1) ?? '']))
  })

  it.each(examples)(
    '$kind $ordinal comes out the same on the referee and on bytes, in every encoding',
    async example => {
      for (const encoding of encodings) {
        const expected = await expectationOf(example, encoding)
        for (const run of [runReferee, runBytes]) {
          const [outcome] = await run(example, encoding)
          expect(outcome?.structure).toEqual([])
          expect(outlineOf(outcome?.rules[0]), `${run.name} in ${encoding}`).toEqual(expected)
        }
      }
    },
  )

  it.each(examples)('$kind $ordinal says of each failure why, in both languages', async example => {
    const [outcome] = await runReferee(example, 'utf-8')
    for (const { values } of outcome?.rules[0]?.failures ?? []) {
      const { zh, en } = example.bound.explain(values, example.context)
      expect(zh).toMatch(/[\u4e00-\u9fff]|=/)
      for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|NaN|\[object/)
    }
    for (const text of Object.values(example.bound.sentence(example.context)))
      expect(text).not.toMatch(/undefined|null|\[object/)
  })
})

const verdicts: Readonly<Record<string, boolean | null>> = { yes: true, no: false, '': null }

/** What every engine must say, as the example has it. */
async function expectationOf({ whole, text, table }: KindExample, encoding: Encoding) {
  const planned = planIn(table, encoding)
  const { records } = await readForReference(encoders[encoding](text), 'example.csv', planned)
  if (whole !== null) return { checked: 1, failed: whole === 'yes' ? [0] : [] }
  const said = records.map(({ cells, record }) => ({ record, verdict: verdicts[cells.at(-1) ?? ''] }))
  return {
    checked: said.filter(({ verdict }) => verdict !== null).length,
    failed: said.filter(({ verdict }) => verdict === true).map(({ record }) => record),
  }
}

function outlineOf(rule: RuleOutcome | undefined) {
  return { checked: rule?.checked, failed: rule?.failures.map(({ record }) => record) }
}

function planIn(table: TablePlan, encoding: Encoding): TablePlan {
  return { ...table, dialect: { ...table.dialect, encoding } }
}

/** The table of an example and those that it refers to. */
function tablesOf(example: KindExample, encoding: Encoding) {
  return [example, ...example.others].map(({ table, text }) => ({
    table: planIn(table, encoding),
    bytes: encoders[encoding](text),
  }))
}

async function runReferee(example: KindExample, encoding: Encoding): Promise<TableOutcome[]> {
  const readings = tablesOf(example, encoding).map(({ table, bytes }) => readForReference(bytes, 'example.csv', table))
  return judgeByReference(await Promise.all(readings), 1000)
}

async function runBytes(example: KindExample, encoding: Encoding): Promise<TableOutcome[]> {
  const tables = tablesOf(example, encoding)
  const keys = new Map<string, ByteSet | null>()
  for (const { table, bytes } of tables) {
    for (const [id, set] of await collectKeys(sourceOf(bytes), table, 1e6)) keys.set(id, set)
  }
  return Promise.all(tables.map(({ table, bytes }) => checkText(sourceOf(bytes), table, { samples: 1000, keys })))
}

function sourceOf(bytes: Uint8Array): TextSource {
  async function* chunks() {
    yield bytes
  }
  return streamSource({ name: 'example.csv', size: bytes.length, chunks })
}
