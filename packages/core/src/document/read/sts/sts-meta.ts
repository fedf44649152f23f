import { normaliseNumber } from '../../../number/normalise.ts'
import { emptyMeta } from '../../model/empty-document.ts'
import { isId } from '../../model/id.ts'
import {
  type DocumentMeta,
  type DocumentTitle,
  documentStages,
  type Revision,
  type Suppression,
} from '../../model/standard-document.ts'
import { placeOfFacts } from './sts-own.ts'
import type { StsReading } from './sts-reading.ts'
import { childNamed, elementsIn, plainTextIn, type StsElement, textIn } from './sts-tree.ts'

/** What the front matter says of a document. */
export interface FrontMatter {
  readonly meta: DocumentMeta
  readonly revisions: readonly Revision[]
  readonly suppressions: readonly Suppression[]
}

/** Elements of metadata, the one of the adopting body before the one of what it adopts. */
const ranked = ['nat-meta', 'std-meta', 'std-doc-meta', 'reg-meta', 'iso-meta']

/** The cover of a document, from the metadata of the body that publishes it. */
export function readFront(front: StsElement, reading: StsReading): FrontMatter {
  const all = elementsIn(front).filter(({ name }) => ranked.includes(name))
  const [main, ...others] = [...all].sort((one, other) => rankOf(one) - rankOf(other))
  if (!main) return { meta: emptyMeta, revisions: [], suppressions: [] }
  for (const other of others) {
    const number = childNamed(other, 'std-ref')
    if (other.name !== 'std-doc-meta') reading.losses.add('sts-adoption', number ? plainTextIn(number) : other.name)
  }
  return new MetaReader(main, reading).read()
}

function rankOf({ name, attributes }: StsElement): number {
  const type = attributes.get('std-meta-type') ?? ''
  const said = { national: 0, regional: 3, international: 4 }[type]
  return said ?? ranked.indexOf(name)
}

/** What says nothing that a cover would show, or says again what another element does. */
const silent: ReadonlySet<string> = new Set([
  'content-language',
  'doc-ref',
  'std-ident',
  'page-count',
  'counts',
  'is-proof',
  'self-uri',
  'permissions',
  'doc-ident',
])

class MetaReader {
  readonly #element: StsElement
  readonly #reading: StsReading

  constructor(element: StsElement, reading: StsReading) {
    this.#element = element
    this.#reading = reading
  }

