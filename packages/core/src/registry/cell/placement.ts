import type { Placement } from '../standard.ts'
import { readJsonList, splitList } from './list.ts'

const plain = /^(?:(?<framework>[\w.-]+)\/)?(?<node>[\w.-]+)$/

/** Places in one cell, and the parts that are no code. */
export interface ReadPlacements {
  readonly placements: readonly Placement[]
  readonly unread: readonly string[]
}

/** Reads codes of areas, `A2; C4` or `shanghai-2022/A2`; the first of each framework is the primary one. */
export function readPlacements(cell: string, framework: string | null): ReadPlacements {
  const verbatim = readJsonList(cell)?.map(readVerbatim)
  if (verbatim?.every(placement => placement !== null)) return { placements: verbatim, unread: [] }
  const placements: Placement[] = []
  const unread: string[] = []
  for (const part of splitList(cell, /[;；,，、\s]+/)) {
    const found = plain.exec(part)?.groups
    const owner = found?.framework ?? framework
    if (!found?.node || owner === null) unread.push(part)
    else placements.push(place(owner, found.node, placements))
  }
  return { placements, unread }
}

/** Placements as a cell that reads back as they are. */
export function writePlacements(placements: readonly Placement[]): string {
  const text = placements.map(({ framework, node }) => `${framework}/${node}`).join('; ')
  const read = readPlacements(text, null).placements
  return JSON.stringify(read) === JSON.stringify(placements.map(tidy)) ? text : JSON.stringify(placements)
}

function place(framework: string, node: string, before: readonly Placement[]): Placement {
  return { framework, node, primary: !before.some(each => each.framework === framework), basis: 'source' }
}

function tidy({ framework, node, primary, basis }: Placement): Placement {
  return { framework, node, primary, basis }
}

function readVerbatim(value: unknown): Placement | null {
  if (typeof value !== 'object' || value === null) return null
  const { framework, node, primary, basis } = value as Record<string, unknown>
  if (typeof framework !== 'string' || typeof node !== 'string' || typeof primary !== 'boolean') return null
  return basis === 'source' || basis === 'title' || basis === 'office' ? { framework, node, primary, basis } : null
}
