import type { Block } from '../../model/block.ts'
import { blockText, plainText, titleText } from '../../model/plain-text.ts'
import type { DocumentMeta, DocumentProfile, Section } from '../../model/standard-document.ts'

interface Parts {
  readonly meta: DocumentMeta
  readonly front: readonly Section[]
  readonly body: readonly Section[]
  readonly back: readonly Section[]
}

/** Characters of a text by which its language is told. */
const enough = 20_000

/** Language of a text: English where it has hardly any Chinese. */
export function languageOf(sections: readonly Section[]): 'zh' | 'en' {
  let text = ''
  for (const line of linesOf(sections)) {
    if (line !== '') text += `${line}\n`
    if (text.length > enough) break
  }
  const latin = text.slice(0, enough).match(/[A-Za-z]+/g)?.length ?? 0
  return latin > 5 && countChinese(text.slice(0, enough)) < latin / 4 ? 'en' : 'zh'
}

function countChinese(text: string): number {
  let units = 0
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) units += run.length
  // Rare characters are two units each.
  return units - (text.match(/[\ud840-\ud8ff]/g)?.length ?? 0)
}

/** The rulebook that a document is written by, as its foreword says, else as its words and chapters do. */
export function profileOf({ meta, front, body, back }: Parts): DocumentProfile {
  const foreword = [...linesOf(front)].filter(line => line !== '').join('\n')
  const basis = /按照?[^。]{0,20}GB\s*\/?\s*T\s*1[.．]1\s*[-—–－]+\s*(\d{4})/.exec(foreword)?.[1]
  if (isEngineering(body, back, meta)) return 'engineering'
  const isGuide = isGuideline(meta)
  if (basis === '2009' || basis === '2000') return 'gbt1.1-2009'
  if (basis) return isGuide ? 'guide' : 'gbt1.1-2020'
  const all = [...front, ...body]
  if (languageOf(all) === 'en') return has(all, /\bshall\b|\bshould\b/) ? 'iso' : 'other'
  if (isGuide) return 'guide'
  const { file, standard } = namesIn(all)
  return standard > file ? 'gbt1.1-2009' : 'gbt1.1-2020'
}

function has(sections: readonly Section[], pattern: RegExp): boolean {
  for (const line of linesOf(sections)) if (pattern.test(line)) return true
  return false
}

/** How often a text calls itself a document, and how often a standard. */
function namesIn(sections: readonly Section[]) {
  const found = { file: 0, standard: 0 }
  for (const line of linesOf(sections)) {
    for (let at = line.indexOf('本'); at >= 0; at = line.indexOf('本', at + 1)) {
      if (line.startsWith('文件', at + 1)) found.file++
      else if (line.startsWith('标准', at + 1) || line.startsWith('部分', at + 1)) found.standard++
    }
  }
  return found
}

/** Everything that can be read, section by section and block by block, a line for each paragraph. */
function* linesOf(sections: readonly Section[]): Generator<string> {
  for (const { title, blocks, sections: inner } of sections) {
    const named = titleText(title)
    if (named !== '') yield named
    yield* linesIn(blocks, [])
    yield* linesOf(inner)
  }
}

/** The lines of blocks, put behind others. Tables and lists are gone into, so that nothing is joined in vain. */
function linesIn(blocks: readonly Block[], lines: string[]): string[] {
  for (const block of blocks) {
    if (block.t === 'list') for (const item of block.items) linesIn(item.blocks, lines)
    else if (block.t === 'table') {
      lines.push(plainText(block.title))
      for (const row of block.rows) for (const cell of row) linesIn(cell.blocks, lines)
      linesIn(block.notes, lines)
    } else lines.push(blockText(block))
  }
  return lines
}

/** Engineering standards begin with 总则, number clauses 1.0.1 and explain their modal words (工程建设标准编写规定). */
function isEngineering(body: readonly Section[], back: readonly Section[], meta: DocumentMeta): boolean {
  const [first] = body
  const hasRules =
    first !== undefined && /^(?:总则|General provisions)$/i.test(titleText(first.title).replace(/\s/g, ''))
  const titles = [...body, ...back].map(({ title }) => titleText(title).replace(/\s/g, ''))
  const explains = titles.some(title => /^本[规标].{1,4}用词说明$|^用词说明$/.test(title))
  const isZero = first?.sections.some(({ number }) => /^\d+\.0\.\d+$/.test(number.stated ?? '')) ?? false
  const isBuilding = /^(?:GB 5\d{4}|GB\/T 5[01]\d{3}|DG\/TJ|CJJ|JGJ|CECS)/.test(meta.normal ?? '')
  return explains || (hasRules && (isZero || isBuilding)) || (isZero && isBuilding)
}

function isGuideline({ titles, number, classWords }: DocumentMeta): boolean {
  const title = titles.find(({ language }) => language === 'zh')?.parts.join('') ?? ''
  return (
    /(?:指南|导则)$/.test(title) || /^GB\/Z|^DB\d{2}\/Z/.test(number ?? '') || /指导性技术文件/.test(classWords ?? '')
  )
}