  read(): FrontMatter {
    const custom = this.#all('custom-meta-group').flatMap(group => elementsIn(group))
    const values = (name: string) => custom.filter(each => nameOf(each) === name).map(each => this.#value(each))
    const one = (name: string) => values(name)[0] ?? null
    const number = this.#number()
    const notice = one('notice')
    this.#report(custom)
    const meta: DocumentMeta = {
      number,
      normal: this.#reading.isOwn ? one('normal') : number === null ? null : normaliseNumber(number),
      titles: this.#all('title-wrap').map(titleOf),
      classWords: one('class-words'),
      ics: this.#ics(),
      ccs: this.#subject('ccs'),
      filing: one('filing'),
      replaces: this.#related(/^(?:replaces|supersedes|revises|isReplacementOf|cancels)/i),
      adopts: this.#adopts(),
      stage: documentStages.find(stage => stage === one('stage')) ?? null,
      stageWords: one('stage-words'),
      issued: this.#date(['release-date', 'pub-date'], /^(?:issued|published|release|publication|)$/i),
      implemented: this.#date(['meta-date', 'release-date'], /^(?:implement|effective|in-?force|vigueur)/i),
      issuers: this.#organizations('issuer'),
      proposers: this.#organizations('proposer'),
      committees: this.#all('comm-ref').map(each => this.#text(each)),
      drafters: this.#organizations('drafter'),
      authors: values('author'),
      ...(notice === null ? {} : { notice }),
    }
    const revisions = custom.flatMap(each => this.#revision(each))
    return { meta, revisions, suppressions: custom.flatMap(each => this.#suppression(each)) }
  }

  #all(name: string): readonly StsElement[] {
    return elementsIn(this.#element).filter(child => child.name === name)
  }

  #text(element: StsElement): string {
    return this.#reading.isOwn ? textIn(element) : plainTextIn(element)
  }

  #value(custom: StsElement): string {
    const value = childNamed(custom, 'meta-value')
    return value ? this.#text(value) : ''
  }

  #number(): string | null {
    const refs = this.#all('std-ref')
    const ref = refs.find(({ attributes }) => attributes.get('type') === 'dated') ?? refs[0]
    if (ref) return this.#text(ref)
    const ident = this.#all('std-ident')[0]
    if (!ident || this.#reading.isOwn) return null
    const said = (name: string) => {
      const found = childNamed(ident, name)
      return found ? plainTextIn(found) : ''
    }
    const [originator, number, part, year] = ['originator', 'doc-number', 'part-number', 'year'].map(said)
    if (!number) return null
    const whole = `${originator} ${number}${part ? `-${part}` : ''}${year ? `:${year}` : ''}`.trim()
    return whole
  }

  #ics(): readonly string[] {
    const wrapped = this.#all('ics-wrap').flatMap(wrap => elementsIn(wrap).filter(({ name }) => name === 'ics'))
    return [...this.#all('ics'), ...wrapped].map(each => this.#text(each)).filter(code => code !== '')
  }

  #subject(type: string): string | null {
    const group = this.#all('subj-group').find(({ attributes }) => attributes.get('subj-group-type') === type)
    const subject = group ? childNamed(group, 'subject') : null
    return subject ? this.#text(subject) : null
  }

  #related(type: RegExp): readonly string[] {
    return this.#all('std-xref').flatMap(each => {
      if (!type.test(each.attributes.get('type') ?? '')) return []
      const ref = childNamed(each, 'std-ref')
      return ref ? [this.#text(ref)] : []
    })
  }

  #adopts(): DocumentMeta['adopts'] {
    for (const degree of ['IDT', 'MOD', 'NEQ'] as const) {
      const [number] = this.#related(new RegExp(`^(?:adopts-${degree}|${degree})$`, 'i'))
      if (number !== undefined) return { number, degree }
    }
    return null
  }

  #date(names: readonly string[], type: RegExp): string | null {
    for (const name of names) {
      for (const each of this.#all(name)) {
        if (!type.test(each.attributes.get('date-type') ?? each.attributes.get('type') ?? '')) continue
        const said = each.attributes.get('iso-8601-date') ?? plainTextIn(each)
        if (isDay(said)) return said
      }
    }
    return null
  }

  #organizations(role: string): readonly string[] {
    const all = [...this.#all('std-org'), ...this.#all('std-org-group').flatMap(elementsIn)]
    return all.flatMap(each => {
      const own = each.attributes.get('std-org-role') ?? 'issuer'
      const name = childNamed(each, 'std-org-name') ?? childNamed(each, 'std-org-abbrev')
      return own === role && name ? [this.#text(name)] : []
    })
  }

  #revision(custom: StsElement): readonly Revision[] {
    const { facts } = custom
    const kind = revisionKinds.find(each => each === facts?.get('kind'))
    if (nameOf(custom) !== 'revision' || !facts || !kind) return []
    const { place = {} } = placeOfFacts(facts)
    const id = this.#reading.id(custom, 'v')
    return [
      {
        id,
        kind,
        author: facts.get('author') ?? null,
        at: facts.get('at') ?? null,
        text: this.#value(custom),
        place,
      },
    ]
  }

  #suppression(custom: StsElement): readonly Suppression[] {
    const rule = custom.facts?.get('rule')
    if (nameOf(custom) !== 'suppression' || rule === undefined) return []
    const at = custom.facts?.get('at')
    return [{ rule, at: at !== undefined && isId(at) ? at : null, reason: this.#value(custom) }]
  }

  /** What of the metadata is not on the cover. */
  #report(custom: readonly StsElement[]): void {
    if (this.#reading.isOwn) return
    const { losses } = this.#reading
    for (const { name } of elementsIn(this.#element))
      if (!read.has(name) && !silent.has(name)) losses.add('sts-metadata-left', name)
    for (const each of custom) if (!each.facts) losses.add('sts-metadata-left', nameOf(each))
  }
}

const read: ReadonlySet<string> = new Set(
  'title-wrap std-org std-org-group std-ref pub-date release-date meta-date comm-ref ics ics-wrap std-xref custom-meta-group'.split(
    ' ',
  ),
)
const revisionKinds = ['insertion', 'deletion', 'move-from', 'move-to', 'format'] as const

function nameOf(custom: StsElement): string {
  const name = childNamed(custom, 'meta-name')
  return name ? plainTextIn(name) : ''
}

function titleOf(wrap: StsElement): DocumentTitle {
  const said = wrap.facts?.get('language')
  const parts = elementsIn(wrap).flatMap(part => {
    const name = part.name.replace('-title-wrap', '')
    return name === 'intro' || name === 'main' || name === 'compl' ? [partOf(part)] : []
  })
  const full = childNamed(wrap, 'full')
  const kept = parts.filter(part => part !== '')
  const whole = kept.length === 0 && full ? [plainTextIn(full)] : parts
  return { language: said ?? wrap.attributes.get('xml:lang') ?? 'en', parts: whole }
}

/** The text of one element of a title; a wrapped one is its label and its title. */
function partOf(part: StsElement): string {
  if (!part.name.endsWith('-wrap')) return plainPart(part)
  return elementsIn(part).map(plainTextIn).join(' ')
}

function plainPart(part: StsElement): string {
  return part.children.every(child => typeof child === 'string') && !/\n/.test(textIn(part))
    ? textIn(part)
    : plainTextIn(part)
}

/** A day of the calendar as `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!found) return false
  const [, year = '', month = '', day = ''] = found
  const days = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0
  return Number(day) >= 1 && Number(day) <= days
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
