import { about } from './en/about.ts'
import { changes } from './en/changes.ts'
import { check } from './en/check.ts'
import { comparison } from './en/comparison.ts'
import { currency } from './en/currency.ts'
import { documents } from './en/documents.ts'
import { draftCheck } from './en/draft-check.ts'
import { framework } from './en/framework.ts'
import { home } from './en/home.ts'
import { impact } from './en/impact.ts'
import { number } from './en/number.ts'
import { programme } from './en/programme.ts'
import { record } from './en/record.ts'
import { review } from './en/review.ts'
import { runnable } from './en/runnable.ts'
import { site } from './en/site.ts'
import { standard } from './en/standard.ts'
import { standards } from './en/standards.ts'
import { trouble } from './en/trouble.ts'
import { watch } from './en/watch.ts'
import type { Words } from './zh.ts'

/** Everything the portal says in English. */
export const en: Words = {
  site,
  ...record,
  home,
  standards,
  standard,
  review,
  currency,
  runnable,
  documents,
  check,
  draftCheck,
  comparison,
  impact,
  watch,
  number,
  framework,
  ...programme,
  changes,
  ...about,
  ...trouble,
  api: { title: 'API' },
}
