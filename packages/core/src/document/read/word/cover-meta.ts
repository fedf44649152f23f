import { findNumbers } from '../../../number/find.ts'
import { parseNumber } from '../../../number/parse.ts'
import { emptyMeta } from '../../model/empty-document.ts'
import type { DocumentMeta, DocumentStage } from '../../model/standard-document.ts'
import { type CoverLine, takeLine, takePurpose } from './cover-lines.ts'
import { titlesOfCover } from './cover-title.ts'

/** What the lines of a cover say (GB/T 1.1—2020, 8.1); those that were understood are marked as used. */
export function metaOfCover(lines: readonly CoverLine[]): DocumentMeta {
  const classes = readClasses(lines)
  const filing = readFiling(lines)
  const days = readDays(lines)
  const replaces = readReplaces(lines)
  const adopts = readAdopts(lines)
  const number = readNumber(lines)
  const stageWords = readStageWords(lines)
  const classWords = readClassWords(lines)
  const issuers = readIssuers(lines)
  const notice = takePurpose(lines, 'cover-notice').map(line => line.raw.trim())
  const titles = titlesOfCover(lines)
  skipWords(lines)
  const normal = number === null || /[X×x*□]{2,}/.test(number) ? null : (findNumbers(number)[0]?.normal ?? null)
  const published = stageOfCover({ stageWords, issued: days.issued, normal })
  return {
    ...emptyMeta,
    number,
    normal,
    titles,
    classWords,
    ...classes,
    filing,
    replaces,
    adopts,
    stage: published ?? stageOfWords(stageWords),
    stageWords,
    ...days,
    issuers,
    ...(notice.length > 0 && { notice: notice.join(' ') }),
  }
}

/** What has a number and a day of issue, and says nothing of a draft, is published. */
export function stageOfCover({
  stageWords,
  issued,
  normal,
}: Pick<DocumentMeta, 'stageWords' | 'issued' | 'normal'>): 'published' | null {
  return stageWords === null && issued !== null && normal !== null ? 'published' : null
}

function readClasses(lines: readonly CoverLine[]): Pick<DocumentMeta, 'ics' | 'ccs'> {
  const codes = /\d{2}(?:\.\d{2,3}){0,2}/g
  let ics: readonly string[] = []
  let ccs: string | null = null
  for (const line of lines) {
    const [, after] = /ICS[\s\u3000]*[:：]?[\s\u3000]*(.*)$/i.exec(line.text) ?? []
    const isClasses = line.purpose === 'cover-classes'
    if (after !== undefined || (isClasses && /^\d{2}\.\d/.test(line.text))) {
      const found = [...(after ?? line.text).replace(/CCS.*$/, '').matchAll(codes)].map(([code]) => code)
      if (found.length > 0 || after !== undefined) line.isUsed = true
      if (found.length > 0 && ics.length === 0) ics = found
    }
    const [, letter, digits] =
      /(?:CCS|中国标准文献分类号?)[\s\u3000]*[:：]?[\s\u3000]*([A-Z])[\s\u3000]?(\d{2})/.exec(line.text) ?? []
    const [, bareLetter, bareDigits] = /^([A-Z])[\s\u3000]?(\d{2})(?:\/\d{2})?$/.exec(line.text) ?? []
    if (letter || bareLetter) {
      ccs ??= `${letter ?? bareLetter} ${digits ?? bareDigits}`
      line.isUsed = true
    }
    if (isClasses || /^CCS[\s\u3000]*[:：]?$/.test(line.text)) line.isUsed = true
    if (/^\d{2}\.\d{3}(?:\.\d{2})?$/.test(line.text) && ics.length === 0) {
      ics = [line.text]
      line.isUsed = true
    }
  }
  return { ics, ccs }
}

function readFiling(lines: readonly CoverLine[]): string | null {
  const styled = takePurpose(lines, 'cover-filing')[0]
  const line = styled ?? takeLine(lines, ({ text }) => /^备案号/.test(text))
  const value = line?.text.replace(/^(?:备案号|Filing number)[\s\u3000]*[:：]?[\s\u3000]*/i, '') ?? ''
  return value === '' || /^[X×x*□—-]+$/.test(value) ? null : value
}

const day =
  /(\d{4}|[X×x*□]{2,4})[\s\u3000]*[-—–－/.年][\s\u3000]*(\d{1,2}|[X×x*□]{1,2})[\s\u3000]*[-—–－/.月][\s\u3000]*(\d{1,2}|[X×x*□]{1,2})[\s\u3000]*日?/

