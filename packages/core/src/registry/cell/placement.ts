import type { Placement } from '../standard.ts'
import { readJsonList, splitList } from './list.ts'

const plain = /^(?:(?<framework>[\w.-]+)\/)?(?<node>[\w.-]+)(?:\((?<basis>title|office)\))?$/

/** Places in one cell, and the parts that are no code. */
export interface ReadPlacements {
  readonly placements: readonly Placement[]
  readonly unread: readonly string[]
}

/**
 * Reads codes of areas, `A2; C4` or `shanghai-2022/A2`; the first of each framework is the primary one. A code that the
 * source does not give itself says on what it stands: `A2.5(title)`.
 */
export function readPlacements(cell: string, framework: string | null): ReadPlacements {
  const verbatim = readJsonList(cell)?.map(readVerbatim)
  if (verbatim?.every(placement => placement !== null)) return { placements: verbatim, unread: [] }
  const placements: Placement[] = []
  const unread: string[] = []
  for (const part of splitList(cell, /[;；,，、\s]+/)) {
    const found = plain.exec(part)?.groups
    const owner = found?.framework ?? framework
    if (!found?.node || owner === null) unread.push(part)
    else {
      const primary = !placements.some(each => each.framework === owner)
      placements.push({ framework: owner, node: found.node, primary, basis: readBasis(found.basis) ?? 'source' })
    }
  }
  return { placements, unread }
}

/** Placements as a cell that reads back as they are. */
export function writePlacements(placements: readonly Placement[]): string {
  const text = placements
    .map(({ framework, node, basis }) => `${framework}/${node}${basis === 'source' ? '' : `(${basis})`}`)
    .join('; ')
  const read = readPlacements(text, null).placements
  return JSON.stringify(read) === JSON.stringify(placements.map(tidy)) ? text : JSON.stringify(placements.map(tidy))
}

function tidy({ framework, node, primary, basis }: Placement): Placement {
  return { framework, node, primary, basis }
}

function readVerbatim(value: unknown): Placement | null {
  if (typeof value !== 'object' || value === null) return null
  const { framework, node, primary, basis } = value as Record<string, unknown>
  if (typeof framework !== 'string' || typeof node !== 'string' || typeof primary !== 'boolean') return null
  const known = readBasis(basis)
  return known === null ? null : { framework, node, primary, basis: known }
}

function readBasis(text: unknown): Placement['basis'] | null {
  return text === 'source' || text === 'title' || text === 'office' ? text : null
}
