import { XmlReader } from '../../container/xml.ts'
import { escapeText, tag, xmlDeclaration } from '../../container/xml-write.ts'
import type { Commenting } from './commenting.ts'
import { XmlCuts } from './xml-cuts.ts'

/** Texts of comments by the name of their cell, which has one at most. */
export type TextsByCell = ReadonlyMap<string, string>

/** A part of comments that holds none. */
export function emptyComments(namespace: string): string {
  const lists = '<authors></authors><commentList></commentList>'
  return xmlDeclaration + tag('comments', { xmlns: namespace }, lists)
}

/** Adds comments to such a part; `added` names the cells that had none before. */
export function addCellComments(
  xml: string,
  { texts, namespace, by }: { readonly texts: TextsByCell; readonly namespace: string; readonly by: Commenting },
): { readonly xml: string; readonly added: readonly string[] } {
  const { authors, authorsEnd, listEnd, ends } = readComments(xml)
  const cuts = new XmlCuts()
  const at = (place: number) => ({ at: place, before: '', after: '' })
  cuts.mark(at(authorsEnd), tag('author', { xmlns: namespace }, escapeText(by.author)))
  const added: string[] = []
  for (const [cell, text] of texts) {
    const end = ends.get(cell)
    if (end === undefined) {
      added.push(cell)
      const run = tag('r', {}, tag('t', { 'xml:space': 'preserve' }, escapeText(text)))
      const attributes = { xmlns: namespace, ref: cell, authorId: authors }
      cuts.mark(at(listEnd), tag('comment', attributes, tag('text', {}, run)))
    } else cuts.mark(at(end), escapeText(`\n${text}`))
  }
  return { xml: cuts.apply(xml), added }
}

interface ReadComments {
  readonly authors: number
  readonly authorsEnd: number
  readonly listEnd: number
  /** Where the last text of the comment on a cell ends. */
  readonly ends: ReadonlyMap<string, number>
}

function readComments(xml: string): ReadComments {
  const reader = new XmlReader(xml, { part: 'comments' })
  const ends = new Map<string, number>()
  let [authors, authorsEnd, listEnd, rootEnd] = [0, -1, -1, xml.length]
  let cell = ''
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    const { local, start } = reader
    if (token === 'open' && local === 'comment') cell = reader.attribute('ref') ?? ''
    if (token === 'open' && local === 'author') authors++
    if (token !== 'close') continue
    if (local === 't') ends.set(cell, start)
    else if (local === 'authors') authorsEnd = start
    else if (local === 'commentList') listEnd = start
    else if (local === 'comments') rootEnd = start
  }
  return { authors, authorsEnd: authorsEnd < 0 ? rootEnd : authorsEnd, listEnd: listEnd < 0 ? rootEnd : listEnd, ends }
}