function readDays(lines: readonly CoverLine[]): Pick<DocumentMeta, 'issued' | 'implemented'> {
  const found: { issued: string | null; implemented: string | null } = { issued: null, implemented: null }
  const words = [
    ['issued', 'cover-issued', /发[\s\u3000]*布|issued?/i],
    ['implemented', 'cover-implemented', /实[\s\u3000]*施|in force|implement/i],
  ] as const
  for (const [at, line] of lines.entries()) {
    if (!new RegExp(`^${day.source}|${day.source}`).test(line.text)) {
      if (line.purpose === 'cover-issued' || line.purpose === 'cover-implemented') line.isUsed = true
      continue
    }
    // Both days may stand on one line, and the word on the line behind.
    for (const piece of line.text.split(/(?<=发[\s\u3000]*布|issued)[\s\u3000]*(?=\S)/i)) {
      const date = day.exec(piece)
      if (!date) continue
      const rest = piece.slice((date.index ?? 0) + date[0].length)
      const next = lines[at + 1]?.text ?? ''
      const word = rest.trim() === '' && next.length < 6 ? next : rest
      const kind = words.find(([, purpose, pattern]) => pattern.test(word) || (word === '' && line.purpose === purpose))
      const known = kind ?? words.find(([, purpose]) => line.purpose === purpose)
      if (!known) continue
      found[known[0]] ??= dayOf(date)
      line.isUsed = true
      if (rest.trim() === '' && known[2].test(next) && next.length < 6 && lines[at + 1])
        (lines[at + 1] as CoverLine).isUsed = true
    }
  }
  return found
}

/** `YYYY-MM-DD` of a day that exists; null for a placeholder. */
function dayOf([, year = '', month = '', date = '']: RegExpExecArray): string | null {
  if (!/^\d{4}$/.test(year) || !/^\d+$/.test(month) || !/^\d+$/.test(date)) return null
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== text ? null : text
}

function readReplaces(lines: readonly CoverLine[]): string[] {
  const styled = takePurpose(lines, 'cover-replaces')
  const typed = styled.length > 0 ? null : takeLine(lines, ({ text }) => /^(?:部分)?代替[\s\u3000]*[A-Z]/.test(text))
  const texts = [...styled, ...(typed ? [typed] : [])].map(line =>
    line.text.replace(/^(?:部分)?(?:代替|Replaces)[\s\u3000]*/i, '').trim(),
  )
  return texts.flatMap(text => {
    if (text === '' || /^[X×x*□\s—-]+$/.test(text)) return []
    const found = findNumbers(text).map(({ raw }) => raw)
    return found.length > 0
      ? found
      : text.split(/[,，、;；]/).flatMap(each => (each.trim() === '' ? [] : [each.trim()]))
  })
}

function readAdopts(lines: readonly CoverLine[]): DocumentMeta['adopts'] {
  const pattern = /^[（(]?(.*?)[\s\u3000]*[,，][\s\u3000]*(IDT|MOD|NEQ)[\s\u3000]*[)）]?$/i
  const line = takeLine(lines, ({ text }) => pattern.test(text))
  for (const other of takePurpose(lines, 'cover-adopts')) other.isUsed = true
  const [, number, degree] = line ? (pattern.exec(line.text) ?? []) : []
  if (!number || !degree) return null
  const known = degree.toUpperCase()
  return { number, degree: known === 'IDT' || known === 'MOD' ? known : 'NEQ' }
}

/** A number, or the place that is kept for one: `DBXX/T XXXX—XXXX`. */
const numberLike =
  /^(?:GB|DB|JJF|JJG|T\/|Q\/|[A-Z]{2,4}(?:\/[TZJ])?[\s\u3000])[\dA-Z/.\s\u3000]*[\dX×x*□]+(?:[.．][\dX×x*□]+)*[\s\u3000]*(?:[—–－\-:：][\s\u3000]*[\dX×x*□]{2,4})?(?:[\s\u3000]*[（(].{1,12}[)）])?$/

