import { say } from '@biaochi/core/language.ts'
import { isKnownStatusWord } from '@biaochi/core/registry/cell/stated-status.ts'
import type { PartialDate } from '@biaochi/core/registry/date.ts'
import { agreesWith } from '@biaochi/core/registry/defect/status.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import type { OrganisationRole } from '@biaochi/core/registry/standard.ts'
import {
  classNames,
  confidenceNames,
  forceNames,
  statusNames,
  tierNames,
} from '@biaochi/core/registry/standard-words.ts'
import { link } from '../address.ts'
import { html, join, type Markup, type MarkupValue } from '../html.ts'
import type { Visit } from '../page.ts'
import { facts } from '../parts/facts.ts'
import { numberMark } from '../parts/number-mark.ts'
import { holdsOncePublished } from '../parts/standard-table.ts'
import { textMark } from '../parts/text-mark.ts'
import { dateMark, printDate } from '../print-date.ts'

const roles: readonly OrganisationRole[] = ['issuer', 'authority', 'proposer', 'custodian', 'implementer', 'drafter']

/** The header block: numbers, dates, status as computed and as stated, classification, organisations. */
export function summary(visit: Visit, view: StandardView): Markup {
  const { words, language } = visit
  const { record } = view
  const t = words.standard
  const date = (value: PartialDate | null) => (value === null ? null : dateMark(value, language))
  return facts([
    [t.numbers, numbers(visit, view)],
    [t.issued, date(record.issued) ?? unknownDate(visit, view)],
    [t.effective, date(record.effective) ?? (holdsOncePublished(record.class) ? null : unknownDate(visit, view))],
    [t.withdrawnOn, date(record.withdrawn)],
    [t.expires, date(record.expires)],
    [
      t.statusNow,
      html`${say(statusNames[view.status.name], language)} <span class="faint">${t.statusAsOf(printDate(view.asOf, language))}</span>`,
    ],
    [t.sourceSays, statedStatus(visit, view)],
    [words.facet.confidence, confidence(visit, view)],
    [
      t.class,
      html`<a href="${link(visit, '/standards', { class: record.class })}">${say(classNames[record.class], language)}</a>${record.force === 'unknown' ? null : ` · ${say(forceNames[record.force], language)}`}${record.kind === 'standard' ? null : ` · ${words.kind[record.kind]}`}`,
    ],
    [t.ics, codes(visit, 'ics', record.ics)],
    [t.ccs, codes(visit, 'ccs', record.ccs)],
    ...roles.map(role => [words.organisationRole[role], organisations(visit, view, role)] as const),
    [t.participation, record.participation ? words.participation[record.participation] : null],
    [t.labels, labels(visit, view)],
    [t.editions, editions(visit, view)],
  ])
}

function numbers({ words }: Visit, { record }: StandardView): MarkupValue {
  if (record.numbers.length === 0) {
    return html`<span class="faint">${record.unnumbered === 'publication' ? words.numberUnknown : words.noNumber}</span>${record.unnumbered ? html` ${words.unnumbered[record.unnumbered]}` : null}`
  }
  const [only, ...more] = record.numbers
  if (only && more.length === 0) return numberMark(only.normal)
  return html`<ul class="plain">${record.numbers.map(
    entry => html`<li>${numberMark(entry.normal)} <span class="faint">${words.role[entry.role]}</span></li>`,
  )}</ul>`
}

/** A standard that is not published has no dates yet; of one that is, they are not known. */
function unknownDate({ words }: Visit, { record }: StandardView): MarkupValue {
  const isUnpublished = record.unnumbered === 'need' || record.unnumbered === 'project'
  return isUnpublished ? null : html`<span class="faint">${words.dateUnknown}</span>`
}

/**
 * The words of the source, and whether they fit what was computed; neither ever replaces the other. A source speaks of
 * the day it was read, so that it is held against today only.
 */
function statedStatus({ words, language, asOf, today }: Visit, { record, status }: StandardView): MarkupValue {
  const t = words.standard
  const { statedStatus: stated, statedMeaning: meaning } = record
  if (stated === null) return html`<span class="faint">${t.sourceSilent}</span>`
  const isHeld = meaning !== null && meaning !== 'unknown' && status.name !== 'unknown' && asOf === today
  const verdict =
    meaning === null
      ? isKnownStatusWord(stated)
        ? t.sourceOpen
        : t.sourceUnread
      : isHeld
        ? agreesWith(meaning, status.name)
          ? t.sourceAgrees
          : t.sourceDiffers
        : null
  return html`<q>${textMark(stated, { language })}</q>${verdict === null ? null : html` <span class="faint">${verdict}</span>`}`
}

/** How sure the record is, and by which kind of source it was checked. */
function confidence({ words, language }: Visit, { record }: StandardView): MarkupValue {
  const tiers = [...new Set(record.sources.map(source => source.tier))]
  const basis =
    tiers.length === 0
      ? words.standard.noSource
      : tiers.map(tier => say(tierNames[tier], language)).join(words.site.list)
  return html`${say(confidenceNames[record.confidence], language)} <span class="faint">${words.standard.basedOn(basis)}</span>`
}

function codes(visit: Visit, facet: 'ics' | 'ccs', values: readonly string[]): MarkupValue {
  return join(
    values.map(
      value =>
        html`<a class="code" href="${link(visit, '/standards', { [facet]: value.replace(/\s+/g, '') })}">${value}</a>`,
    ),
    visit.words.site.list,
  )
}

function organisations(visit: Visit, { record }: StandardView, role: OrganisationRole): MarkupValue {
  const names = record.organisations.filter(one => one.role === role).map(one => one.name)
  return join(
    names.map(
      name => html`<a href="${link(visit, '/standards', { organisation: name })}">${textMark(name, visit)}</a>`,
    ),
    visit.words.site.list,
  )
}

function labels({ words, language }: Visit, { record }: StandardView): MarkupValue {
  return join(
    record.labels.map(label =>
      label.awarded
        ? html`${label.scheme} <span class="faint">${words.standard.awarded(printDate(label.awarded, language))}</span>`
        : label.scheme,
    ),
    words.site.list,
  )
}

function editions({ words, language }: Visit, { record }: StandardView): MarkupValue {
  if (record.editions.length === 0) return null
  const day = (date: PartialDate | null) => (date ? printDate(date, language) : words.dateUnknown)
  return html`<ul class="plain">${record.editions.map(
    edition =>
      html`<li>${edition.label} <span class="faint">${words.standard.issued} ${day(edition.issued)}${words.site.comma}${words.standard.effective} ${day(edition.effective)}</span></li>`,
  )}</ul>`
}
