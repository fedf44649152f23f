import { coverageMatrix } from '@biaochi/core/picture/coverage-matrix.ts'
import { frameworkMap } from '@biaochi/core/picture/framework-map.ts'
import { frameworkTree } from '@biaochi/core/picture/framework-tree.ts'
import { growthTimeline } from '@biaochi/core/picture/growth-timeline.ts'
import { type FrameworkEntry, listFrameworks } from '../../actions/list-frameworks.ts'
import { boxLink, link } from '../address.ts'
import { pictureOf } from '../framework-picture.ts'
import { html, type Markup, raw } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { frameworkDownloads } from '../parts/framework-downloads.ts'
import { frameworkNav } from '../parts/framework-nav.ts'
import { withFramework } from '../read-framework.ts'

/** The framework as a picture, the same as a list, and how it grew. */
export const framework: Page = {
  name: 'framework',
  title: { zh: '标准体系结构图', en: 'Structure diagram of the framework' },
  paths: ['/framework/:id', '/framework'],
  section: 'framework',
  async show(visit) {
    if (visit.parameters.id === undefined) return leadOn(visit)
    return withFramework(visit, async view => {
      const { language, words } = visit
      const others = (await listFrameworks(visit.context)).filter(one => one.id !== view.framework.id)
      const picture = pictureOf(visit, view, null)
      return {
        title: view.framework.title[language],
        sheets: ['pictures.css'],
        twin: { asOf: visit.asOf, framework: view.framework, versions: view.versions, coverage: view.coverage },
        main: () => html`<h1 class="unseen">${view.framework.title[language]}</h1>
${frameworkNav(visit, view, 'map')}
${raw(frameworkMap(picture))}
<section class="band" aria-labelledby="tree"><h2 id="tree">${words.framework.otherwise}</h2>
<details class="fold"><summary>${words.framework.asList}</summary>${raw(frameworkTree(picture))}</details>
<details class="fold"><summary>${words.framework.byClass}</summary>${raw(coverageMatrix(picture))}</details>
${raw(growthTimeline({ coverage: view.coverage, language, planned: plannedYears(visit) }))}
</section>
${frameworkDownloads(visit, view.framework.id)}
${others.length > 0 ? otherFrameworks(visit, others) : null}`,
      }
    })
  },
}

/** `/framework` means that of the programme, else the first there is. */
async function leadOn(visit: Visit) {
  const { facts, words, context } = visit
  const id = facts.programme?.framework ?? (await listFrameworks(context))[0]?.id
  if (id !== undefined) return { moved: boxLink(visit, id, null), forGood: false }
  return {
    title: words.framework.title,
    main: () => html`<h1>${words.framework.title}</h1>
${emptyNote({ title: words.framework.empty, text: words.framework.emptyText, action: words.framework.emptyAction })}
<p><a href="${link(visit, '/standards')}">${words.error.toSearch}</a></p>`,
  }
}

function otherFrameworks(visit: Visit, others: readonly FrameworkEntry[]): Markup {
  return html`<section aria-labelledby="others"><h2 id="others">${visit.words.framework.others}</h2><ul>${others.map(
    one => html`<li><a href="${boxLink(visit, one.id, null)}">${one.title[visit.language]}</a></li>`,
  )}</ul></section>`
}

function plannedYears({ facts }: Visit) {
  const document = facts.programme?.document
  return document ? { from: Number(document.issued.slice(0, 4)), to: Number(document.horizon.slice(0, 4)) } : null
}
