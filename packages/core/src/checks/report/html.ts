import { element, type Markup } from '../../document/write/html/markup.ts'
import { type Language, say } from '../../language.ts'
import type { CheckReport } from './check-report.ts'
import { headMarkup } from './page/report-head.ts'
import { languageTag, said } from './page/report-pieces.ts'
import { rulesMarkup } from './page/report-rules.ts'
import { dimensionsMarkup, indicatorsMarkup } from './page/report-scores.ts'
import { dataMarkup, profilesMarkup, runMarkup, structureMarkup } from './page/report-tables.ts'
import { standalonePage } from './page/standalone-page.ts'
import { reportWords, verdictWords } from './report-words.ts'

/** A report as one page that needs nothing else: to be read, sent on, and printed on A4. */
export function reportToHtml(report: CheckReport, language: Language = 'zh'): string {
  const word = say(reportWords.title, language)
  const title = `${say(verdictWords[report.verdict], language)} · ${said(report.standard.title, language)} · ${word}`
  const heading = `${said(report.standard.title, language)} ${word}`
  return standalonePage({ title, heading, language }, articleMarkup(report, language))
}

/** A report as an `article` with headings from `h2`, for a page that has the styles of `reportStyle`. */
export function reportBody(report: CheckReport, language: Language = 'zh'): string {
  return articleMarkup(report, language).toString()
}

function articleMarkup(report: CheckReport, language: Language): Markup {
  return element(
    'article',
    { class: 'check-report', lang: languageTag(language) },
    headMarkup(report, language),
    dataMarkup(report, language),
    structureMarkup(report, language),
    rulesMarkup(report, language),
    dimensionsMarkup(report, language),
    indicatorsMarkup(report, language),
    profilesMarkup(report, language),
    runMarkup(report, language),
  )
}
