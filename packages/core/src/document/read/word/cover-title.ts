import type { DocumentTitle } from '../../model/standard-document.ts'
import { type CoverLine, takePurpose } from './cover-lines.ts'

const han = /\p{Script=Han}/u

/** Titles of a cover: those in the styles for them, else the first words in Chinese and in English that are nothing else. */
export function titlesOfCover(lines: readonly CoverLine[]): DocumentTitle[] {
  const zh = takePurpose(lines, 'cover-title').map(line => line.raw)
  const en = takePurpose(lines, 'cover-english').map(line => line.raw)
  const chinese = zh.filter(text => han.test(text))
  // An English document has its own title in the style of the first.
  const english = [...zh.filter(text => !han.test(text)), ...en].filter(text => !isPlaceholder(text))
  const ownZh = chinese.length > 0 ? chinese : takeRun(lines, isChineseTitle)
  const ownEn = english.length > 0 ? english : takeRun(lines, isEnglishTitle)
  return [
    ...(ownZh.length > 0 ? [{ language: 'zh', parts: ownZh.flatMap(partsOfTitle) }] : []),
    ...(ownEn.length > 0 ? [{ language: 'en', parts: partsOfEnglish(ownEn.join(' ')) }] : []),
  ].filter(({ parts }) => parts.length > 0)
}

/** Neighbouring lines that fit, from the first on. */
function takeRun(lines: readonly CoverLine[], fits: (line: CoverLine) => boolean): string[] {
  const start = lines.findIndex(line => !line.isUsed && fits(line))
  const found: string[] = []
  for (let at = start; at >= 0 && at < lines.length && found.length < 4; at++) {
    const line = lines[at]
    if (!line || line.isUsed || !fits(line)) break
    line.isUsed = true
    found.push(line.raw)
  }
  return found
}

function isChineseTitle({ text, purpose }: CoverLine): boolean {
  if (
    purpose !== null &&
    purpose !== 'text' &&
    purpose !== 'heading' &&
    purpose !== 'cover' &&
    purpose !== 'body-title'
  )
    return false
  return (
    han.test(text) && text.length >= 2 && text.length <= 60 && !/[。；;：:]$|^[（(]|。|[:：].{4}|\d{4}[-—年]/.test(text)
  )
}

function isEnglishTitle({ text, purpose }: CoverLine): boolean {
  if (purpose !== null && purpose !== 'text' && purpose !== 'heading' && purpose !== 'cover') return false
  return !han.test(text) && /^[A-Za-z][A-Za-z\d\s,.:;()/&'’—–-]{9,200}$/.test(text) && /[a-z]{3,}\s+[a-z]/i.test(text)
}

function isPlaceholder(text: string): boolean {
  return /^[X×x*□\s]+$/.test(text)
}

/** Elements of a Chinese title, which blanks part (GB/T 1.1—2020, 6.1); blanks between single characters only spread them. */
export function partsOfTitle(text: string): string[] {
  const plain = text.trim()
  if (plain === '' || isPlaceholder(plain)) return []
  const isSpread = /^(?:\p{Script=Han}[\s\u3000]+)+\p{Script=Han}$/u.test(plain)
  if (isSpread) return [plain.replace(/[\s\u3000]+/g, '')]
  const numbered = plain.replace(
    /第[\s\u3000]*(\d+|[A-Z\d]+)[\s\u3000]*部分[\s\u3000]*([:：])[\s\u3000]*/g,
    '第$1部分$2',
  )
  return numbered
    .split(/[\u3000]+|[ \t]{2,}|(?<=[\p{Script=Han}）)])[\s\u3000]+(?=[\p{Script=Han}（(])/u)
    .flatMap(part => (part.trim() === '' ? [] : [part.replace(/[ \t]+/g, ' ').trim()]))
}

/** Elements of an English title, which dashes part. */
export function partsOfEnglish(text: string): string[] {
  return text
    .replace(/[\s\u3000]+/g, ' ')
    .split(/\s*[—–]+\s*|\s+-{1,2}\s+/)
    .map(part => part.replace(/^[-\s]+|[-\s]+$/g, ''))
    .filter(part => part !== '' && !isPlaceholder(part))
}
