import { describe, expect, it } from 'vitest'
import { readRelatonFile } from './relaton-file.ts'

const record = (serial: number) => `docid:\n- id: ISO ${serial}:2020\n  primary: true\ntitle: Cheese\n`
const read = (text: string) => readRelatonFile(text, 'a.yaml')
const rules = (text: string) => read(text).findings.map(finding => `${finding.severity} ${finding.rule}`)

describe('a Relaton file', () => {
  it('holds one record, several documents or a list', () => {
    expect(read(record(99001)).drafts.map(draft => draft.place)).toEqual([{ file: 'a.yaml' }])
    const documents = read(`${record(99001)}---\n${record(99002)}`)
    expect(documents.drafts.map(draft => draft.place)).toEqual([{ file: 'a.yaml' }, { file: 'a.yaml', line: 5 }])
    const list = read('- docid: {id: "ISO 99001:2020"}\n- docid: {id: "ISO 99002:2020"}\n')
    expect(list.drafts.map(draft => draft.place.record)).toEqual([1, 2])
  })

  it('keeps the zeros of what looks like a number', () => {
    expect(read(`${record(99001)}ics:\n- code: 35.020\n`).drafts[0]?.facts.ics).toEqual(['35.020'])
  })

  it('follows aliases, as its writer makes them for things said twice', () => {
    const text = `${record(99001)}language: &l [en]\nabstract:\n  content: x\n  language: *l\n`
    expect(read(text).drafts[0]?.facts.abstract).toBe('x')
  })

  it.each([
    ['is empty', '', ['warning file-empty']],
    ['is not YAML', 'a: [1\nb: }', ['error yaml-invalid']],
    ['has one broken document among sound ones', `${record(99001)}---\n"x\n`, ['error yaml-invalid']],
    ['is a bomb of aliases', bomb(), ['error yaml-alias-bomb']],
    ['is nested without end', '['.repeat(100_000), ['error yaml-too-deep']],
    ['is nested by dashes without end', `${'- '.repeat(5000)}x`, ['error yaml-too-deep']],
    ['is one document of unheard-of length', `a: ${'x'.repeat(17_000_000)}`, ['error yaml-too-long']],
  ])('that %s is told', (_title, text, expected) => {
    expect(rules(text)).toEqual(expected)
  })

  it('gives the sound documents beside a broken one, and the line of the fault', () => {
    const { drafts, findings } = read(`${record(99001)}---\nx: "y\n`)
    expect(drafts).toHaveLength(1)
    expect(findings[0]?.at).toMatchObject({ file: 'a.yaml' })
    expect(findings[0]?.at.line).toBeGreaterThan(5)
  })
})

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`)
  return `l0: &l0 [x]\n${levels.join('\n')}\n`
}
