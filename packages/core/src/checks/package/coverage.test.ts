import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../document/read/markdown/read-markdown.ts'
import { coverageOf } from './coverage.ts'
import { makePlan } from './make-plan.ts'
import { rulesOf } from './package-under-test.ts'

const markdown = `# 范围

本文件规定了场所数据的要求。

# 规范性引用文件

本文件没有规范性引用文件。

# 术语和定义

本文件没有需要界定的术语和定义。

# 要求

## 编号

编号应有六位。编号不应重复。名称宜简短。

## 内容

数据应包括：

a) 名称应填写；
b) 面积应大于零。

## 其他

面积应由测绘单位测得。数据应每年更新。

# 附录A（资料性）

例子应当简单。
`

function coverage(checks: readonly string[], notes = 'judged: []') {
  const entries = checks.map(
    (clause, at) => `{ id: c${at}, table: places, clause: '${clause}', kind: required, column: 编号 }`,
  )
  const { document } = readMarkdown(markdown)
  if (!document) throw new Error('the text cannot be read')
  const rules = rulesOf({ 'checks.yaml': `checks: [${entries.join(', ')}]`, 'coverage.yaml': notes })
  const standard = { id: 's', edition: '1', title: { zh: '标', en: 'S' } }
  const { plan } = makePlan(rules, { standard, asOf: '2026-06-15', now: '2026-06-15T04:00:00Z' })
  const own = plan.tables.map(table => ({ ...table, rules: table.rules.filter(({ id }) => /^c\d/.test(id)) }))
  return coverageOf(document, rules, { ...plan, tables: own })
}

const say = ({ requirements }: ReturnType<typeof coverage>) =>
  requirements.map(({ clause, text, state }) => `${clause} ${text.slice(0, 4)} ${state}`)

describe('the requirements of a text', () => {
  it('are those of the normative part, and open until something is said of them', () => {
    const none = coverage([])
    expect(say(none).every(one => one.startsWith('4.') && one.endsWith('open'))).toBe(true)
    expect(none.requirements.map(({ text }) => text).join()).not.toMatch(/宜简短|例子/)
    expect(none.counts).toEqual({ executed: 0, judged: 0, untested: 0, open: none.requirements.length })
    expect(none.share).toBe('0.0000')
  })

  it.each([['4.1'], ['第4.1条'], [' 4.1 ']])('are executed by a check that names their clause: %s', clause => {
    const executed = coverage([clause]).requirements.filter(({ state }) => state === 'executed')
    expect(executed.map(({ text }) => text.slice(0, 4))).toEqual(['编号应有', '编号不应'])
    expect(executed.every(({ rules }) => rules.join() === 'c0')).toBe(true)
  })

  it('are executed one by one where a check names the letter of an item', () => {
    for (const clause of ['4.2 b)', '4.2b）']) {
      const executed = coverage([clause]).requirements.filter(({ state }) => state === 'executed')
      expect(executed.map(({ item, text }) => [item?.slice(0, 1), text.slice(0, 4)])).toEqual([['b', '面积应大']])
    }
  })

  it('are judged or left untested where the notes say so, unless a check executes them', () => {
    const notes = `judged:
  - { clause: '4.3', how: { zh: 看测绘资质, en: Look at the licence } }
  - { clause: '4.1', how: { zh: 看, en: Look } }
untested:
  - { clause: '4.2', because: { zh: 难, en: Hard } }
`
    const { counts, requirements, share } = coverage(['4.1'], notes)
    const note = (number: string) => requirements.find(({ clause }) => clause === number)?.note?.en
    expect(counts).toMatchObject({ executed: 2, judged: 2, open: 0 })
    expect([note('4.1'), note('4.2'), note('4.3')]).toEqual([undefined, 'Hard', 'Look at the licence'])
    expect(share).toBe((Math.floor((4 / requirements.length) * 10_000) / 10_000).toFixed(4))
  })

  it('have clauses; checks that name others are told', () => {
    expect(coverage(['4.1', '4', '9.9', '附录A', 'A', '4.2 z)']).unknown).toEqual(['9.9'])
  })
})
