import { about } from './zh/about.ts'
import { changes } from './zh/changes.ts'
import { check } from './zh/check.ts'
import { comparison } from './zh/comparison.ts'
import { currency } from './zh/currency.ts'
import { documents } from './zh/documents.ts'
import { draftCheck } from './zh/draft-check.ts'
import { framework } from './zh/framework.ts'
import { home } from './zh/home.ts'
import { impact } from './zh/impact.ts'
import { number } from './zh/number.ts'
import { programme } from './zh/programme.ts'
import { record } from './zh/record.ts'
import { review } from './zh/review.ts'
import { runnable } from './zh/runnable.ts'
import { site } from './zh/site.ts'
import { standard } from './zh/standard.ts'
import { standards } from './zh/standards.ts'
import { trouble } from './zh/trouble.ts'
import { watch } from './zh/watch.ts'

/** Everything the portal says in Chinese; the type of this object is what the English must match. */
export const zh = {
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
  api: { title: '接口' },
}

/** The shape of a dictionary. */
export type Words = typeof zh
