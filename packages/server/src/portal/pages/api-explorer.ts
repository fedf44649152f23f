import { listFrameworks } from '../../actions/list-frameworks.ts'
import { listStandards } from '../../actions/list-standards.ts'
import { isRefusal } from '../../actions/refusal.ts'
import type { ApiDocument } from '../explorer/api-document.ts'
import { entriesOf, textIn } from '../explorer/api-document.ts'
import { explorerWords } from '../explorer/explorer-words.ts'
import { type LocalExamples, withLocalExamples } from '../explorer/local-examples.ts'
import { operationSection } from '../explorer/operation-section.ts'
import { meaningMark, membersTable, typeMark } from '../explorer/schema-mark.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'

/** The API explained from its own document, to read and to try. */
export const apiExplorer: Page = {
  name: 'api-explorer',
  title: { zh: '接口', en: 'API' },
  paths: ['/api'],
  section: 'api',
  show: async visit => {
    const words = explorerWords[visit.language]
    const here = await findExamples(visit)
    const document = withLocalExamples(visit.options.describeApi() as ApiDocument, here)
    return {
      title: words.title,
      description: words.lead,
      main: () => drawMain(visit, document, here),
      sheets: ['api-explorer.css'],
      scripts: ['api-explorer.js'],
    }
  },
}

/** A standard that is in force, where there is one, and a framework. */
async function findExamples({ context, asOf, facts }: Visit): Promise<LocalExamples> {
  const query = { text: '', asOf, sort: 'number', limit: 1, cursor: null } as const
  const inForce = await listStandards(context, { ...query, facets: { status: ['in-force'] } })
  const any =
    isRefusal(inForce) || inForce.items.length > 0 ? inForce : await listStandards(context, { ...query, facets: {} })
  const framework = facts.framework?.id ?? (await listFrameworks(context))[0]?.id ?? null
  return { standard: isRefusal(any) ? null : (any.items[0]?.slug ?? null), framework }
}

function drawMain(visit: Visit, document: ApiDocument, here: LocalExamples): Markup {
  const { language, origin } = visit
  const words = explorerWords[language]
  const root = document.servers[0]?.url ?? ''
  return html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p>${textIn(language, document.info.description)}</p>
<p>${words.root} <code>${origin}${root}</code> · <a href="${root}/openapi.json">${words.file}</a></p>
${here.standard === null ? html`<p class="note">${words.nothingToTry}</p>` : null}
<nav class="api-contents" aria-label="${words.contents}"><ul>${document.tags.map(
    tag =>
      html`<li><a href="#${tag.name}">${textIn(language, tag.description)}</a><ul>${entriesOf(document, tag.name).map(
        ({ operation }) =>
          html`<li><a href="#${operation.operationId}">${textIn(language, operation.summary)}</a></li>`,
      )}</ul></li>`,
  )}<li><a href="#shapes">${words.schemas}</a></li></ul></nav>
${document.tags.map(
  tag => html`<h2 id="${tag.name}">${textIn(language, tag.description)}</h2>
${entriesOf(document, tag.name).map(entry => operationSection(visit, entry, root))}`,
)}<h2 id="shapes">${words.schemas}</h2>
${Object.entries(document.components.schemas).map(
  ([name, schema]) => html`<section class="api-shape" id="shape-${name}"><h3><code>${name}</code></h3>
<p>${meaningMark(schema, language)}</p>
${membersTable(schema, { caption: name, language }) ?? html`<p>${typeMark(schema, words)}</p>`}
</section>
`,
)}`
}
