import type { Heading as HeadingNode, PhrasingContent } from 'mdast'
import { plainText } from '../../model/plain-text.ts'
import { kindOfTitle } from '../../model/section-kind.ts'
import { type SectionKind, sectionKinds } from '../../model/standard-document.ts'
import type { MarkdownContext } from './markdown-context.ts'
import type { PieceAttributes } from './piece-attributes.ts'
import { takeAttributes } from './read-paragraph.ts'

/** A heading taken apart. */
export interface Heading {
  readonly level: number
  readonly line: number
  /** The title without number and attributes; empty for a clause without one. */
  readonly nodes: readonly PhrasingContent[]
  readonly attributes: PieceAttributes
  /** Number that was typed. */
  readonly stated: string | null
  readonly printed: string | null
  /** Kind by its class, else by its title. */
  readonly kind: SectionKind
  readonly nature: 'normative' | 'informative' | null
}

const typed = /^(\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})+)(?:[ \u3000]+|$)/
const dotted = /^(\d{1,3}(?:\.\d{1,3})+|[A-Z](?:\.\d{1,3})+)(?=\p{Script=Han})/u
const bare = /^(\d{1,3})(?=\p{Script=Han})/u
const annexWord = /^(?:附[ \u3000]*录|(?:Annex|Appendix)(?= |$))[ \u3000]*([A-Z]{1,2}(?![A-Za-z]))?[ \u3000]*/
const natureWord = /^[（(][ ]*(规范性|资料性|normative|informative)(?:附录)?[ ]*[)）][ \u3000]*/

/** Reads a heading; numbers and 附录 are held against the source, so that they can be written as references to be no lead. */
export function readHeading(node: HeadingNode, context: MarkdownContext): Heading {
  const { nodes, attributes } = takeAttributes(node.children, context)
  const [first] = nodes
  const source = first?.type === 'text' ? context.slice(first) : ''
  const level = Number(attributes.values.level ?? node.depth)
  const plain = { level: level > 0 ? level : node.depth, line: context.line(node), attributes }
  const annex = annexWord.exec(source)
  if (annex) return { ...plain, ...readAnnexHeading(nodes, { source, found: annex, attributes }) }
  const number = typed.exec(source) ?? dotted.exec(source) ?? bareChapter(source)
  const left = number ? cut(nodes, number[0].length) : nodes
  const kind = sectionKinds.find(one => attributes.classes.has(one)) ?? kindOfTitle(plainText(readTitle(left)))
  return { ...plain, nodes: left, stated: number?.[1] ?? null, printed: null, kind, nature: statedNature(attributes) }
}

function readAnnexHeading(
  nodes: readonly PhrasingContent[],
  { source, found, attributes }: { source: string; found: RegExpExecArray; attributes: PieceAttributes },
): Pick<Heading, 'nodes' | 'stated' | 'printed' | 'kind' | 'nature'> {
  const nature = natureWord.exec(source.slice(found[0].length))
  const [, word] = nature ?? []
  return {
    nodes: cut(nodes, found[0].length + (nature?.[0].length ?? 0)),
    stated: found[1] ?? null,
    printed: found[1] ? found[0].trim() : null,
    kind: 'annex',
    nature:
      word === undefined ? statedNature(attributes) : /规范性|^normative/.test(word) ? 'normative' : 'informative',
  }
}

function statedNature({ classes }: PieceAttributes): Heading['nature'] {
  if (classes.has('normative')) return 'normative'
  return classes.has('informative') ? 'informative' : null
}

/** `1范围`: a number without a blank counts only before the title of a known element. */
function bareChapter(source: string): RegExpExecArray | null {
  const found = bare.exec(source)
  return found && kindOfTitle(source.slice(found[0].length)) !== 'clause' ? found : null
}

function cut(nodes: readonly PhrasingContent[], length: number): readonly PhrasingContent[] {
  const [first, ...others] = nodes
  if (first?.type !== 'text') return nodes
  const value = first.value.slice(length)
  return value === '' ? others : [{ ...first, value }, ...others]
}

/** Text of a title, only to tell what it names. */
function readTitle(nodes: readonly PhrasingContent[]) {
  return nodes.map(node => ({ t: 'text' as const, text: node.type === 'text' ? node.value : '\ufffc' }))
}
