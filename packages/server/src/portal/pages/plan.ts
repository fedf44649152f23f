import type { Programme } from '@biaochi/core/evaluation/programme.ts'
import { say } from '@biaochi/core/language.ts'
import { childrenOf, type FrameNode, type Framework } from '@biaochi/core/registry/framework.ts'
import { boxLink, link } from '../address.ts'
import { html, join, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { facts } from '../parts/facts.ts'
import { figureList } from '../parts/figure-list.ts'
import { sourceMark } from '../parts/source-mark.ts'
import { targetLink } from '../parts/target-bar.ts'
import { dateMark } from '../print-date.ts'

/** The plan document, clause by clause, every part of it leading to what became of it. */
export const plan: Page = {
  name: 'plan',
  title: { zh: '实施方案', en: 'The plan' },
  paths: ['/plan'],
  section: 'plan',
  async show(visit) {
    const { words, language } = visit
    const { programme, framework } = visit.facts
    if (!programme) {
      return {
        title: words.plan.title,
        main: () =>
          html`<h1>${words.plan.title}</h1>${emptyNote({ title: words.plan.none, text: words.plan.noneText })}`,
      }
    }
    const title = say(programme.document.title, language)
    return {
      title,
      twin: programme,
      main: () => html`<h1>${title}</h1>
${documentFacts(visit, programme)}
${goals(visit, programme)}
${targetList(visit, programme)}
${framework ? [domains(visit, framework), frame(visit, framework, 'structure'), frame(visit, framework, 'safeguard')] : null}
${background(visit, programme)}`,
    }
  },
}

function documentFacts(visit: Visit, { document }: Programme): Markup {
  const { words, language } = visit
  const t = words.plan
  return facts([
    [t.number, html`<span class="number"${language === 'en' ? html` lang="zh-CN"` : null}>${document.number}</span>`],
    [t.issuer, say(document.issuer, language)],
    [t.issued, dateMark(document.issued, language)],
    [t.horizon, dateMark(document.horizon, language)],
    [words.sources.source, sourceMark(document.source, visit)],
  ])
}

function goals({ words, language }: Visit, programme: Programme): Markup {
  return html`<section aria-labelledby="goals"><h2 id="goals">${words.plan.goals}</h2><ol class="goals">${programme.goals.map(
    goal =>
      html`<li><h3>${say(goal.title, language)}</h3><p><span class="faint">${words.plan.delivers}</span> ${join(
        goal.delivers.map(one => say(one, language)),
        words.site.list,
      )}</p></li>`,
  )}</ol></section>`
}

function targetList(visit: Visit, { targets }: Programme): Markup {
  const { words, language } = visit
  return html`<section aria-labelledby="targets"><h2 id="targets">${words.plan.targets}</h2><ul class="figures">${targets.map(
    target =>
      html`<li><p class="figure-value"><b>≥ ${target.atLeast}</b> ${say(target.unit, language)}</p><div><p><a href="${targetLink(visit, target.id)}">${say(target.title, language)}</a></p></div></li>`,
  )}</ul></section>`
}

function domains(visit: Visit, framework: Framework): Markup {
  const { words, language } = visit
  return html`<section aria-labelledby="framework"><h2 id="framework">${words.plan.framework}</h2><p class="faint">${words.plan.frameworkText}</p>
<dl class="domains">${childrenOf(framework, null).map(
    domain => html`<div><dt><a href="${boxLink(visit, framework.id, domain.code)}">${domain.code} ${say(domain.title, language)}</a>${domain.focus ? html`<span class="faint">${say(domain.focus, language)}</span>` : null}</dt>
<dd><ul>${childrenOf(framework, domain.code).map(
      area =>
        html`<li><a href="${boxLink(visit, framework.id, area.code)}">${area.code} ${say(area.title, language)}</a> <a class="faint" href="${link(visit, '/standards', { area: `${framework.id}/${area.code}` })}">${words.standards.title}<span class="unseen"> ${area.code}</span></a></li>`,
    )}</ul></dd></div>`,
  )}</dl></section>`
}

function frame(visit: Visit, framework: Framework, part: FrameNode['part']): Markup | null {
  const { words } = visit
  const [top] = framework.frame.filter(one => one.parent === null && one.part === part)
  if (!top) return null
  const boxes = framework.frame.filter(one => one.parent === top.code)
  const name = part === 'structure' ? words.plan.structure : words.plan.safeguards
  return html`<section aria-labelledby="${part}"><h2 id="${part}">${name}</h2><div class="frame-boxes">${boxes.map(box => frameBox(visit, framework, box))}</div></section>`
}

function frameBox(visit: Visit, framework: Framework, box: FrameNode): Markup {
  const { words, language } = visit
  return html`<section class="frame-box"><h3><a href="${boxLink(visit, framework.id, box.code)}">${box.code} ${say(box.title, language)}</a></h3>
<ul>${box.says.map(one => html`<li>${say(one, language)}</li>`)}</ul>${
    box.bodies.length > 0
      ? html`<p><span class="faint">${words.plan.bodies}</span> ${join(
          box.bodies.map(one => say(one, language)),
          words.site.list,
        )}</p>`
      : null
  }</section>`
}

function background(visit: Visit, { figures }: Programme): Markup | null {
  const { words } = visit
  const apart = figures.filter(figure => figure.besideTarget === null)
  if (apart.length === 0) return null
  return html`<section aria-labelledby="background"><h2 id="background">${words.plan.background}</h2><p class="faint">${words.plan.backgroundText}</p>${figureList(visit, apart)}</section>`
}
