import type { Refusal } from '../actions/refusal.ts'
import { refuse } from './route.ts'

/** Says that there is no framework with an id. */
export function unknownFramework(id: string): Refusal {
  return refuse(
    'framework-unknown',
    { zh: `没有标准体系“${id}”。`, en: `There is no framework “${id}”.` },
    { at: { pointer: '/path/id' } },
  )
}
