import { everydayDecoys } from './everyday.ts'
import type { DecoyKind } from './kind.ts'
import { paperDecoys } from './paper.ts'
import { productDecoys } from './product.ts'

/** From the field: tenders, contracts, reports, drawings, labels, news, web pages. */
export const decoyKinds: readonly DecoyKind[] = [...everydayDecoys, ...productDecoys, ...paperDecoys]
