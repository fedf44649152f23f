import type { Day } from '@biaochi/core/registry/date.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import type { Reader, Writer } from './connection.ts'

/** Stores a new version of a framework. The event that tells of it names `frameworkState(framework)` among its records. */
export async function saveFramework(_tx: Writer, _framework: Framework): Promise<void> {
  throw new Error('not built yet')
}

/** A version of a framework, the newest when none is named; null for an unknown one. */
export async function loadFramework(_reader: Reader, _id: string, _version?: number): Promise<Framework | null> {
  throw new Error('not built yet')
}

/** The version of a framework that holds on a day: the newest whose `from` has come; null when none has. */
export async function loadFrameworkAsOf(_reader: Reader, _id: string, _day: Day): Promise<Framework | null> {
  throw new Error('not built yet')
}

/** Every version of every framework, by id and version. */
export async function listFrameworks(_reader: Reader): Promise<Framework[]> {
  throw new Error('not built yet')
}
