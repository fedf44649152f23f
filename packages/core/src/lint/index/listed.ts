import type { Citations } from './citations.ts'

/** Whether the normative references list a standard, itself or with all its parts. */
export function isListed({ listed }: Citations, key: string): boolean {
  return listed.some(
    entry =>
      entry.key !== null &&
      (entry.key === key || (entry.placed.block.isAllParts && key.startsWith(`${entry.key.replace(/\.\d+$/, '')}.`))),
  )
}
