import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import { frameworkMap } from '@biaochi/core/picture/framework-map.ts'
import { frameworkTree } from '@biaochi/core/picture/framework-tree.ts'
import { type FrameworkNode, findNode, pathTo } from '@biaochi/core/registry/framework.ts'
import { showDocumentsIn } from '../../actions/show-document.ts'
import type { FrameworkView } from '../../actions/show-framework.ts'
import { boxLink, link } from '../address.ts'
import { pictureOf } from '../framework-picture.ts'
import { html, raw } from '../html.ts'
import type { Page, Step, Visit } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { frameworkStep } from '../parts/framework-nav.ts'
import { withFramework } from '../read-framework.ts'
import { wordsOf } from '../words/words.ts'
import { titleOfHeld } from './documents.ts'

/** One box of the framework: a domain, an area, a topic, or a box of its frame. */
export const frameworkBox: Page = {
  name: 'framework-box',
  title: { zh: '体系中的一个框', en: 'A box of the framework' },
  paths: ['/framework/:id/:code'],
  section: 'framework',
  show: visit =>
    withFramework(visit, async view => {
      const code = visit.parameters.code ?? ''
      const { language, words } = visit
      const box = findNode(view.framework, code) ?? view.framework.frame.find(one => one.code === code)
      if (!box) {
        return { absent: { zh: wordsOf.zh.framework.unknownBox(code), en: wordsOf.en.framework.unknownBox(code) } }
      }
      const title = `${code} ${box.title[language]}`
      const picture = pictureOf(visit, view, code)
      const drafts = await draftsBelow(visit, view, code)
      const ids = view.coverage.nodes[code]?.standards ?? []
      return {
        title,
        above: stepsTo(visit, view, code),
        sheets: ['pictures.css'],
        twin: {
          asOf: visit.asOf,
          framework: { id: view.framework.id, version: view.framework.version },
          box,
          coverage: view.coverage.nodes[code] ?? null,
          standards: ids.flatMap(id => view.coverage.standards[id] ?? []),
          documents: drafts,
        },
        main: () => html`<h1 class="unseen">${title}</h1>
${'level' in box ? toolbar(visit, view, box) : null}
${raw(frameworkMap(picture))}
${drafts.length > 0 ? draftList(visit, drafts) : null}
${'level' in box ? html`<details class="fold"><summary>${words.framework.asList}</summary>${raw(frameworkTree(picture))}</details>` : html`<p class="note">${words.framework.frame}</p>`}`,
      }
    }),
}

function stepsTo(visit: Visit, view: FrameworkView, code: string): Step[] {
  const { framework } = view
  const above = pathTo(framework, code).slice(0, -1)
  return [
    frameworkStep(visit, view),
    ...above.map(node => ({
      title: `${node.code} ${node.title[visit.language]}`,
      href: boxLink(visit, framework.id, node.code),
    })),
  ]
}

/** Drafts without a record that belong into a box or one below it, as they were held on the day. */
async function draftsBelow(visit: Visit, { framework }: FrameworkView, code: string): Promise<readonly HeldDocument[]> {
  const placed = await showDocumentsIn(visit.context, framework.id)
  return placed
    .filter(({ codes }) => codes.some(one => pathTo(framework, one).some(node => node.code === code)))
    .map(({ held }) => held)
    .filter(({ addedAt }) => addedAt.slice(0, 10) <= visit.asOf)
}

function draftList(visit: Visit, drafts: readonly HeldDocument[]) {
  const items = drafts.map(
    one =>
      html`<li><a href="${link(visit, `/documents/${encodeURIComponent(one.slug)}`)}">${titleOfHeld(visit, one)}</a>${one.notice ? html` <span class="faint">${one.notice}</span>` : null}</li>`,
  )
  return html`<section><h2>${visit.words.framework.drafts}</h2><ul>${items}</ul></section>`
}

function toolbar(visit: Visit, { framework }: FrameworkView, { code, level }: FrameworkNode) {
  const area = { area: `${framework.id}/${code}` }
  const list = html`<p><a href="${link(visit, '/standards', area)}">${visit.words.framework.inList}</a></p>`
  return html`<div class="toolbar">${asOfForm(visit)}${level === 'area' ? list : null}</div>`
}
