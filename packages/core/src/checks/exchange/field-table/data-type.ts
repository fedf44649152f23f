import type { DateForm, TimeForm } from '../../ast.ts'
import { formatSchema } from '../../kind/format-notation.ts'
import type { FieldDraft } from '../package-draft.ts'
import { findTimeForm } from './time-form.ts'

/** What a type of a database, or a word for one, says; `isKnown` is false for a word that is no type. */
export type DataType = Pick<FieldDraft, 'type' | 'form' | 'longest' | 'digits' | 'decimals' | 'format'> & {
  readonly isKnown: boolean
  /** A truth value, whose spellings the type does not say. */
  readonly isTruth?: boolean
  /** Bytes, JSON, pictures: what stands in the cells cannot be checked. */
  readonly isOpaque?: boolean
}

const words: Readonly<Record<'text' | 'whole' | 'number' | 'date' | 'moment' | 'time' | 'truth' | 'opaque', RegExp>> = {
  text: /^(?:(?:n|long|tiny|medium)?(?:var)?char(?:acter)?2?|(?:national)?character(?:varying)?|(?:tiny|medium|long|n)?text|n?clob|string|str|bpchar|enum|set|uuid|c|vc|字符(?:串|型|串型)?|文本(?:型)?|字符串类型|(?:变长|定长)字符(?:串|型)?|汉字|备注型?|代码型?|枚举型?|名称型?|描述型?)$/,
  whole:
    /^(?:(?:tiny|small|medium|big)?int(?:eger)?[248]?|(?:small|big)?serial|int(?:8|16|32|64)|long|short|byteint|整(?:数|型|数型)?|长整(?:型|数)|短整(?:型|数))$/,
  number:
    /^(?:number|numeric|decimal|dec|float[48]?|double(?:precision)?|real|(?:small)?money|binary_(?:float|double)|fixed|n|数(?:值|字|量)?型?|数值类型|小数型?|浮点(?:数|型)?|双精度(?:型)?|单精度(?:型)?|货币型?|金额型?|百分比)$/,
  date: /^(?:date|d|日期型?|日期类型|年月日|年份?|年月)$/,
  moment:
    /^(?:datetime2?|smalldatetime|timestamp(?:tz|_ntz|_ltz)?|timestampwith(?:local)?timezone|timestampwithouttimezone|datetimeoffset|dt|t|日期时间型?|时间戳型?|日期时间类型|时间型)$/,
  time: /^(?:timetz?|timewithouttimezone|时间|时刻)$/,
  truth: /^(?:bool(?:ean)?|bit|b|l|布尔型?|布尔值|逻辑型?|是否型?)$/,
  opaque:
    /^(?:(?:tiny|medium|long)?blob|(?:var)?binary(?:varying)?|longraw|raw|bytea|image|jsonb?|xml(?:type)?|geometry|geography|st_geometry|sdo_geometry|array|map|struct|row|variant|bfile|rowid|二进制型?|图片|照片|附件|文件|对象|数组)$/,
}

/** Reads a type with its lengths: `varchar(50)`, `NUMBER(10,2)`, `字符型 20`, `an..18`, `timestamp(6) without time zone`. */
export function readDataType(text: string): DataType {
  const flat = text.slice(0, 200).normalize('NFKC').trim()
  const notation = flat.replaceAll(' ', '')
  // `C18` of older dictionaries is a text of at most 18; `c18` is one of exactly 18.
  const isNotation = !/^[CN][0-9]/.test(notation) && formatSchema.safeParse(notation.toLowerCase()).success
  if (isNotation) return readNotation(notation.toLowerCase())
  const form = /^(?:DT?)(?:8|10|14)$/.test(notation) ? formOfLetter(notation) : findTimeForm(flat)
  const { word, sizes } = splitType(flat.toLowerCase())
  const [first, second] = sizes
    .split(/[,.]/)
    .map(one => (/^\s*[0-9]+/.test(one) ? Number.parseInt(one, 10) : undefined))
  const name = word.replace(/unsigned|zerofill|not null|null|类型$/g, '').replace(/[\s_]+/g, '')
  return readWord(name, { first, second, form })
}

/** Sizes stand in brackets, after a blank, or right behind `C` and `N`; the digit of `float8` belongs to the word. */
function splitType(text: string): { readonly word: string; readonly sizes: string } {
  const [, before, inside, after = ''] = /^([^([]*)[([]([^)\]]*)[)\]]?(.*)$/.exec(text) ?? []
  if (before !== undefined && inside !== undefined)
    return { word: `${before}${/time ?zone/.test(after) ? after : ''}`, sizes: inside }
  const [, word, sizes] =
    /^(.*?)\s+([0-9][0-9,. ]*)$/.exec(text) ?? /^([cn]|.*\p{Script=Han})([0-9][0-9,.]*)$/u.exec(text) ?? []
  return { word: word ?? text, sizes: sizes ?? '' }
}

/** `D8`, `D10`, `DT14`: dates by their length. */
function formOfLetter(letter: string): DateForm | TimeForm | undefined {
  return ({ D8: 'YYYYMMDD', D10: 'YYYY-MM-DD', DT14: 'YYYYMMDDhhmmss' } as const)[letter]
}

interface Sizes {
  readonly first: number | undefined
  readonly second: number | undefined
  readonly form: DateForm | TimeForm | undefined
}

function readWord(name: string, { first, second, form }: Sizes): DataType {
  if (form !== undefined) return { type: form.includes('h') ? 'moment' : 'date', form, isKnown: true }
  // The length of an int is only how wide it is shown.
  if (words.whole.test(name)) return { type: 'integer', isKnown: true }
  if (words.number.test(name)) return numberOf(name, first, second)
  if (words.date.test(name))
    return {
      type: 'date',
      form: /^年份?$/.test(name) ? 'YYYY' : name === '年月' ? 'YYYY-MM' : 'YYYY-MM-DD',
      isKnown: true,
    }
  if (words.moment.test(name)) return { type: 'moment', form: 'YYYY-MM-DD hh:mm:ss', isKnown: true }
  if (words.time.test(name)) return { type: 'moment', form: 'hh:mm:ss', isKnown: true }
  if (words.truth.test(name)) return { type: 'boolean', isKnown: true, isTruth: true }
  if (words.opaque.test(name)) return { type: 'text', isKnown: true, isOpaque: true }
  return { type: 'text', longest: first, isKnown: words.text.test(name) }
}

/** Without a scale, exact types are whole (SQL, Oracle); floating ones have no digits that could be counted. */
function numberOf(name: string, digits: number | undefined, decimals: number | undefined): DataType {
  const isExact = /^(?:number|numeric|decimal|dec|fixed|n|数值型?|数字型?|数)$/.test(name)
  if (!isExact) return { type: 'decimal', isKnown: true }
  const isWhole = digits !== undefined && (decimals ?? 0) === 0
  return { type: isWhole ? 'integer' : 'decimal', digits, decimals: isWhole ? undefined : decimals, isKnown: true }
}

/** `an..18`, `n8`, `n..9,2`: the notation of data elements (GB/T 19488.1, GB/T 18391). */
function readNotation(format: string): DataType {
  const [, letters = '', , , decimals] = /^(an?|n|c)(\.\.)?([0-9]+)(?:,([0-9]+))?$/.exec(format) ?? []
  if (letters !== 'n' || decimals === undefined) return { type: 'text', format, isKnown: true }
  return { type: decimals === '0' ? 'integer' : 'decimal', format, isKnown: true }
}
