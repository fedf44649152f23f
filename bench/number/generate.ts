import type { Citation } from './citations/kind.ts'
import { citationKinds } from './citations/list.ts'
import { decoyKinds } from './decoys/list.ts'
import { drawFrame } from './frames.ts'
import { Random } from './random.ts'

/** A stretch of a document that is known: a citation with what it stands for, or a decoy. UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly kind: string
  /** Null: a decoy, nothing may be found in it. */
  readonly citation: Citation | null
}

export interface MadeDocument {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

const fillers = [
  '本示例文档为测试用途，编号均属虚构。',
  '投标人应仔细阅读本招标文件的全部内容。',
  '经双方协商一致，订立本合同。',
  '样品状态完好，环境温度23℃，相对湿度50%。',
  '本市持续推进城市数字化转型工作。',
  '3.2 技术要求',
  '第四章 评标办法',
]
const decoyFrames = [
  '{}',
  '，{}，',
  '设备：{}；',
  '（{}）',
  '{} ',
  '\t{}\t',
  '采用{}的产品',
  '一、{}',
  '1 {}',
  '备注：{}',
]
const requiredFrames = ['符合{}要求', '应满足{}的要求，', '见{}。', '支持{}标准']

/** How many stretches of every kind there are to be. */
export interface Amounts {
  readonly citations: number
  readonly decoys: number
}

/** Makes documents with stretches of every kind; the same for the same seed. Knows nothing of the finder. */
export function generateDocuments(amounts: Amounts, seed = 20_260_401): MadeDocument[] {
  const random = new Random(seed)
  const jobs = shuffle(
    [...repeat<Kind>(citationKinds, amounts.citations), ...repeat<Kind>(decoyKinds, amounts.decoys)],
    random,
  )
  const documents: MadeDocument[] = []
  for (let at = 0; at < jobs.length; ) {
    const size = random.whole(1, 60)
    documents.push(writeDocument(jobs.slice(at, at + size), random))
    at += size
  }
  return documents
}

type Kind = (typeof citationKinds)[number] | (typeof decoyKinds)[number]

function repeat<T>(kinds: readonly T[], times: number): T[] {
  return kinds.flatMap(kind => Array.from({ length: times }, () => kind))
}

function writeDocument(kinds: readonly Kind[], random: Random): MadeDocument {
  let text = ''
  const stretches: Stretch[] = []
  for (const kind of kinds) {
    const citation = 'make' in kind ? kind.make(random) : null
    const words = 'patterns' in kind ? random.fill(random.one(kind.patterns)) : (citation?.text ?? '')
    const [before, after] = 'make' in kind ? drawFrame(random, kind.frames) : split(random.one(framesOf(kind)))
    const start = text.length + before.length
    text += `${before}${words}${after}`
    stretches.push({ start, end: start + words.length, kind: kind.id, citation })
    text += random.one(['\n', '\n', '\n', '\r\n', '\n\n'])
    if (random.chance(20)) text += `${random.one(fillers)}\n`
  }
  return { text, stretches }
}

function framesOf(kind: (typeof decoyKinds)[number]): readonly string[] {
  return kind.isRequired ? [...decoyFrames, ...requiredFrames] : decoyFrames
}

function split(frame: string): [string, string] {
  const at = frame.indexOf('{}')
  return [frame.slice(0, at), frame.slice(at + 2)]
}

function shuffle<T>(list: T[], random: Random): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = random.whole(0, last)
    const [a, b] = [list[last] as T, list[other] as T]
    list[last] = b
    list[other] = a
  }
  return list
}
