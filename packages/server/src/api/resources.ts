import type { Resource } from './route.ts'
import { checkpoint } from './routes/checkpoint.ts'
import { checks } from './routes/checks.ts'
import { clauses } from './routes/clauses.ts'
import { coverage } from './routes/coverage.ts'
import { currency } from './routes/currency.ts'
import { documents } from './routes/documents.ts'
import { drafts } from './routes/drafts.ts'
import { events } from './routes/events.ts'
import { exports } from './routes/exports.ts'
import { frameworks } from './routes/frameworks.ts'
import { imports } from './routes/imports.ts'
import { numbers } from './routes/numbers.ts'
import { openapi } from './routes/openapi.ts'
import { packages } from './routes/packages.ts'
import { programme } from './routes/programme.ts'
import { retractions } from './routes/retractions.ts'
import { reviews } from './routes/reviews.ts'
import { search } from './routes/search.ts'
import { standards } from './routes/standards.ts'
import { watches } from './routes/watches.ts'

/** The catalogue of routes: every resource of the API, in the order of its document. */
export const resources: readonly Resource[] = [
  standards,
  search,
  documents,
  drafts,
  packages,
  checks,
  clauses,
  numbers,
  currency,
  retractions,
  reviews,
  watches,
  exports,
  imports,
  frameworks,
  coverage,
  programme,
  events,
  checkpoint,
  openapi,
]
