import type { FrameworkPicture } from '@biaochi/core/picture/framework-map.ts'
import type { FrameworkView } from '../actions/show-framework.ts'
import { boxLink, link, standardLink } from './address.ts'
import type { Visit } from './page.ts'

/** What the pictures of a framework are made from, every box leading to its page. */
export function pictureOf(visit: Visit, view: FrameworkView, focus: string | null): FrameworkPicture {
  const { framework, coverage } = view
  return {
    framework,
    coverage,
    language: visit.language,
    asOf: visit.asOf,
    focus,
    href: code => boxLink(visit, framework.id, code),
    listHref: code => link(visit, '/standards', { area: `${framework.id}/${code}` }),
    standardHref: slug => standardLink(visit, slug),
  }
}
