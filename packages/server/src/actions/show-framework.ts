import { type Coverage, coverFramework } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import { listFrameworks } from '../store/framework.ts'
import { AnswerMemory } from './answer-memory.ts'
import type { Context } from './context.ts'

/** A framework with what it holds on a day. */
export interface FrameworkView {
  readonly framework: Framework
  readonly coverage: Coverage
  /** Every version, oldest first. */
  readonly versions: readonly { readonly version: number; readonly from: Day }[]
}

/** A framework as of a day, in the version that held then (the first one for days before it); null for an unknown id. */
export async function showFramework(context: Context, id: string, asOf: Day): Promise<FrameworkView | null> {
  return memory.answer(context, `${id} ${asOf}`, () => cover(context, id, asOf))
}

const memory = new AnswerMemory<FrameworkView | null>()

async function cover(context: Context, id: string, asOf: Day): Promise<FrameworkView | null> {
  const versions = (await listFrameworks(context.store.read)).filter(one => one.id === id)
  const framework = versions.findLast(one => one.from <= asOf) ?? versions[0]
  if (!framework) return null
  const standards = await context.index.placed(id, asOf)
  return {
    framework,
    coverage: coverFramework({ framework, standards, asOf }),
    versions: versions.map(({ version, from }) => ({ version, from })),
  }
}