function readNumber(lines: readonly CoverLine[]): string | null {
  const styled = takePurpose(lines, 'cover-number').map(line => line.text)
  const own = styled.find(text => text !== '')
  if (own) return own
  const isNumber = ({ text }: CoverLine) => {
    if (numberLike.test(text) && text.length < 40) return true
    const number = parseNumber(text)
    return number.normal !== null && number.class !== 'plan'
  }
  return takeLine(lines, isNumber)?.text ?? null
}

const stages: readonly (readonly [RegExp, DocumentStage])[] = [
  [/征求意见/, 'consultation'],
  [/送审|审查|审定/, 'examination'],
  [/报批|批准/, 'approval'],
  [/草案|讨论|工作组|初稿|草稿/, 'draft'],
  [/committee draft|enquiry|\bDIS\b/i, 'consultation'],
  [/final draft|\bFDIS\b/i, 'approval'],
  [/draft/i, 'draft'],
]
const stageLine =
  /^[（(【[]?[\s\u3000]*((?:[^（(）)]{0,12}?(?:征求意见|送审|审查|审定|报批|讨论|工作组|草案|初)[^（(）)]{0,8}稿?[^（(）)]{0,6}|(?:committee |final |working )?draft[^()]{0,30}))[\s\u3000]*[)）】\]]?$/i

function readStageWords(lines: readonly CoverLine[]): string | null {
  const styled = takePurpose(lines, 'cover-stage').map(line => line.text.replace(/^[（(]\s*|\s*[)）]$/g, ''))
  const own = styled.find(text => stages.some(([pattern]) => pattern.test(text)))
  if (own !== undefined) return own
  const line = takeLine(
    lines,
    ({ text }) =>
      text.length <= 40 &&
      stageLine.test(text) &&
      !/意见时|请将/.test(text) &&
      stages.some(([pattern]) => pattern.test(text)),
  )
  if (line) return stageLine.exec(line.text)?.[1]?.trim() ?? null
  return null
}

function stageOfWords(words: string | null): DocumentStage | null {
  return words === null ? null : (stages.find(([pattern]) => pattern.test(words))?.[1] ?? null)
}

function readClassWords(lines: readonly CoverLine[]): string | null {
  const join = (text: string) => text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '')
  const styled = takePurpose(lines, 'cover-class-words').map(line => join(line.text))
  if (styled.length > 0) return styled.join('')
  const words =
    /^[\p{Script=Han}（）()]{0,30}(?:国家标准|行业标准|地方标准|团体标准|企业标准|标准化指导性技术文件|计量技术规范|工程建设规范)$/u
  const line = takeLine(lines, ({ text }) => words.test(join(text)))
  return line ? join(line.text) : null
}

function readIssuers(lines: readonly CoverLine[]): string[] {
  const clean = (text: string) =>
    text
      .replace(/[\s\u3000]*(?:联合)?[\s\u3000]*发[\s\u3000]*布[\s\u3000]*$/, '')
      .replace(/(?<=\p{Script=Han})[\s\u3000](?=\p{Script=Han}[\s\u3000])/gu, '')
      .trim()
  const isName = (text: string) => text !== '' && !/^[X×x*□\s]+$/.test(text) && !/^发\s*布$/.test(text)
  const styled = takePurpose(lines, 'cover-issuer').map(line => clean(line.text))
  const typed: string[] = []
  for (const [at, line] of lines.entries()) {
    if (line.isUsed || day.test(line.text) || !/发[\s\u3000]*布$/.test(line.text)) continue
    line.isUsed = true
    if (!isName(clean(line.text))) {
      // The word stands below the names.
      for (let above = at - 1; above >= 0; above--) {
        const name = lines[above]
        if (
          !name ||
          name.isUsed ||
          !/(?:局|委员会|部|厅|协会|学会|联合会|公司|中心|院|署|政府|办公室|总局)$/.test(name.text)
        )
          break
        name.isUsed = true
        typed.unshift(name.text)
      }
    } else typed.push(clean(line.text))
  }
  return [...styled, ...typed].filter(isName)
}

/** Words that stand on every cover and say nothing of this document. */
function skipWords(lines: readonly CoverLine[]): void {
  const words =
    /^(?:发\s*布|实\s*施|发布|实施|GB|DB|T|中华人民共和国|在提交反馈意见时.*|本稿完成(?:时间|日期).*|点击此处.*|[（(]?(?:本稿|此稿).*|[—–-]+|[IVX\d]+|CCS|ICS|P|UDC.*)$/
  for (const line of lines) if (words.test(line.text)) line.isUsed = true
}
