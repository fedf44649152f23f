import type { OfficePackage } from '../../container/office-package.ts'
import type { XmlReader } from '../../container/xml.ts'

/** Outline level of every paragraph style that is one of headings, 0 being the highest. */
export type Outline = ReadonlyMap<string, number>

interface Style {
  level: number | null
  basedOn: string | null
}

/** Reads from the styles of a document which of them are headings; inherited levels included. */
export function readOutline(source: OfficePackage, mainPart: string | null): Outline {
  const relation = mainPart === null ? null : source.relations(mainPart).find(({ type }) => type === 'styles')
  const entry = relation ? source.archive.find(relation.target) : null
  if (!entry) return new Map()
  const styles = readStyles(source.listReader(entry))
  return new Map(
    [...styles.keys()].flatMap(id => {
      const level = levelOf(id, styles)
      return level === null ? [] : [[id, level] as const]
    }),
  )
}

function readStyles(reader: XmlReader): Map<string, Style> {
  const styles = new Map<string, Style>()
  let current: Style | null = null
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'close' && reader.local === 'style') current = null
    if (token !== 'open') continue
    if (reader.local === 'style') {
      current = { level: null, basedOn: null }
      styles.set(wordAttribute(reader, 'styleId') ?? '', current)
    } else if (current) readProperty(reader, current)
  }
  return styles
}

function readProperty(reader: XmlReader, style: Style): void {
  const value = wordAttribute(reader, 'val') ?? ''
  if (reader.local === 'outlineLvl') style.level = readLevel(value)
  if (reader.local === 'basedOn') style.basedOn = value
  const named = reader.local === 'name' ? /^(?:heading|标题) ?([1-9])$/i.exec(value) : null
  if (named) style.level ??= Number(named[1]) - 1
}

/** Level 9 stands for body text. */
export function readLevel(value: string): number | null {
  return /^[0-8]$/.test(value) ? Number(value) : null
}

/** A chain of styles that leads back to itself ends where it was before. */
function levelOf(id: string, styles: ReadonlyMap<string, Style>): number | null {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at)
    const level = styles.get(at)?.level ?? null
    if (level !== null) return level
  }
  return null
}

/** Value of an attribute of the main vocabulary, whatever its prefix. */
export function wordAttribute(reader: XmlReader, local: string): string | null {
  return (
    reader.attribute(`w:${local}`) ?? reader.attributes().find(({ name }) => name.endsWith(`:${local}`))?.value ?? null
  )
}
