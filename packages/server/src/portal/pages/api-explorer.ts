import type { ApiDocument } from '../explorer/api-document.ts'
import { entriesOf, textIn } from '../explorer/api-document.ts'
import { explorerWords } from '../explorer/explorer-words.ts'
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
    return {
      title: words.title,
      description: words.lead,
      main: () => drawMain(visit, visit.options.describeApi() as ApiDocument),
      sheets: ['api-explorer.css'],
      scripts: ['api-explorer.js'],
    }
  },
}

function drawMain(visit: Visit, document: ApiDocument): Markup {
  const { language, origin } = visit
  const words = explorerWords[language]
  const root = document.servers[0]?.url ?? ''
  return html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p>${textIn(language, document.info.description)}</p>
<p>${words.root} <code>${origin}${root}</code> · <a href="${root}/openapi.json">${words.file}</a></p>
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
