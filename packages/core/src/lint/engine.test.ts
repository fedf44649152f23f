import { expect, it } from 'vitest'
import { para, sect } from '../document/model/build-under-test.ts'
import { documentProfiles, documentStages } from '../document/model/standard-document.ts'
import { draft, requirements } from './draft-under-test.ts'
import { findUnknownRules, lint, lintWith } from './engine.ts'
import { inProfiles } from './profiles.ts'
import type { Rule } from './rule.ts'

const hanging = () => {
  const chapter = requirements()
  return { ...chapter, blocks: [para('存放处的布置要求见以下各条。')] }
}

it('finds nothing in a clean draft, at any stage', () => {
  for (const stage of documentStages) expect(lint(draft(), { stage }).findings, stage).toEqual([])
})

it('takes a document of any profile', () => {
  for (const profile of documentProfiles) expect(lint(draft(), { profile }).profile).toBe(profile)
})

it('says of a finding where it is, what was seen, what asks for it and how to mend it', () => {
  const { findings, counts } = lint(draft({ chapters: [hanging()] }))
  expect(findings).toEqual([
    {
      rule: 'hanging-paragraph',
      code: 'NUM-07',
      severity: 'warning',
      message: {
        zh: '4 的标题与 4.1 之间有“存放处的布置要求见以下各条。…”。',
        en: '“存放处的布置要求见以下各条。…” hangs between the heading of 4 and its first clause.',
      },
      at: { clause: '4', pointer: '/body/3/blocks/0' },
      piece: expect.stringMatching(/^x\d+$/),
      evidence: { clause: '4', text: '存放处的布置要求见以下各条。' },
      basis: { zh: 'GB/T 1.1—2020，7.4', en: 'GB/T 1.1—2020, 7.4' },
      fix: { zh: expect.stringContaining('通则'), en: expect.stringContaining('General') },
    },
  ])
  expect(counts).toEqual({ error: 0, warning: 1, info: 0, suppressed: 0, byRule: { 'hanging-paragraph': 1 } })
})

it('asks of a PDF nothing that its text does not show', () => {
  const document = draft({ chapters: [hanging()] })
  expect(lint({ ...document, source: 'pdf' }).counts.byRule).not.toHaveProperty('hanging-paragraph')
  expect(lint(document).counts.byRule).toHaveProperty('hanging-paragraph', 1)
})

it('leaves out rules that are disabled, and names ids that are none', () => {
  expect(lint(draft({ chapters: [hanging()] }), { disabled: ['hanging-paragraph'] }).findings).toEqual([])
  expect(findUnknownRules(['hanging-paragraph', 'no-such-rule'])).toEqual(['no-such-rule'])
})

it('is graver at later stages', () => {
  const document = draft({ meta: { ics: ['36.020'] } })
  const severityAt = (stage: 'draft' | 'approval') => lint(document, { stage }).findings.map(one => one.severity)
  expect(severityAt('draft')).toEqual(['warning'])
  expect(severityAt('approval')).toEqual(['error'])
})

it('counts truly, and keeps the first findings of a rule', () => {
  const many: Rule = {
    id: 'many',
    code: 'TXT-99',
    title: { zh: '多', en: 'many' },
    basis: { zh: '无', en: 'none' },
    mark: 'verified',
    severity: inProfiles(['gbt1.1-2020'], 'warning'),
    fix: { zh: '无', en: 'none' },
    check: () => Array.from({ length: 120 }, () => ({ at: null, message: { zh: '多', en: 'many' } })),
  }
  const { findings, counts } = lintWith([many], draft())
  expect([findings.length, counts.warning, counts.byRule.many]).toEqual([50, 120, 120])
  expect(lintWith([many], draft(), { samples: 3 }).findings).toHaveLength(3)
})

it.each([
  ['for the document', () => null],
  ['for the piece', (chapter: ReturnType<typeof hanging>) => chapter.blocks[0]?.id ?? ''],
  ['for what is around it', (chapter: ReturnType<typeof hanging>) => chapter.id],
])('keeps what is suppressed %s apart, with the reason', (_, at) => {
  const chapter = hanging()
  const suppressions = [{ rule: 'hanging-paragraph', at: at(chapter), reason: '沿用上一版的编号' }]
  const { findings, counts, suppressed } = lint(draft({ chapters: [chapter], suppressions }))
  expect(findings).toEqual([])
  expect(counts.suppressed).toBe(1)
  expect(suppressed.map(({ rule, reason }) => [rule, reason])).toEqual([['hanging-paragraph', '沿用上一版的编号']])
})

it.each([
  ['suppresses nothing', { rule: 'hanging-paragraph', at: null, reason: '以后再改' }, []],
  ['names no rule', { rule: 'no-such-rule', at: null, reason: '以后再改' }, []],
  ['gives no reason', { rule: 'hanging-paragraph', at: null, reason: ' ' }, ['hanging-paragraph']],
])('says that a suppression has no effect when it %s', (_, suppression, others) => {
  const chapters = others.length > 0 ? [hanging()] : [requirements()]
  const { findings } = lint(draft({ chapters, suppressions: [suppression] }))
  expect(findings.map(({ rule }) => rule)).toEqual([...others, 'suppression-without-effect'])
})

it('places what is in an annex, a term entry and an element without number', () => {
  const foreword = sect('foreword', ['本标准为首次发布。。'], '前言')
  const { findings } = lint(draft({ foreword }), { enabled: ['punctuation-doubled'] })
  expect(findings.find(({ rule }) => rule === 'punctuation-doubled')?.at).toEqual({
    clause: '前言',
    pointer: '/front/0/blocks/0',
  })
})
