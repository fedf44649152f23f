import type { BoundsDraft, CodeDraft } from '../package-draft.ts'

const sign = '[-—–－:：=＝→]'
/** Longer cells are prose, and looking through them would take long. */
const longestText = 4000
/** Where a code may begin: at the start, or after what ends the one before. */
const entry = new RegExp(
  `(?:^|[;；,，、。.\\s（(：:|｜/])[“"']?([A-Za-z0-9]{1,12})[”"']?\\s*(?:${sign}+|[.．](?![0-9])|(?<=[0-9])、(?![0-9])|\\s+(?=\\p{Script=Han}))\\s*([^;；,，\\n|｜]*?)(?=\\s*(?:$|[;；,，、\\n)）|｜/]|[.。](?:\\s|$)|\\s+[“"']?[A-Za-z0-9]{1,12}[”"']?\\s*(?:${sign}|[.．、]|\\s\\p{Script=Han})))`,
  'gu',
)

/** Finds an enumeration of codes in the words of a remark: `1-男；2-女`, `0：否 1：是`, `01=甲,02=乙`; undefined where there are not two. */
export function findCodes(text: string): CodeDraft[] | undefined {
  if (text.length > longestText) return undefined
  const codes = [...text.matchAll(entry)].flatMap(([, code = '', meaning = '']) => {
    const said = meaning.trim().replace(/[”"'。.]+$/, '')
    return /\p{L}/u.test(said) && said.length <= 60 ? [{ code, meaning: said }] : []
  })
  const isUnique = new Set(codes.map(({ code }) => code)).size === codes.length
  return codes.length >= 2 && isUnique ? codes : undefined
}

/** A plain list in a column of value domains: `男、女`, `Y/N`, `是|否`; undefined for prose. */
export function findPlainValues(text: string): string[] | undefined {
  if (text.length > longestText) return undefined
  const values = text
    .trim()
    .replace(/^[{[（(]|[}\]）)]$/g, '')
    .split(/\s*[、/|｜,，;；\n]\s*/)
    .filter(one => one !== '')
  const isList =
    values.length >= 2 &&
    values.every(one => one.length <= 12 && !/[\s:：。()（）]/.test(one)) &&
    new Set(values).size === values.length
  return isList && !/^(?:GB|DB|ISO)/i.test(values[0] ?? '') ? values : undefined
}

const number = '(-?[0-9]+(?:\\.[0-9]+)?)'
const between = new RegExp(
  `^([[（(【]?)\\s*${number}\\s*(?:~|～|-|—|–|至|到|,|，|\\.\\.)+\\s*${number}\\s*([\\]）)】]?)$`,
)
const oneSided = new RegExp(
  `^(>=|≥|＞=|不小于|不低于|大于等于|大于或等于|>|＞|大于|<=|≤|不大于|不超过|小于等于|小于或等于|<|＜|小于)\\s*${number}$`,
)

/** Finds bounds of numbers: `0-100`, `[0,1)`, `≥0`, `大于0`; undefined for anything else. */
export function findBounds(text: string): BoundsDraft | undefined {
  const flat = text.normalize('NFKC').trim()
  const range = between.exec(flat)
  if (range) {
    const [, open = '', low, high, close = ''] = range
    // A parenthesis excludes a bound only where the other is one of intervals.
    const isInterval = /[[\]]/.test(open + close) || (open === '(' && flat.includes(','))
    return {
      ...(isInterval && open === '(' ? { above: low } : { minimum: low }),
      ...(isInterval && close === ')' ? { below: high } : { maximum: high }),
    }
  }
  const [, relation = '', bound] = oneSided.exec(flat) ?? []
  if (bound === undefined) return undefined
  if (/^(?:>|大于)$/.test(relation)) return { above: bound }
  if (/^(?:<|小于)$/.test(relation)) return { below: bound }
  return /^(?:>=|≥|不小于|不低于|大于)/.test(relation) ? { minimum: bound } : { maximum: bound }
}
