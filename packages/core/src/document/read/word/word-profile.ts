import { sectionText, titleText } from '../../model/plain-text.ts'
import type { DocumentMeta, DocumentProfile, Section } from '../../model/standard-document.ts'

interface Parts {
  readonly meta: DocumentMeta
  readonly front: readonly Section[]
  readonly body: readonly Section[]
  readonly back: readonly Section[]
}

/** Language of a text: English where it has hardly any Chinese. */
export function languageOf(sections: readonly Section[]): 'zh' | 'en' {
  const text = sections.map(sectionText).join('\n').slice(0, 20_000)
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0
  return chinese < latin / 4 && latin > 5 ? 'en' : 'zh'
}

/** The rulebook that a document is written by, as its foreword says, else as its words and chapters do. */
export function profileOf({ meta, front, body, back }: Parts): DocumentProfile {
  const foreword = front.map(sectionText).join('\n')
  const basis = /按照?[^。]{0,20}GB\s*\/?\s*T\s*1[.．]1\s*[-—–－]+\s*(\d{4})/.exec(foreword)?.[1]
  if (isEngineering(body, back, meta)) return 'engineering'
  const isGuide = isGuideline(meta)
  if (basis === '2009' || basis === '2000') return 'gbt1.1-2009'
  if (basis) return isGuide ? 'guide' : 'gbt1.1-2020'
  const text = [...front, ...body].map(sectionText).join('\n')
  if (languageOf([...front, ...body]) === 'en') return /\bshall\b|\bshould\b/.test(text) ? 'iso' : 'other'
  const file = text.match(/本文件/g)?.length ?? 0
  const standard = text.match(/本标准|本部分/g)?.length ?? 0
  if (isGuide) return 'guide'
  return standard > file ? 'gbt1.1-2009' : 'gbt1.1-2020'
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
