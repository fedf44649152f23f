import { type PackageEdit, relationsOf, relationType } from '../../container/package-edit.ts'
import { tag } from '../../container/xml-write.ts'
import { addCellComments, emptyComments, type TextsByCell } from './cell-comments.ts'
import type { Commenting } from './commenting.ts'
import { addNoteShapes, emptyDrawing } from './note-shapes.ts'
import { XmlCuts } from './xml-cuts.ts'

/** A comment on a cell. */
export interface CellComment {
  readonly sheet: string
  /** Its name, `C7`. */
  readonly cell: string
  readonly lines: readonly string[]
}

/**
 * Writes comments into a workbook: those that Excel calls notes, which all programs show, each with the drawing of its
 * box. A cell that has one already gets the new text behind the old. Throws a `ContainerFault`.
 */
export function commentWorkbook(edit: PackageEdit, comments: readonly CellComment[], by: Commenting): void {
  const parts = sheetParts(edit)
  for (const [sheet, own] of Map.groupBy(comments, comment => comment.sheet)) {
    const part = parts.get(sheet)
    const xml = part === undefined ? null : edit.text(part)
    if (part === undefined || xml === null) continue
    const texts = new Map<string, string>()
    for (const { cell, lines } of own) {
      const text = lines.join('\n')
      const before = texts.get(cell)
      texts.set(cell, before === undefined ? text : `${before}\n${text}`)
    }
    commentSheet(edit, { part, xml, texts }, by)
  }
}

/** Names of the parts of the sheets, by the name on their tab. */
function sheetParts(edit: PackageEdit): ReadonlyMap<string, string> {
  const { source } = edit
  const main = source.mainPart() ?? ''
  const targets = new Map(source.relations(main).map(({ id, target }) => [id, target]))
  const parts = new Map<string, string>()
  const entry = source.archive.find(main)
  if (!entry) return parts
  const reader = source.listReader(entry)
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token !== 'open' || reader.local !== 'sheet' || reader.depth !== 3) continue
    const id = reader.attributes().find(({ name }) => name.endsWith(':id'))?.value ?? ''
    const target = targets.get(id)
    if (target !== undefined) parts.set(reader.attribute('name') ?? '', target)
  }
  return parts
}

interface SheetToComment {
  readonly part: string
  readonly xml: string
  readonly texts: TextsByCell
}

function commentSheet(edit: PackageEdit, { part, xml, texts }: SheetToComment, by: Commenting): void {
  const { namespace, drawing, place } = readSheetFrame(edit, part, xml)
  const relations = edit.source.relations(part)
  const targetOf = (isIt: (relation: (typeof relations)[number]) => boolean) => {
    const target = relations.find(relation => !relation.isExternal && isIt(relation))?.target
    return target !== undefined && edit.source.archive.find(target) ? target : null
  }
  const known = targetOf(({ type }) => type === 'comments')
  const comments = known ?? edit.freeName('xl/comments*.xml')
  const { xml: written, added } = addCellComments(edit.text(comments) ?? emptyComments(namespace), {
    texts,
    namespace,
    by,
  })
  edit.set(comments, written)
  if (known === null) {
    edit.declare(comments, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')
    edit.relate(part, { type: relationType(namespace, 'comments'), target: comments })
  }
  const knownDrawing = drawing === null ? null : targetOf(({ id }) => id === drawing)
  const shapes = knownDrawing ?? edit.freeName('xl/drawings/vmlDrawing*.vml')
  edit.set(shapes, addNoteShapes(edit.text(shapes) ?? emptyDrawing, added))
  if (knownDrawing !== null) return
  edit.declareExtension('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  const id = edit.relate(part, { type: relationType(namespace, 'vmlDrawing'), target: shapes })
  const cuts = new XmlCuts()
  const element = tag('legacyDrawing', { xmlns: namespace, 'xmlns:r': relationsOf(namespace), 'r:id': id })
  cuts.mark({ at: place, before: '', after: '' }, element)
  edit.set(part, cuts.apply(xml))
}

/** What follows `legacyDrawing` in a worksheet (ECMA-376-1, 18.3.1.99). */
const behindDrawing: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])

interface SheetFrame {
  readonly namespace: string
  /** Id of the relation to its old drawing, null when it has none. */
  readonly drawing: string | null
  /** Where the element that names one would stand. */
  readonly place: number
}

function readSheetFrame(edit: PackageEdit, part: string, xml: string): SheetFrame {
  const reader = edit.source.readerOf(xml, part)
  let namespace = ''
  let drawing: string | null = null
  let place: number | null = null
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'close' && reader.depth === 0) place ??= reader.start
    if (token !== 'open') continue
    if (reader.depth === 1) namespace = reader.namespace
    else {
      if (reader.local === 'legacyDrawing') {
        drawing = reader.attributes().find(({ name }) => name.endsWith(':id'))?.value ?? null
      }
      if (behindDrawing.has(reader.local)) place ??= reader.start
      reader.skip()
    }
  }
  return { namespace, drawing, place: place ?? xml.length }
}
