import type { Page } from './page.ts'
import { accessibility } from './pages/accessibility.ts'
import { apiExplorer } from './pages/api-explorer.ts'
import { changes } from './pages/changes.ts'
import { changesFeed } from './pages/changes-feed.ts'
import { check } from './pages/check.ts'
import { checkSample } from './pages/check-sample.ts'
import { checkTemplate } from './pages/check-template.ts'
import { clauses } from './pages/clauses.ts'
import { comparison } from './pages/comparison.ts'
import { currency } from './pages/currency.ts'
import { document } from './pages/document.ts'
import { documentFile } from './pages/document-file.ts'
import { documents } from './pages/documents.ts'
import { draftCheck } from './pages/draft-check.ts'
import { framework } from './pages/framework.ts'
import { frameworkBox } from './pages/framework-box.ts'
import { frameworkCompare } from './pages/framework-compare.ts'
import { frameworkCsv } from './pages/framework-csv.ts'
import { frameworkGaps } from './pages/framework-gaps.ts'
import { frameworkNotes } from './pages/framework-notes.ts'
import { frameworkStatistics } from './pages/framework-statistics.ts'
import { frameworkTable } from './pages/framework-table.ts'
import { home } from './pages/home.ts'
import { impact } from './pages/impact.ts'
import { number } from './pages/number.ts'
import { plan } from './pages/plan.ts'
import { problem } from './pages/problem.ts'
import { report } from './pages/report.ts'
import { review } from './pages/review.ts'
import { reviewCalendar } from './pages/review-calendar.ts'
import { reviewCsv } from './pages/review-csv.ts'
import { search } from './pages/search.ts'
import { sources } from './pages/sources.ts'
import { sourcesCsv } from './pages/sources-csv.ts'
import { standard } from './pages/standard.ts'
import { standards } from './pages/standards.ts'
import { standardsCsv } from './pages/standards-csv.ts'
import { standardsFeed } from './pages/standards-feed.ts'
import { target } from './pages/target.ts'
import { targetCsv } from './pages/target-csv.ts'
import { targets } from './pages/targets.ts'
import { watch } from './pages/watch.ts'
import { watchFeed } from './pages/watch-feed.ts'
import { watchStart } from './pages/watch-start.ts'

/** The catalogue of pages, in the order in which a visitor meets them. */
export const pages: readonly Page[] = [
  home,
  search,
  number,
  standards,
  standardsFeed,
  standardsCsv,
  standard,
  impact,
  documents,
  document,
  documentFile,
  clauses,
  check,
  checkSample,
  checkTemplate,
  draftCheck,
  comparison,
  currency,
  review,
  reviewCalendar,
  reviewCsv,
  watchStart,
  watch,
  watchFeed,
  framework,
  frameworkBox,
  frameworkTable,
  frameworkStatistics,
  frameworkGaps,
  frameworkNotes,
  frameworkCompare,
  frameworkCsv,
  targets,
  target,
  targetCsv,
  plan,
  sources,
  sourcesCsv,
  changes,
  changesFeed,
  report,
  accessibility,
  apiExplorer,
  problem,
]
