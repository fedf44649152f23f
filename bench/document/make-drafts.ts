import { type Draft, paragraph, table, writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { template2009 } from '@biaochi/core/document/read/word/sample-draft-under-test.ts'
import { Random } from '../number/random.ts'

/** A draft as Word saves it, and what its automatic numbers are. */
export interface MadeDraft {
  readonly name: string
  readonly bytes: Uint8Array
  /** Number and title of every numbered heading, in order. */
  readonly headings: readonly string[]
}

const syllables =
  '数据项标识编码采集校验共享接口平台系统目录质量完整准确及时安全交换主体登记车位泊位终端网关城市运行管理服务'

/** Drafts with the styles of the template of 2009, their text cut into runs with looks and marks of proofing as Word leaves them. */
export function makeDrafts(count: number, chapters: number): MadeDraft[] {
  return Array.from({ length: count }, (_, at) => makeDraft(`draft-${at}.docx`, chapters, new Random(at + 1)))
}

function makeDraft(name: string, chapters: number, random: Random): MadeDraft {
  const headings: string[] = []
  const pieces: string[] = [paragraph('前　　言', { style: 'q' }), prose(random)]
  for (let chapter = 1; chapter <= chapters; chapter++) {
    const title = words(random, 6)
    headings.push(`${chapter} ${title}`)
    pieces.push(paragraph(title, { style: 'a' }))
    for (let clause = 1; clause <= 6; clause++) {
      const inner = words(random, 8)
      headings.push(`${chapter}.${clause} ${inner}`)
      pieces.push(paragraph(inner, { style: 'b' }))
      for (let at = 0; at < 5; at++) pieces.push(prose(random))
      for (let at = 0; at < 3; at++) pieces.push(runsOf(random, `${words(random, 20)}；`, 'l'))
    }
    pieces.push(paragraph(words(random, 6), { style: 't' }), grid(random))
  }
  const draft: Draft = { ...template2009, body: pieces.join('') }
  return { name, bytes: writeDraft(draft), headings }
}

function prose(random: Random): string {
  return runsOf(random, `${words(random, 30)}应${words(random, 12)}，${words(random, 25)}。`, 'n')
}

function grid(random: Random): string {
  return table(Array.from({ length: 9 }, () => Array.from({ length: 5 }, () => runsOf(random, words(random, 6), 'n'))))
}

/** A paragraph in runs of a few characters, as Chinese input methods leave them. */
function runsOf(random: Random, text: string, style: string): string {
  const look =
    '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:hint="eastAsia"/><w:color w:val="000000"/><w:szCs w:val="21"/></w:rPr>'
  const runs: string[] = []
  for (let at = 0; at < text.length; ) {
    const size = random.whole(3, 16)
    const id = random.whole(1_000_000, 9_999_999)
    runs.push(
      `<w:r w:rsidR="0${id}" w:rsidRPr="0${id}">${look}<w:t xml:space="preserve">${text.slice(at, at + size)}</w:t></w:r>`,
    )
    if (random.chance(15)) runs.push('<w:proofErr w:type="gramStart"/>')
    at += size
  }
  return paragraph(runs.join(''), { style })
}

function words(random: Random, length: number): string {
  return Array.from({ length }, () => random.one([...syllables])).join('')
}
