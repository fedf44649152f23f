import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import { splitByLanguage } from '@biaochi/core/picture/foreign-text.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import { findRetraction } from '../../actions/find-retraction.ts'
import { resolveNumber } from '../../actions/resolve-number.ts'
import { showDocumentsOf } from '../../actions/show-document.ts'
import { showStandard } from '../../actions/show-standard.ts'
import { link, standardLink } from '../address.ts'
import { documentLink, documentParts } from '../document/document-link.ts'
import { html, type Markup } from '../html.ts'
import { jsonLd } from '../json-ld.ts'
import type { Absent, Moved, Page, Shown, Visit } from '../page.ts'
import { numberMark, printNormal } from '../parts/number-mark.ts'
import { runningText } from '../parts/running-text.ts'
import { sourceMark } from '../parts/source-mark.ts'
import { standardLine } from '../parts/standard-table.ts'
import { titleMark, titleText } from '../parts/title-mark.ts'
import { statusBanner } from '../standard/banner.ts'
import { citePart } from '../standard/cite-part.ts'
import { describeStandard } from '../standard/describe-standard.ts'
import { historyPart, remarksPart } from '../standard/history-part.ts'
import { placementPart } from '../standard/placement-part.ts'
import { chainPart, relationPart } from '../standard/relation-part.ts'
import { summary } from '../standard/summary.ts'
import { versionPart } from '../standard/version-part.ts'
import { wordsOf } from '../words/words.ts'

/** One standard, as of a day. */
export const standard: Page = {
  name: 'standard',
  title: { zh: '一项标准', en: 'A standard' },
  paths: ['/std/:slug', '/std/:slug/:asOf', '/std'],
  section: 'standards',
  async show(visit) {
    const { slug } = visit.parameters
    if (slug === undefined) return { moved: link(visit, '/standards'), forGood: true }
    const view = await showStandard(visit.context, slug, visit.asOf)
    if (!view) return (await findFormer(visit, slug)) ?? findOtherwise(visit, slug)
    // One address for each standard and day: any other spelling, and a day in the question, lead to it.
    const isAt = view.slug === slug && (visit.parameters.asOf !== undefined || !visit.isDated)
    return isAt
      ? present(visit, view, await showDocumentsOf(visit.context, view.record.id))
      : { moved: standardLink(visit, view.slug), forGood: view.slug !== slug }
  },
}

function present(visit: Visit, view: StandardView, texts: readonly HeldDocument[]): Shown {
  const { record } = view
  const number = record.numbers[0]?.normal
  const title = titleText(record, visit)
  return {
    title: number ? `${printNormal(number)} ${title}` : title,
    above: [{ title: visit.words.standards.title, href: link(visit, '/standards') }],
    description: describeStandard(visit, view),
    sheets: ['pictures.css'],
    twin: view,
    head: jsonLd(visit, view),
    main: () => html`<article class="standard">
<header class="standard-head">${number ? html`<p class="standard-number">${numberMark(number)}</p>` : null}
<h1>${titleMark(record, visit)}</h1>
${otherTitle(visit, view)}</header>
${statusBanner(visit, view)}
${textLinks(visit, texts)}
${duplicates(visit, view)}
<div class="sided sided-end">
<div class="standard-body">
${part('summary', visit.words.standard.summary, summary(visit, view))}
${record.abstract ? part('abstract', visit.words.standard.abstract, html`<p class="prose"${foreignLang(record.abstract, visit)}>${runningText(record.abstract)}</p>`) : null}
${chainPart(visit, view)}
${part('relations', visit.words.standard.relations, html`${relationPart(visit, view)}<p><a href="${link(visit, `/impact/${encodeURIComponent(view.slug)}`)}">${visit.words.impact.link}</a></p>`)}
${part('placements', visit.words.standard.placements, placementPart(visit, view))}
${part('cite', visit.words.standard.cite, citePart(visit, view))}
${part('history', visit.words.standard.history, html`${remarksPart(visit, view)}${historyPart(visit, view)}`)}
</div>
<aside class="standard-side" aria-label="${visit.words.standard.versions}">
${part('versions', visit.words.standard.versions, versionPart(visit, view))}
${part('sources', visit.words.standard.sources, sources(visit, view))}
<p class="note">${visit.words.standard.textNote}</p>
</aside>
</div>
</article>`,
  }
}

