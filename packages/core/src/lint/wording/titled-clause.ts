import type { PlacedSection } from '../index/placed.ts'

/** The title that rules a clause: its own, or that of the clause around it where it has none. */
export function rulingTitle(section: PlacedSection): string {
  return [section, ...section.around.toReversed()].find(({ title }) => title !== '')?.title ?? ''
}
