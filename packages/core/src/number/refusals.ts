import type { Finding, Text } from '../finding.ts'
import { readAt } from './grammars/read.ts'
import type { FoundNumber } from './number.ts'

/** Why a text is not a number. */
interface Refusal {
  readonly rule: string
  readonly message: (raw: string) => Text
  readonly fix: Text
}

const placeholder: Refusal = {
  rule: 'number-placeholder',
  message: raw => ({
    zh: `“${raw}”是征求意见稿、报批稿的占位号，还没有编号`,
    en: `"${raw}" is the placeholder of a draft: no number has been given yet`,
  }),
  fix: {
    zh: '发布后再填标准号；现在可引用计划号',
    en: 'Fill in the number once it is published; cite the plan number until then',
  },
}

const documentNumber: Refusal = {
  rule: 'document-number',
  message: raw => ({
    zh: `“${raw}”是公文的发文字号，不是标准号`,
    en: `"${raw}" is the number of an official document, not of a standard`,
  }),
  fix: { zh: '给出标准本身的编号', en: 'Give the number of the standard itself' },
}

const serialMissing: Refusal = {
  rule: 'serial-missing',
  message: raw => ({ zh: `“${raw}”只有代号，没有顺序号`, en: `"${raw}" is a code without a serial` }),
  fix: { zh: '补上顺序号和年代号，例如 T/CESA 1040—2019', en: 'Add serial and year, as in T/CESA 1040—2019' },
}

const yearImpossible: Refusal = {
  rule: 'year-impossible',
  message: raw => ({
    zh: `“${raw}”的年代号不是 19 或 20 开头的四位数字`,
    en: `The year in "${raw}" is not four digits that begin with 19 or 20`,
  }),
  fix: { zh: '核对年代号', en: 'Check the year' },
}

const slashMissing: Refusal = {
  rule: 'association-slash-missing',
  message: raw => ({
    zh: `“${raw}”像是丢了斜线的团体标准号，但社会团体代号不在表中，不能断定`,
    en: `"${raw}" looks like a group standard without its slash, but the association is not in the table, so it is not taken for one`,
  }),
  fix: { zh: '在 T 后补上斜线：T/…', en: 'Put the slash after T: T/…' },
}

const ambiguousLocal: Refusal = {
  rule: 'local-or-earthquake',
  message: raw => ({
    zh: `“${raw}”只写 DB：地方标准要有行政区划代码（上海 DB31/T），地震行业标准写 DB/T`,
    en: `"${raw}" says DB only: a local standard has the code of its region (DB31/T for Shanghai), the earthquake sector writes DB/T`,
  }),
  fix: { zh: '补上行政区划代码，或写作 DB/T', en: 'Add the code of the region, or write DB/T' },
}

const quantity: Refusal = {
  rule: 'quantity',
  message: raw => ({ zh: `“${raw}”是数量，不是标准号`, en: `"${raw}" is a quantity, not the number of a standard` }),
  fix: { zh: '标准号以代号开头，例如 GB/T 1.1—2020', en: 'A number begins with a code, as in GB/T 1.1—2020' },
}

const serialTooLong: Refusal = {
  rule: 'serial-too-long',
  message: raw => ({
    zh: `“${raw}”的代号没有问题，但顺序号不会有这么多位`,
    en: `The code in "${raw}" is right, but no serial has so many digits`,
  }),
  fix: { zh: '核对顺序号', en: 'Check the serial' },
}

const letterAmongDigits: Refusal = {
  rule: 'letter-among-digits',
  message: raw => ({
    zh: `“${raw}”的数字里有字母 O、I 或 L，像是 0 或 1 的误写`,
    en: `Among the digits of "${raw}" stands a letter O, I or L, which looks like 0 or 1`,
  }),
  fix: { zh: '把字母改成数字', en: 'Replace the letter by the digit' },
}

const letterInSerial: Refusal = {
  rule: 'letter-in-serial',
  message: raw => ({
    zh: `“${raw}”的代号没有问题，但顺序号或年代号里有字母`,
    en: `The code in "${raw}" is right, but there is a letter in its serial or year`,
  }),
  fix: { zh: '核对数字', en: 'Check the digits' },
}

const foreignLetter: Refusal = {
  rule: 'foreign-letter',
  message: raw => ({
    zh: `“${raw}”里有看着像拉丁字母的西里尔或希腊字母`,
    en: `"${raw}" holds a Cyrillic or Greek letter that looks like a Latin one`,
  }),
  fix: { zh: '用键盘重新输入代号', en: 'Type the code anew' },
}

const codeUnknown: Refusal = {
  rule: 'code-unknown',
  message: raw => ({
    zh: `“${raw}”的代号不是已知的标准代号`,
    en: `"${raw}" does not begin with the code of any known kind of standard`,
  }),
  fix: {
    zh: '核对代号；行业标准须是代号表中的，或写明 /T、/Z',
    en: 'Check the code; that of a sector must be in the table, or be written with /T or /Z',
  },
}

