import { type Comparison, compareVersions } from '../../actions/compare-versions.ts'
import { findOwnStandard, type OwnStandard } from '../../actions/own-standards.ts'
import { type DocumentView, showDocument } from '../../actions/show-document.ts'
import { showReferences } from '../../actions/show-references.ts'
import { showRunnable } from '../../actions/show-runnable.ts'
import { link } from '../address.ts'
import { documentDownloads } from '../document/document-downloads.ts'
import { type DocumentPart, documentParts } from '../document/document-link.ts'
import { documentTabs } from '../document/document-tabs.ts'
import { readVersion } from '../document/read-version.ts'
import { referencesPart } from '../document/references-part.ts'
import { requirementsPart } from '../document/requirements-part.ts'
import { termsPart } from '../document/terms-part.ts'
import { textPart } from '../document/text-part.ts'
import { versionsPart } from '../document/versions-part.ts'
import { html, type Markup } from '../html.ts'
import type { Absent, Page, Visit } from '../page.ts'
import { runnablePart } from '../runnable/runnable-part.ts'
import { wordsOf } from '../words/words.ts'
import { titleOfHeld } from './documents.ts'

/** The text of a standard or draft: its clauses, terms, references and versions. */
export const document: Page = {
  name: 'document',
  title: { zh: '一份标准文本', en: 'The text of a standard' },
  paths: ['/documents/:slug', '/documents/:slug/:part'],
  section: 'standards',
  async show(visit) {
    const { slug = '', part: name = 'text' } = visit.parameters
    const own = await findOwnStandard(slug)
    const part = partNamed(name, own)
    const version = readVersion(visit)
    const view = part && version !== 'unfit' ? await showDocument(visit.context, slug, version ?? undefined) : null
    if (!view || !part) return absent(slug)
    const title = titleOfHeld(visit, view.held)
    const { words } = visit
    const main = part === 'data' ? await partOfOwn(visit, view, own) : await partOf(visit, view, part)
    return {
      title: part === 'text' ? title : `${words.documents.parts[part]} · ${title}`,
      above: [
        { title: words.documents.title, href: link(visit, '/documents') },
        ...(part === 'text' ? [] : [{ title, href: link(visit, `/documents/${encodeURIComponent(slug)}`) }]),
      ],
      sheets: part === 'data' ? ['document.css', 'runnable.css'] : ['document.css'],
      twin: view,
      main: () => html`${part === 'text' ? null : html`<h1>${title}</h1>${view.held.notice ? html`<p class="note">${view.held.notice}</p>` : null}`}
${documentTabs(visit, slug, { part, version: version === 'unfit' ? null : version, hasData: own !== null })}
${part === 'text' ? documentDownloads(visit, view.held) : null}
${main}`,
    }
  },
}

/** The part of a name; `data` only where the standard runs. */
function partNamed(name: string, own: OwnStandard | null): DocumentPart | null {
  if (name === 'data') return own ? 'data' : null
  return documentParts.find(one => one === name) ?? null
}

async function partOfOwn(visit: Visit, view: DocumentView, own: OwnStandard | null): Promise<Markup | null> {
  return own && runnablePart(visit, view, await showRunnable(own))
}

async function partOf(visit: Visit, view: DocumentView, part: Exclude<DocumentPart, 'data'>): Promise<Markup> {
  switch (part) {
    case 'text':
      return textPart(visit, view, await showReferences(visit.context, view.document, visit.asOf))
    case 'requirements':
      return requirementsPart(visit, view)
    case 'terms':
      return termsPart(visit, view)
    case 'references': {
      const references = await showReferences(visit.context, view.document, visit.asOf)
      return referencesPart(visit, { slug: view.held.slug, references })
    }
    case 'versions':
      return versionsPart(visit, view, await compareWith(visit, view))
  }
}

/** What changed since the version that the address names; null where it names none that is there. */
async function compareWith({ context, query }: Visit, { held }: DocumentView): Promise<Comparison | null> {
  const version = Number(query.get('with') ?? Number.NaN)
  if (!Number.isInteger(version) || version === held.version) return null
  return compareVersions(context, held.slug, { old: version, next: held.version })
}

function absent(slug: string): Absent {
  return { absent: { zh: wordsOf.zh.documents.absent(slug), en: wordsOf.en.documents.absent(slug) } }
}
