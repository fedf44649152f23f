import { attempt } from '../../../container/fault.ts'
import { type Limits, limitsWith } from '../../../container/limits.ts'
import { decodeXml } from '../../../container/xml-decode.ts'
import type { Finding } from '../../../finding.ts'
import type { Block } from '../../model/block.ts'
import { emptyDocument } from '../../model/empty-document.ts'
import { isId } from '../../model/id.ts'
import { computedNumber, numberDocument } from '../../model/number-document.ts'
import {
  type DocumentProfile,
  documentProfiles,
  type Section,
  type StandardDocument,
} from '../../model/standard-document.ts'
import { BlockReader } from './sts-blocks.ts'
import { readFront } from './sts-meta.ts'
import { StsReading } from './sts-reading.ts'
import { readSection } from './sts-sections.ts'
import { childNamed, descendants, elementsIn, plainTextIn, readStsTree, type StsElement } from './sts-tree.ts'

export interface ReadStsOptions {
  readonly limits?: Limits
}

/** A document, or null with the reasons. */
export interface StsReadingResult {
  readonly document: StandardDocument | null
  /** Why there is none, or what could not be taken over; empty when nothing was lost. */
  readonly findings: readonly Finding[]
}

/** A picture stands in one attribute; a standard of 300 pages has about 100,000 elements and texts. */
const stsLimits = limitsWith({ xmlTagChars: 64 * 1024 * 1024, xmlNodes: 1_000_000 })

/**
 * Reads NISO STS (ANSI/NISO Z39.102) and the ISO STS before it. A file of our own writing gives the very document; one of
 * anybody else gives what its elements say, those that are not known kept as they are, with a report of what was lost.
 */
export function readSts(file: string | Uint8Array, { limits = stsLimits }: ReadStsOptions = {}): StsReadingResult {
  const { value, findings } = attempt(() => {
    const source = typeof file === 'string' ? file : [...decodeXml([file], 'STS')].join('')
    return { source, root: readStsTree(source.replace(/^\uFEFF/, ''), limits) }
  })
  if (!value) return { document: null, findings }
  const parts = findStandard(value.root)
  if (!parts) return { document: null, findings: [stranger(value.root.name)] }
  const reading = new StsReading(value.root, value.source.replace(/^\uFEFF/, ''))
  const document = new StsRead(parts, reading).read()
  return { document, findings: reading.losses.findings(limits.samples) }
}

interface StandardParts {
  readonly standard: StsElement
  readonly front: StsElement | null
}

/** The standard itself; of an adoption the one that is adopted, with the cover of the adoption. */
function findStandard(root: StsElement): StandardParts | null {
  if (root.name === 'standard') return { standard: root, front: childNamed(root, 'front') }
  if (root.name !== 'adoption') return null
  for (const element of descendants(root)) {
    if (element.name === 'standard') return { standard: element, front: childNamed(root, 'adoption-front') }
  }
  return null
}

class StsRead {
  readonly #standard: StsElement
  readonly #front: StsElement | null
  readonly #reading: StsReading
  readonly #blocks: BlockReader

  constructor({ standard, front }: StandardParts, reading: StsReading) {
    this.#standard = standard
    this.#front = front
    this.#reading = reading
    this.#blocks = new BlockReader(reading)
  }

