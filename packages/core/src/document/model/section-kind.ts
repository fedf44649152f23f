import type { Section, SectionKind } from './standard-document.ts'

/** Titles of the elements of a document, blanks left out (GB/T 1.1—2020, table 3; ISO/IEC Directives, Part 2). */
const titles: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(?:目次|目录|contents|tableofcontents)$/, 'contents'],
  [/^(?:前言|foreword|preface)$/, 'foreword'],
  [/^(?:引言|introduction)$/, 'introduction'],
  [/^(?:范围|适用范围|主题内容与适用范围|scope)$/, 'scope'],
  [/^(?:规范性引用文件|引用标准|引用文件|normativereferences)$/, 'normative-references'],
  [
    /^(?:术语和定义|术语|术语与定义|定义|术语和符号|术语、定义和缩略语|术语和定义、缩略语|termsanddefinitions)$/,
    'terms',
  ],
  [
    /^(?:符号|缩略语|符号和缩略语|缩略语和符号|符号、代号和缩略语|符号和代号|symbols|abbreviatedterms|symbolsandabbreviatedterms)$/,
    'symbols',
  ],
  [/^(?:参考文献|bibliography)$/, 'bibliography'],
  [/^(?:索引|index)$/, 'index'],
]

/** Which element of a document a title names; `clause` for any other. */
export function kindOfTitle(title: string): SectionKind {
  // Most lines that are asked for are none: how it begins mostly tells.
  if (!/^[\s\u3000]*[目前引范适主规术定符缩参索cfipnstab]/i.test(title)) return 'clause'
  const plain = title.replace(/[\s\u3000]+/g, '').toLowerCase()
  return titles.find(([pattern]) => pattern.test(plain))?.[1] ?? 'clause'
}

const informative: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'contents',
  'foreword',
  'introduction',
  'normative-references',
  'bibliography',
  'index',
])

/** Nature of an element that does not state its own, as annexes do (GB/T 1.1—2020, table 3). */
export function natureOfKind(kind: SectionKind): Section['nature'] {
  return informative.has(kind) ? 'informative' : 'normative'
}

/** Part of a document in which an element stands. */
export function partOfKind(kind: SectionKind): 'front' | 'body' | 'annexes' | 'back' {
  if (kind === 'contents' || kind === 'foreword' || kind === 'introduction') return 'front'
  if (kind === 'annex') return 'annexes'
  return kind === 'bibliography' || kind === 'index' ? 'back' : 'body'
}
