import type { Language } from '../language.ts'
import type { Coverage } from '../registry/coverage.ts'
import type { Day } from '../registry/date.ts'
import { type Framework, findNode } from '../registry/framework.ts'
import { areaView } from './framework-area.ts'
import { domainView } from './framework-domain.ts'
import { frameView } from './framework-frame.ts'
import { overview } from './framework-overview.ts'

/** What a picture of a framework is made from. */
export interface FrameworkPicture {
  readonly framework: Framework
  readonly coverage: Coverage
  readonly language: Language
  readonly asOf: Day
  /** Code of the box to look into: a domain, an area, a topic, a box of the frame; null for the whole. */
  readonly focus: string | null
  /** Address of a box; of the whole map for null. */
  href(code: string | null): string
  /** Address of the list of everything in an area, for what the picture has no room for. */
  listHref(code: string): string
  /** Address of a standard by its slug. */
  standardHref(slug: string): string
}

/**
 * The structure diagram (标准体系结构图, GB/T 13016—2018) as HTML: every box a link, coverage as colour and number. It
 * looks into the box that `focus` names; an unknown code shows the whole. Its style is pictures.css,
 * framework-map.css, framework-zoom.css and framework-print.css, in this order. Domains are `h2`, areas `h3`: it stands right under the
 * heading of its page.
 */
export function frameworkMap(picture: FrameworkPicture): string {
  return view(picture).toString()
}

function view(picture: FrameworkPicture) {
  const { framework, focus } = picture
  if (focus === null) return overview(picture)
  const node = findNode(framework, focus)
  if (node) return node.level === 'domain' ? domainView(picture, node) : areaView(picture, node)
  const box = framework.frame.find(one => one.code === focus)
  return box ? frameView(picture, box) : overview(picture)
}
