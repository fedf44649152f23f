import type { OfficePackage } from '../../container/office-package.ts'
import type { XmlReader } from '../../container/xml.ts'
import { wordAttribute } from '../read/word-outline.ts'
import { readParagraphs } from '../read/word-paragraphs.ts'

const notes: ReadonlySet<string> = new Set(['footnote', 'endnote', 'comment'])

/** Which note or comment each paragraph of such a part belongs to, by its ordinal; empty for other parts. */
export function readNoteIds(source: OfficePackage, part: string): ReadonlyMap<number, string> {
  const ids = new Map<number, string>()
  const entry = source.archive.find(part)
  if (!entry) return ids
  let id: string | null = null
  readParagraphs(source.reader(entry), new Map(), {
    token: (reader: XmlReader, token) => {
      if (token === 'open' && notes.has(reader.local)) id = wordAttribute(reader, 'id')
    },
    text: ({ ordinal }) => {
      if (id !== null) ids.set(ordinal, id)
    },
  })
  return ids
}
