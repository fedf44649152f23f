import type { DocumentMeta } from '../../document/model/standard-document.ts'

const part = /^第\s*(\d+|[一二三四五六七八九十]+)\s*部分/
const digits = '零一二三四五六七八九十'

/** The number that the title gives the part, `2` for `第2部分：…`; null for what is no part. */
export function partOfTitle({ titles }: Pick<DocumentMeta, 'titles'>): string | null {
  const last = chineseTitle(titles)?.at(-1)
  const found = last === undefined ? undefined : part.exec(last)?.[1]
  if (found === undefined) return null
  const spelled = digits.indexOf(found)
  return spelled > 0 ? String(spelled) : found
}

/** Elements of the Chinese title; null when there is none. */
export function chineseTitle(titles: DocumentMeta['titles']): readonly string[] | null {
  return titles.find(title => title.language.startsWith('zh'))?.parts ?? null
}
