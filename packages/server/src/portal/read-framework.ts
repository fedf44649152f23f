import { type FrameworkView, showFramework } from '../actions/show-framework.ts'
import type { Absent, Shown, Visit } from './page.ts'
import { wordsOf } from './words/words.ts'

/** The framework that an address names, as of its day, or what to answer when there is none. */
export async function readFramework(visit: Visit): Promise<FrameworkView | Absent> {
  const id = visit.parameters.id ?? ''
  const view = await showFramework(visit.context, id, visit.asOf)
  return view ?? unknownFramework(id)
}

/** The answer for a framework that is not there. */
export function unknownFramework(id: string): Absent {
  return { absent: { zh: wordsOf.zh.framework.unknown(id), en: wordsOf.en.framework.unknown(id) } }
}

/** Lets a page show the framework that its address names. */
export async function withFramework(
  visit: Visit,
  show: (view: FrameworkView) => Promise<Shown | Absent> | Shown | Absent,
): Promise<Shown | Absent> {
  const view = await readFramework(visit)
  return 'absent' in view ? view : show(view)
}
