import type { Resource } from './route.ts'
import { numbers } from './routes/numbers.ts'
import { openapi } from './routes/openapi.ts'
import { standards } from './routes/standards.ts'

/** The catalogue of routes: every resource of the API, in the order of its document. */
export const resources: readonly Resource[] = [standards, numbers, openapi]
