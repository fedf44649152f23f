import type { RecordState } from '@biaochi/core/log/event.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { StoredProgramme } from './programme.ts'

/** What an event says of a standard it leaves behind. */
export function standardState(record: StandardRecord): RecordState {
  return { kind: 'standard', key: record.id, value: record }
}

/** What an event says of a version of a framework it leaves behind. */
export function frameworkState(framework: Framework): RecordState {
  return { kind: 'framework', key: `${framework.id}@${framework.version}`, value: framework }
}

/** What an event says of a version of a programme it leaves behind. */
export function programmeState(programme: StoredProgramme): RecordState {
  return { kind: 'programme', key: `${programme.id}@${programme.version}`, value: programme }
}