  read(): StandardDocument {
    const { facts } = this.#standard
    const cover = this.#front
      ? readFront(this.#front, this.#reading)
      : { meta: emptyDocument.meta, revisions: [], suppressions: [] }
    const front = this.#sections(this.#front)
    const inner = childNamed(this.#standard, 'front')
    const own = inner && inner !== this.#front ? this.#sections(inner) : []
    const body = this.#sections(childNamed(this.#standard, 'body'))
    const behind = elementsIn(this.#standard).filter(({ name }) => name === 'back')
    const annexes = behind.flatMap(back => this.#annexes(back))
    const back = behind.flatMap(each => this.#sections(each))
    const id = facts?.get('id') ?? ''
    const document: StandardDocument = {
      ...emptyDocument,
      id: isId(id) ? id : emptyDocument.id,
      language: this.#language(),
      profile: documentProfiles.find(profile => profile === facts?.get('profile')) ?? this.#profile(cover.meta.normal),
      ...cover,
      front: [...front, ...own],
      body,
      annexes,
      back,
      assets: this.#reading.assets,
      source: 'sts',
    }
    return this.#reading.isOwn ? document : numberDocument(document)
  }

  #language(): string {
    const { facts, attributes } = this.#standard
    const said = facts?.get('language') ?? attributes.get('xml:lang')
    if (said) return said
    for (const { name, attributes: own } of this.#front ? descendants(this.#front) : []) {
      const language = name === 'title-wrap' ? own.get('xml:lang') : undefined
      if (language) return language
    }
    return 'en'
  }

  #profile(normal: string | null): DocumentProfile {
    if (normal === null) return 'other'
    return /^(?:ISO|IEC)\b/.test(normal) ? 'iso' : /^(?:GB|DB)/.test(normal) ? 'gbt1.1-2020' : 'other'
  }

  #annexes(back: StsElement): readonly Section[] {
    return elementsIn(back).flatMap(child =>
      child.name === 'app-group'
        ? elementsIn(child).flatMap(app => (app.name === 'app' ? [this.#section(app, true)] : []))
        : [],
    )
  }

  #section(element: StsElement, isAnnex = false): Section {
    return readSection(element, this.#blocks, { nature: null, isAnnex })
  }

  /** Sections of a part; what stands outside of any is a clause without a title. */
  #sections(part: StsElement | null): readonly Section[] {
    const sections: Section[] = []
    let loose: Block[] = []
    const end = () => {
      if (loose.length > 0) sections.push(this.#untitled(loose))
      loose = []
    }
    for (const child of part ? elementsIn(part) : []) {
      if (tops.has(child.name) || (child.name === 'ref-list' && part?.name === 'back')) {
        end()
        sections.push(this.#section(child))
      } else if (!skipped.has(child.name)) loose.push(...this.#top(child))
    }
    end()
    return sections
  }

  #untitled(blocks: readonly Block[]): Section {
    const id = this.#reading.newId('s', blocks[0]?.id ?? '')
    return { id, kind: 'clause', number: computedNumber(null), title: null, nature: 'normative', blocks, sections: [] }
  }

  #top(child: StsElement): readonly Block[] {
    if (child.facts?.has('notice')) return []
    if (child.facts?.has('attachments')) {
      for (const file of elementsIn(child)) this.#reading.asset(file)
      return []
    }
    if (!made.has(child.name)) return this.#blocks.blocks([child])
    this.#reading.losses.add('sts-element-left', `${child.name}: ${plainTextIn(child).slice(0, 30)}`)
    return []
  }
}

const tops: ReadonlySet<string> = new Set(['sec', 'sub-part'])
/** Read elsewhere. */
const skipped: ReadonlySet<string> = new Set([
  'nat-meta',
  'reg-meta',
  'iso-meta',
  'std-meta',
  'std-doc-meta',
  'app-group',
  'label',
  'title',
])
/** Made anew from the text. */
const made: ReadonlySet<string> = new Set(['toc', 'toc-group', 'index', 'index-group'])

function stranger(name: string): Finding {
  return {
    rule: 'sts-not-a-standard',
    severity: 'error',
    message: {
      zh: `这份 XML 的根元素是 ${name}，不是 NISO STS 的 standard。`,
      en: `The root of this XML is ${name}, not the standard of NISO STS.`,
    },
    at: {},
    evidence: { element: name },
    fix: {
      zh: '请选 NISO STS（或 ISO STS）文件；其他格式用各自的后缀。',
      en: 'Choose a file of NISO STS or ISO STS; other formats have endings of their own.',
    },
  }
}
