import { titleText } from '../../model/plain-text.ts'
import type { Section } from '../../model/standard-document.ts'
import { blocksToTypst, clauseToTypst } from './typst-blocks.ts'
import { inlinesToTypst } from './typst-inlines.ts'
import { call, content, quote } from './typst-text.ts'
import { headingWords, labelCall, labelOf, numberToPrint, type TypstWriting } from './typst-writing.ts'

/** A section with its clauses as expressions; `level` is that of its heading, 1 for a chapter. */
export function sectionToTypst(section: Section, level: number, writing: TypstWriting): readonly string[] {
  const number = numberToPrint(section.number, writing)
  if (section.title === null) return untitled(section, { level, number }, writing)
  const title = titleText(section.title)
  const words = headingWords(section, title, writing)
  const body = content([
    ...(number === null ? [] : [quote(number), 'h(1em)']),
    ...inlinesToTypst(section.title, writing),
  ])
  const heading = call('section-heading', [String(Math.min(level, 6)), quote(words), body])
  return [marked(section, heading, writing), ...inside(section, level + 1, writing)]
}

/** An element that begins a page, its title in the middle: the foreword, an annex, the bibliography. */
export function pageSectionToTypst(section: Section, writing: TypstWriting): readonly string[] {
  const { words } = writing
  const title = section.title ?? []
  const toc = headingWords(section, titleText(title), writing)
  const number = numberToPrint(section.number, writing)
  const first =
    section.kind === 'annex'
      ? [
          quote(`${words.annex}${number ?? ''}`),
          'linebreak()',
          quote(`${words.open}${words[section.nature]}${words.close}`),
          'linebreak()',
        ]
      : []
  const body = content([...first, ...inlinesToTypst(title, writing)])
  const size = section.kind === 'annex' ? '10.5pt' : '16pt'
  const heading = call('page-heading', [quote(toc), body], { size })
  return [marked(section, heading, writing), ...inside(section, 2, writing)]
}

function inside(section: Section, level: number, writing: TypstWriting): readonly string[] {
  return [
    ...blocksToTypst(section.blocks, writing),
    ...section.sections.flatMap(inner => sectionToTypst(inner, level, writing)),
  ]
}

interface Untitled {
  readonly level: number
  readonly number: string | null
}

/** A clause without a title has no heading; titled clauses inside it go on at its level, so that none is skipped. */
function untitled(section: Section, { level, number }: Untitled, writing: TypstWriting): readonly string[] {
  const label = labelOf(section.id, writing)
  const anchor = label.length > 0 ? [content(label)] : []
  const inner = section.sections.flatMap(each => sectionToTypst(each, level, writing))
  if (number === null) return [...anchor, ...blocksToTypst(section.blocks, writing), ...inner]
  const [first, ...rest] = section.blocks
  const isParagraph = first?.t === 'paragraph'
  const clause = clauseToTypst(number, isParagraph ? first : null, writing)
  return [...anchor, clause, ...blocksToTypst(isParagraph ? rest : section.blocks, writing), ...inner]
}

function marked({ id }: Section, heading: string, { targets }: TypstWriting): string {
  return targets.has(id) ? content([heading, labelCall(id)]) : heading
}
