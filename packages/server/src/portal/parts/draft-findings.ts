import type { Id } from '@biaochi/core/document/model/id.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { topSections, walkBlocks, walkSections } from '@biaochi/core/document/model/walk.ts'
import { writeHtmlBody } from '@biaochi/core/document/write/html/write-html.ts'
import type { Severity } from '@biaochi/core/finding.ts'
import { say } from '@biaochi/core/language.ts'
import type { LintFinding } from '@biaochi/core/lint/result.ts'
import type { DraftCheck } from '../../actions/lint-draft.ts'
import { html, type Markup, raw } from '../html.ts'
import type { Visit } from '../page.ts'

/** Findings of a draft beside its text, each leading to the place it is about. */
export function draftFindings(visit: Visit, check: DraftCheck): Markup {
  const { counts, file, findings, reading, document } = check
  const t = visit.words.draftCheck
  return html`<section aria-labelledby="result"><h2 id="result">${t.found(file, counts.error, counts.warning, counts.info)}</h2>
<p class="faint">${t.profile}${visit.words.site.colon}${t.profiles[check.profile]} · ${t.stage}${visit.words.site.colon}${t.stages[check.stage]}${counts.suppressed > 0 ? html` · ${t.suppressed(counts.suppressed)}` : null}</p>
${reading.length > 0 ? html`<details class="reading"><summary>${t.reading}</summary><ul>${reading.map(one => html`<li>${say(one.message, visit.language)}</li>`)}</ul></details>` : null}
<div class="draft-check">
<section class="draft-findings" aria-label="${t.findings}">${findings.length === 0 ? html`<p>${t.none}</p>` : list(visit, check)}</section>
<section class="draft-text" aria-label="${t.text}">${raw(writeHtmlBody(document, { language: visit.language, headingLevel: 3 }))}</section>
</div></section>`
}

function list(visit: Visit, { findings: found, counts, document }: DraftCheck): Markup {
  const findings = inOrder(found, document)
  const seen = new Map<string, number>()
  return html`<ol class="plain">${findings.map(finding => {
    const count = (seen.get(finding.rule) ?? 0) + 1
    seen.set(finding.rule, count)
    const shown = findings.filter(({ rule }) => rule === finding.rule).length
    const more = count === shown ? (counts.byRule[finding.rule] ?? shown) - shown : 0
    return entry(visit, finding, more)
  })}</ol>`
}

/** From the gravest on. */
const severities: readonly Severity[] = ['error', 'warning', 'info']

/** The gravest first, each kind as it is met on reading; the check has them rule by rule. */
function inOrder(findings: readonly LintFinding[], document: StandardDocument): readonly LintFinding[] {
  const order = new Map<Id, number>()
  for (const { section } of walkSections(topSections(document))) {
    order.set(section.id, order.size)
    for (const { block } of walkBlocks(section.blocks)) order.set(block.id, order.size)
  }
  const placeOf = ({ piece }: LintFinding) => (piece === null ? -1 : (order.get(piece) ?? order.size))
  const weightOf = ({ severity }: LintFinding) => severities.indexOf(severity)
  return findings.toSorted((a, b) => weightOf(a) - weightOf(b) || placeOf(a) - placeOf(b))
}

function entry(visit: Visit, { severity, message, at, piece, fix, basis, code }: LintFinding, more: number): Markup {
  const { language } = visit
  const t = visit.words.draftCheck
  const place = at.clause ?? t.wholeText
  return html`<li class="draft-finding draft-finding-${severity}"><p><span class="severity severity-${severity}">${t.severities[severity]}</span> ${piece === null ? place : html`<a href="#${piece}">${place}</a>`} ${say(message, language)}</p>
<p class="faint">${fix ? html`${say(fix, language)} ` : null}${basis ? html`${t.basis}${visit.words.site.colon}${say(basis, language)} ` : null}<code>${code}</code>${more > 0 ? html` · ${t.more(more)}` : null}</p></li>`
}
