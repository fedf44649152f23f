import { parseNumber } from '@biaochi/core/number/parse.ts'
import { html, type Markup } from '../html.ts'

/** The print form of a number in normal form; what the grammar does not know stays as it is. */
export function printNormal(normal: string): string {
  const number = parseNumber(normal)
  return number.normal === null ? normal : number.print
}

/** A number as it is printed; it never breaks within. */
export function numberMark(normal: string): Markup {
  return html`<span class="number">${printNormal(normal)}</span>`
}
