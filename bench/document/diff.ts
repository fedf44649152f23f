import { diffDocuments } from '@biaochi/core/document/diff/diff-documents.ts'
import type { Block, Paragraph } from '@biaochi/core/document/model/block.ts'
import { emptyDocument } from '@biaochi/core/document/model/empty-document.ts'
import { computedNumber, numberDocument } from '@biaochi/core/document/model/number-document.ts'
import type { Section, StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { bestRun, clocks, close, isWithin } from './best-run.ts'

/** Two editions of 7,500 paragraphs with 36 edits between them, and hostile pairs of the same size, compared. */
const paragraphs = 7500
const edits = 36
const bound = 200
const runs = 5

const subjects = [
  '停车场',
  '充电桩',
  '道闸',
  '车位引导屏',
  '收费终端',
  '监控摄像机',
  '数据平台',
  '消防通道',
  '出入口',
  '管理单位',
]
const deeds = [
  '记录车辆进出时间',
  '上传设备运行状态',
  '保存影像资料',
  '显示剩余车位数量',
  '核对车辆号牌',
  '提供数据查询接口',
  '标明收费标准',
  '检查防火设施',
]
const ends = [
  '并在每日结束前汇总。',
  '且结果可供追溯。',
  '并向主管部门报送。',
  '其格式符合附录的规定。',
  '记录保存不少于3年。',
]

let seed = 20_300_101

function next(below: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

function pick(words: readonly string[]): string {
  return words[next(words.length)] ?? ''
}

function sentence(): string {
  return `${pick(subjects)}应在${next(60) + 1}min内${pick(deeds)}，编码为${next(1_000_000)}，${pick(ends)}`
}

/** Texts of the clauses: 250 of 30 paragraphs each. */
function makeTexts(): string[][] {
  return Array.from({ length: paragraphs / 30 }, () => Array.from({ length: 30 }, sentence))
}

/** The same texts with edits of every kind spread over them. */
function edit(texts: readonly (readonly string[])[]): string[][] {
  const edited = texts.map(clause => [...clause])
  for (let each = 0; each < edits; each++) {
    const clause = edited[Math.floor((each * edited.length) / edits)] ?? []
    const at = next(clause.length)
    if (each % 3 === 0) clause[at] = (clause[at] ?? '').replace(/应在\d+min内/, '应在90min内')
    else if (each % 3 === 1) clause.splice(at, 0, sentence())
    else clause.splice(at, 1)
  }
  return edited
}

function documentOf(texts: readonly (readonly string[])[], mark: string): StandardDocument {
  let made = 0
  const id = () => `${mark}${++made}`
  const paragraph = (text: string): Paragraph => ({
    t: 'paragraph',
    id: id(),
    inlines: [{ t: 'text', text }],
    provisions: [
      { id: id(), range: [0, text.length], type: 'requirement', isNegative: false, modal: '应', confidence: 0.97 },
    ],
    references: [],
  })
  const section = (title: string, blocks: readonly Block[], sections: readonly Section[]): Section => ({
    id: id(),
    kind: 'clause',
    number: computedNumber(null),
    title: [{ t: 'text', text: title }],
    nature: 'normative',
    blocks,
    sections,
  })
  const clauses = texts.map((clause, at) => section(`第${at}项要求`, clause.map(paragraph), []))
  const chapters = Array.from({ length: Math.ceil(clauses.length / 10) }, (_, at) =>
    section(`第${at}类`, [], clauses.slice(at * 10, at * 10 + 10)),
  )
  return numberDocument({ ...emptyDocument, body: chapters })
}

interface Case {
  readonly name: string
  readonly old: StandardDocument
  readonly next: StandardDocument
  readonly bound: number | null
}

function word(at: number): string {
  return (Math.imul(at + 1, 2_654_435_761) >>> 0).toString(36).padStart(8, 'x').repeat(3)
}

const texts = makeTexts()
const one = (make: (at: number) => string) => [Array.from({ length: paragraphs }, (_, at) => make(at))]
const cases: readonly Case[] = [
  {
    name: `${paragraphs} paragraphs, ${edits} edits`,
    old: documentOf(texts, 'a'),
    next: documentOf(edit(texts), 'b'),
    bound,
  },
  {
    name: 'the same, in one clause',
    old: documentOf([texts.flat()], 'a'),
    next: documentOf([edit(texts).flat()], 'b'),
    bound: null,
  },
  {
    name: 'wholly different paragraphs',
    old: documentOf(one(word), 'a'),
    next: documentOf(
      one(at => word(at + 50_000)),
      'b',
    ),
    bound: null,
  },
  {
    name: 'the same paragraphs backwards',
    old: documentOf(one(word), 'a'),
    next: documentOf(
      one(at => word(paragraphs - at)),
      'b',
    ),
    bound: null,
  },
  {
    name: 'all of them alike',
    old: documentOf(
      one(() => sentence()),
      'a',
    ),
    next: documentOf(
      one(() => sentence()),
      'b',
    ),
    bound: null,
  },
]

let isKept = true
for (const { name, old, next: other, bound: most } of cases) {
  let told = ''
  const best = await bestRun(runs, () => {
    told = diffDocuments(old, other).summary.text.en
  })
  const isCaseKept = most === null || isWithin(best, most)
  isKept &&= isCaseKept
  const goal = most === null ? '' : ` (goal ${most} ms: ${isCaseKept ? 'kept' : 'NOT KEPT'})`
  process.stdout.write(`${name}: ${clocks(best)}, best of ${runs}${goal}\n    ${told}\n`)
}
close(isKept)
