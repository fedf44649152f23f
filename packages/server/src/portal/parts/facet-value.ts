import { say } from '@biaochi/core/language.ts'
import { findNode } from '@biaochi/core/registry/framework.ts'
import type { FacetName } from '@biaochi/core/registry/query.ts'
import { classNames, confidenceNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import type { Visit } from '../page.ts'

/** A value of a facet in words; one that we have no word for as it is. */
export function facetValue(visit: Visit, name: FacetName, value: string): string {
  const { language } = visit
  if (name === 'area') return areaName(visit, value)
  const names = new Map(Object.entries(dictionaries[name] ?? {}))
  const text = names.get(value)
  return text ? say(text, language) : value
}

const dictionaries: Partial<Record<FacetName, Readonly<Record<string, { zh: string; en: string }>>>> = {
  status: statusNames,
  class: classNames,
  confidence: confidenceNames,
}

/** `shanghai-2022/A2` as `A2 数据基座`. */
function areaName({ facts, language }: Visit, value: string): string {
  const [id, code = value] = value.split('/')
  const { framework } = facts
  const node = framework && framework.id === id ? findNode(framework, code) : null
  return node ? `${node.code} ${say(node.title, language)}` : value
}