const anythingElse: Refusal = {
  rule: 'not-a-standard-number',
  message: raw => ({ zh: `“${raw}”不是标准号`, en: `"${raw}" is not the number of a standard` }),
  fix: {
    zh: '写法例如 GB/T 1.1—2020、DB31/T 1523—2024、T/CESA 1040—2019',
    en: 'Write it as GB/T 1.1—2020, DB31/T 1523—2024, T/CESA 1040—2019',
  },
}

const empty: Finding = {
  rule: 'number-empty',
  severity: 'error',
  message: { zh: '没有给出标准号', en: 'No number was given' },
  at: {},
  fix: anythingElse.fix,
}

/** Says why a text is not a number: one finding, an error, the most telling that applies. */
export function refuseNumber(raw: string, folded: string, found: readonly FoundNumber[]): Finding {
  if (folded === '') return empty
  const only = found.length === 1 ? found[0] : undefined
  if (only) return aroundNumber(raw, only)
  if (found.length > 1) return severalNumbers(raw, found)
  const refusal = pick(folded)
  return {
    rule: refusal.rule,
    severity: 'error',
    message: refusal.message(shorten(raw)),
    at: { subject: shorten(raw) },
    fix: refusal.fix,
  }
}

function pick(text: string): Refusal {
  if (/[〔[(【]\d{4}[〕\])】] {0,2}第?\d{1,5} {0,2}号/.test(text)) return documentNumber
  if (/^(?:GB|GJB|DB|DG|JJ[GF]|[TQ]\/|[A-Z]{2,3}\/[TZ])/.test(text) && /[X×□○*]{2}|\d[X×□○*](?!\w|-\d{4})/.test(text))
    return placeholder
  if (/^\d{1,9}(?:\.\d{1,9})? {0,2}[KMGTP]I?B\b/.test(text)) return quantity
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return foreignLetter
  if (/\d/.test(text) && isNumberWithDigits(text)) return letterAmongDigits
  if (readsWhole(text.replace(/\d{7,}/, '1'))) return serialTooLong
  if (/\/[TZ] ?-/.test(text) && readsWhole(text.replace(/ {0,2}-{1,3}(?=(?:19|20)\d{2}$)/, ' 1-'))) return serialMissing
  if (/^T[/_-]?[A-Z]{3,14}$/.test(text) || readsWhole(`${text} 1`)) return serialMissing
  if (/^DB ?\d/.test(text)) return ambiguousLocal
  if (hasOddYear(text)) return yearImpossible
  if (/^T[A-Z]{3,14}[ _-]{0,3}\d/.test(text)) return slashMissing
  if (readsWhole(text.replace(/(?<=\d)[A-Z]{1,3}(?=[\d.:-]|$)/g, ''))) return letterInSerial
  return /^[A-Z]{1,8}(?:\/[A-Z]{1,14})?[ _-]{0,3}\d/.test(text) ? codeUnknown : anythingElse
}

/** True when it is a number once the letters among its digits are digits. */
function isNumberWithDigits(text: string): boolean {
  if (text.length > 80) return false
  const mended = text.replace(/(?<=[\d.])[OIL]|[OIL](?=[\d.])/g, letter => (letter === 'O' ? '0' : '1'))
  return mended !== text && readsWhole(mended)
}

/** True when everything up to the last dash is a number, and digits that are no year follow. */
function hasOddYear(text: string): boolean {
  const match = /^(.{2,40})-{1,3} {0,2}\d{1,8}$/.exec(text)
  return match !== null && readsWhole((match[1] ?? '').replace(/[- ]{1,4}$/, ''))
}

function readsWhole(text: string): boolean {
  return readAt(text, 0)?.end === text.length
}

function aroundNumber(raw: string, found: FoundNumber): Finding {
  return {
    rule: 'text-around-number',
    severity: 'error',
    message: {
      zh: `“${shorten(raw)}”除标准号 ${found.normal} 外还有别的文字`,
      en: `"${shorten(raw)}" holds more than the number ${found.normal}`,
    },
    at: { subject: shorten(raw) },
    evidence: { found: [found.normal] },
    fix: {
      zh: `只给出“${found.raw}”，或用 --find 在文字中查找`,
      en: `Give "${found.raw}" alone, or use --find to look for numbers in text`,
    },
  }
}

function severalNumbers(raw: string, found: readonly FoundNumber[]): Finding {
  return {
    rule: 'several-numbers',
    severity: 'error',
    message: {
      zh: `“${shorten(raw)}”中有 ${found.length} 个标准号，它们不是同一文本的联合编号`,
      en: `"${shorten(raw)}" holds ${found.length} numbers, which are not joint numbers of one text`,
    },
    at: { subject: shorten(raw) },
    evidence: { found: found.slice(0, 20).map(number => number.normal) },
    fix: {
      zh: '一次给出一个，或用 --find 在文字中查找',
      en: 'Give one at a time, or use --find to look for numbers in text',
    },
  }
}

function shorten(raw: string): string {
  return raw.length > 80 ? `${raw.slice(0, 79)}…` : raw
}
