import type { NodeCoverage } from '../registry/coverage.ts'

/** How a box is tinted: `none` where nothing at all is recorded, else a step of the ratio present / should-have. */
export type Tint = 'none' | '0' | '1' | '2' | '3' | '4'

/** Upper bounds of the steps 1 to 4; nothing present is step 0. */
export const tintSteps = [0.25, 0.5, 0.75, 1] as const

/** The tint of a box. Nothing recorded is not the same as nothing present: the first is hatched, the second pale. */
export function tintOf(box: NodeCoverage): Tint {
  if (isBlank(box)) return 'none'
  if (box.present === 0) return '0'
  const ratio = box.present / box.shouldHave
  return String(tintSteps.findIndex(bound => ratio <= bound) + 1) as Tint
}

/** Whether nothing that counts is recorded of a box. */
export function isBlank(box: NodeCoverage): boolean {
  const { 'in-force': inForce, upcoming, undated, drafting, need } = box.standings
  return inForce + upcoming + undated + drafting + need === 0
}