/** The ways into the texts of the standard that are held. */
function textLinks(visit: Visit, texts: readonly HeldDocument[]): Markup | null {
  const { parts } = visit.words.documents
  if (texts.length === 0) return null
  return html`${texts.map(
    ({ slug }) =>
      html`<nav class="text-links" aria-label="${visit.words.documents.title}"><ul class="chips">${documentParts.map(
        part => html`<li><a href="${documentLink(visit, slug, { part })}">${parts[part]}</a></li>`,
      )}</ul></nav>`,
  )}`
}

/** `lang` of a text that is wholly in another language. */
function foreignLang(text: string, { language }: Visit): Markup | null {
  const [only, other] = splitByLanguage(text, language)
  return only?.tag && !other ? html` lang="${only.tag}"` : null
}

function part(id: string, title: string, content: Markup): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`
}

function otherTitle(visit: Visit, { record }: StandardView): Markup | null {
  const [own, other, tag] =
    visit.language === 'zh' ? [record.titleZh, record.titleEn, 'en'] : [record.titleEn, record.titleZh, 'zh-CN']
  return own && other ? html`<p class="standard-other" lang="${tag ?? ''}">${other}</p>` : null
}

function duplicates(visit: Visit, view: StandardView): Markup | null {
  const { words } = visit
  if (view.duplicates.length === 0) return null
  return html`<section class="banner banner-unknown"><p><b>${words.standard.duplicates}</b></p><p>${words.standard.duplicatesText}</p><ul class="plain">${view.duplicates.map(
    one => html`<li>${standardLine(visit, one)}</li>`,
  )}</ul></section>`
}

function sources(visit: Visit, { record }: StandardView): Markup {
  if (record.sources.length === 0) return html`<p class="faint">${visit.words.standard.noSources}</p>`
  return html`<ul class="plain sources">${record.sources.map(source => html`<li>${sourceMark(source, visit)}</li>`)}</ul>`
}

/** The address of a record that was taken out leads to the one it was merged into, else says why it is gone. */
async function findFormer(visit: Visit, slug: string): Promise<Moved | Absent | null> {
  const retracted = await findRetraction(visit.context, slug)
  if (!retracted) return null
  if (retracted.into !== null) return { moved: standardLink(visit, retracted.into), forGood: false }
  return {
    title: { zh: wordsOf.zh.standard.retracted, en: wordsOf.en.standard.retracted },
    absent: retracted.finding.message,
    status: 410,
  }
}

/** A slug that is none may still be a number in some spelling: lead to it, else say what is spelt like it. */
async function findOtherwise(visit: Visit, slug: string): Promise<Moved | Absent> {
  const { matches, otherYears, nearest } = await resolveNumber(visit.context, slug, visit.asOf)
  const [only, another] = matches
  if (only && !another) return { moved: standardLink(visit, only.slug), forGood: false }
  const near = [...matches, ...otherYears, ...nearest]
  const lookUp = link(visit, '/number', { q: parseNumber(slug).normal ?? slug })
  return {
    title: { zh: wordsOf.zh.standard.missingTitle, en: wordsOf.en.standard.missingTitle },
    absent: { zh: wordsOf.zh.standard.missingText(slug), en: wordsOf.en.standard.missingText(slug) },
    suggestions: html`${near.length > 0 ? html`<h2>${visit.words.standard.nearest}</h2><ul>${near.map(one => html`<li>${standardLine(visit, one)}</li>`)}</ul>` : null}
<p><a class="button" href="${lookUp}">${visit.words.standard.lookUp}</a></p>`,
  }
}
