import { refuse } from '../../container/fault.ts'
import { defaultLimits, type Limits } from '../../container/limits.ts'
import type { OfficePackage } from '../../container/office-package.ts'
import type { XmlReader } from '../../container/xml.ts'
import { ownAuthor } from '../comment/commenting.ts'
import { type Outline, readOutline, wordAttribute } from './word-outline.ts'
import { readParagraphs, type WordParagraph } from './word-paragraphs.ts'

/** Parts of a Word document that hold text. */
export type WordPartKind = 'body' | 'footnote' | 'endnote' | 'header' | 'footer' | 'comment'

/** One part with its paragraphs, in the order of the document. */
export interface WordPart {
  readonly kind: WordPartKind
  /** Name inside the package. */
  readonly name: string
  readonly paragraphs: readonly WordParagraph[]
}

/** Relations of the body by what they lead to. */
const kinds: Readonly<Record<string, WordPartKind>> = {
  footnotes: 'footnote',
  endnotes: 'endnote',
  header: 'header',
  footer: 'footer',
  comments: 'comment',
}

/**
 * The text of a Word document (.docx, .docm; transitional and strict): body, footnotes, endnotes, headers, footers and
 * comments, as it reads with all changes accepted. Throws a `ContainerFault`.
 */
export function readWordText(source: OfficePackage, limits: Limits = defaultLimits): WordPart[] {
  const main = source.mainPart()
  const outline = readOutline(source, main)
  let left = limits.heldBytes
  const read = (kind: WordPartKind, name: string): WordPart | null => {
    const entry = source.archive.find(name)
    if (!entry) return null
    const reader = source.reader(entry)
    const paragraphs = kind === 'comment' ? readComments(reader, outline) : readParagraphs(reader, outline)
    for (const { text } of paragraphs) left -= text.length
    if (left < 0) refuseTooLong(limits.heldBytes)
    return { kind, name, paragraphs }
  }
  const body = main === null ? null : read('body', main)
  if (main === null || !body) return refuseNoBody()
  const others = source.relations(main).flatMap(({ type, target, isExternal }) => {
    const kind = kinds[type]
    const part = kind && !isExternal ? read(kind, target) : null
    return part ? [part] : []
  })
  return [body, ...others]
}

/** The comments of people: those that Biaochi wrote into the document are no part of what it says. */
function readComments(reader: XmlReader, outline: Outline): WordParagraph[] {
  const own = new Set<number>()
  let isOwn = false
  const paragraphs = readParagraphs(reader, outline, {
    token: (at, token) => {
      if (token === 'open' && at.local === 'comment') isOwn = wordAttribute(at, 'author') === ownAuthor
    },
    text: ({ ordinal }) => {
      if (isOwn) own.add(ordinal)
    },
  })
  return paragraphs.filter(({ ordinal }) => !own.has(ordinal))
}

function refuseNoBody(): never {
  return refuse({
    rule: 'word-without-body',
    message: { zh: 'Word 文件里没有正文，可能已损坏。', en: 'The Word file has no body; it may be damaged.' },
    fix: { zh: '用 Word 或 WPS 打开并另存为 .docx。', en: 'Open it in Word or WPS and save it as .docx.' },
  })
}

function refuseTooLong(limit: number): never {
  return refuse({
    rule: 'word-too-long',
    message: {
      zh: `文件的文字超过 ${limit} 字的上限。`,
      en: `The file holds more than ${limit} characters of text.`,
    },
    evidence: { limit },
    fix: { zh: '请把文件拆分成几个较小的文件。', en: 'Split the file into smaller ones.' },
  })
}
