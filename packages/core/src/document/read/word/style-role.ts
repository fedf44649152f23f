/** What a paragraph is for, as its style says. */
export type StyleRole =
  | 'heading'
  | 'clause'
  | 'annex'
  | 'table'
  | 'figure'
  | 'list'
  | 'note'
  | 'example'
  | 'term'
  | 'contents'
  | 'cover'

interface KnownStyle {
  readonly role: StyleRole
  /** Depth of a heading below its chapter or annex, 1 being the highest; null where it has no fixed one. */
  readonly depth: number | null
}

/**
 * Names of paragraph styles in the templates that committees write with, the GB/T 1.1-2009 one and that of 2020, which
 * puts 标准文件_ before the same names; then the built-in ones of Word. The first that fits counts.
 */
const known: readonly (readonly [RegExp, StyleRole])[] = [
  [/^(?:toc|目录|目次) ?\d|^(?:toc|目录)(?: ?heading|标题)?$|^图表目录|^table of figures/, 'contents'],
  [/^封面|^其他发布|^其他实施|^文献分类号|^发布(?:部门|日期)|^实施日期|^文件编号|^文件名称|^终结线/, 'cover'],
  [/^附录标识/, 'annex'],
  [/^(?:附录)?[一二三四五六]级无/, 'clause'],
  [/^(?:附录)?章标题|^(?:附录)?[一二三四五六]级条标题/, 'heading'],
  [/^(?:前言|引言|目次|参考文献|索引)[、,，].*标题|^(?:前言|引言|目次|参考文献|索引)标题$/, 'heading'],
  [/^(?:正文|附录)?表标题/, 'table'],
  [/^(?:正文|附录)?图标题/, 'figure'],
  [/^注(?:$|[:：×x])|^注释/, 'note'],
  [/^示例(?:$|[:：×x])/, 'example'],
  [/列项/, 'list'],
  [/^术语条/, 'term'],
  [/^heading ?[1-9]|^标题 ?[1-9]/, 'heading'],
]

const ordinals = '一二三四五六'

/** What the name of a style says; null for one that says nothing, such as body text. */
export function roleOfStyle(name: string): KnownStyle | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^标准文件[_＿]/, '')
  const found = known.find(([pattern]) => pattern.test(plain))
  return found ? { role: found[1], depth: depthOf(plain) } : null
}

function depthOf(name: string): number | null {
  if (/^(?:附录)?章标题/.test(name)) return 1
  const step = /^(?:附录)?([一二三四五六])级/.exec(name)?.[1]
  if (step) return ordinals.indexOf(step) + 2
  const built = /^(?:heading|标题) ?([1-9])/.exec(name)?.[1]
  return built ? Number(built) : null
}
