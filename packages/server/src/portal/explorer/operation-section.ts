import type { Language } from '@biaochi/core/language.ts'
import { localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { copyBox } from '../parts/copy-box.ts'
import { table } from '../parts/table.ts'
import { type Entry, type Parameter, type Response, textIn } from './api-document.ts'
import { curlCommand, exampleAddress, exampleOf } from './example-request.ts'
import { explorerWords } from './explorer-words.ts'
import { cell, meaningMark, typeMark } from './schema-mark.ts'

/** One operation: what it does, what it takes and answers, and a form to try it where it only reads. */
export function operationSection(visit: Visit, entry: Entry, root: string): Markup {
  const { language, origin } = visit
  const words = explorerWords[language]
  const { method, address, operation } = entry
  return html`<section class="api-operation" id="${operation.operationId}" aria-labelledby="${operation.operationId}-name">
<h3 id="${operation.operationId}-name"><span class="api-method api-${method.toLowerCase()}">${method}</span> <code>${address}</code> <span class="api-title">${textIn(language, operation.summary)}</span></h3>
<p>${textIn(language, operation.description)}${operation.security ? html` <strong class="api-token">${words.needsToken}</strong>` : null}</p>
${parametersTable(operation.parameters ?? [], language)}
${bodyTable(entry, language)}
${responsesTable(visit, entry)}
${copyBox(visit, { id: `${operation.operationId}-curl`, title: `${words.command} · ${method} ${address}`, text: curlCommand(entry, { origin, root }) })}
${method === 'GET' ? tryForm(entry, { language, root }) : null}
</section>
`
}

function parametersTable(parameters: readonly Parameter[], language: Language): Markup | null {
  if (parameters.length === 0) return null
  const words = explorerWords[language]
  return table({
    caption: words.parameters,
    showCaption: true,
    name: 'api',
    columns: [words.name, words.where, words.type, words.meaning],
    rows: parameters.map(parameter => ({
      head: html`<code>${parameter.name}</code>${parameter.required ? html` <strong>${words.isRequired}</strong>` : null}`,
      cells: [
        words.places[parameter.in],
        cell(typeMark(parameter.schema, words)),
        cell(meaningMark({ ...parameter.schema, description: parameter.description ?? '' }, language)),
      ],
    })),
  })
}

function bodyTable({ operation }: Entry, language: Language): Markup | null {
  const content = Object.entries(operation.requestBody?.content ?? {})
  if (content.length === 0) return null
  const words = explorerWords[language]
  return table({
    caption: words.body,
    showCaption: true,
    name: 'api',
    columns: ['Content-Type', words.type],
    rows: content.map(([media, { schema }]) => ({
      head: html`<code>${media}</code>`,
      cells: [cell(typeMark(schema ?? {}, words))],
    })),
  })
}

function responsesTable(visit: Visit, { operation }: Entry): Markup {
  const { language } = visit
  const words = explorerWords[language]
  return table({
    caption: words.responses,
    showCaption: true,
    name: 'api',
    columns: [words.status, words.meaning, words.type],
    rows: Object.entries(operation.responses).map(([status, response]) => ({
      head: html`<code>${status}</code>`,
      cells: [cell(meaningOf(visit, response)), cell(contentMark(response, language))],
    })),
  })
}

function meaningOf(visit: Visit, response: Response): Markup {
  const problems = response['x-problems']
  if (!problems) return html`${textIn(visit.language, response.description)}`
  return html`${problems.map((rule, at) => [
    at > 0 ? ' ' : null,
    html`<a href="${localAddress(visit, visit.language, `/problems/${rule}`)}">${rule}</a>`,
  ])}`
}

function contentMark(response: Response, language: Language): Markup {
  return html`${Object.entries(response.content ?? {}).map(
    ([media, { schema }]) =>
      html`<code>${media}</code>${schema ? html` ${typeMark(schema, explorerWords[language])}` : null}`,
  )}`
}

/** Works without scripts where no part of the path has to be filled in; a script shows the answer in place. */
function tryForm(entry: Entry, { language, root }: { language: Language; root: string }): Markup {
  const words = explorerWords[language]
  const { operationId, parameters = [] } = entry.operation
  const hasPath = parameters.some(each => each.in === 'path')
  const id = (parameter: Parameter) => `${operationId}-${parameter.name}`
  return html`<form class="api-try" method="get" action="${exampleAddress(entry, root).replace(/\?.*$/, '')}" data-address="${root}${entry.address}" data-failed="${words.failed}" data-shortened="${words.shortened}" data-download="${words.download}"${hasPath ? html` hidden` : null} aria-label="${words.tryIt} ${entry.address}">
<div class="api-fields">${parameters.map(
    parameter => html`<div><label for="${id(parameter)}">${parameter.name}</label><input id="${id(parameter)}" name="${parameter.name}" data-in="${parameter.in}" autocomplete="off"${parameter.required ? html` required value="${exampleOf(parameter)}"` : null}></div>
`,
  )}</div>
<button>${words.send}</button>
<div class="api-answer" hidden><p class="api-status" role="status"></p><pre tabindex="0" role="region" aria-label="${words.answer}"></pre></div>
</form>`
}
