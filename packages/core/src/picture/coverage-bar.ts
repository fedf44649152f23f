import type { NodeCoverage } from '../registry/coverage.ts'
import { type Markup, markup } from './markup.ts'

const width = 100

/**
 * A hair-thin bar of a box as SVG: present, then published but undated, then in the making, the rest empty.
 * It says nothing that is not also written beside it, so it is hidden from screen readers.
 */
export function coverageBar(box: NodeCoverage): Markup {
  const whole = Math.max(1, box.shouldHave)
  const { undated, drafting, need } = box.standings
  const parts = [
    { name: 'present', size: box.present },
    { name: 'undated', size: undated },
    { name: 'making', size: drafting + need },
  ]
  let at = 0
  const rects = parts.flatMap(part => {
    const from = at
    at += (part.size / whole) * width
    return part.size > 0
      ? [markup`<rect class="${part.name}" x="${round(from)}" y="0" width="${round(at - from)}" height="4"/>`]
      : []
  })
  return markup`<svg class="fmap-bar" viewBox="0 0 ${width} 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="rest" x="0" y="0" width="${width}" height="4"/>${rects}</svg>`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
