import { damaged } from './damaged.ts'
import { domestic } from './domestic.ts'
import { followed } from './followed.ts'
import { foreign } from './foreign.ts'
import type { CitationKind } from './kind.ts'
import { national } from './national.ts'

/** Every spelling that is known from the field; all numbers in it are artificial. */
export const citationKinds: readonly CitationKind[] = [...national, ...followed, ...domestic, ...foreign, ...damaged]
