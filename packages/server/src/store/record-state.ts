import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import type { RecordState } from '@biaochi/core/log/event.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { WatchList } from '@biaochi/core/registry/watch.ts'
import type { StoredProgramme } from './programme.ts'
import type { StoredToken } from './token.ts'

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

/** What an event says of a version of a document it leaves behind; the text by its digest. */
export function documentState(held: HeldDocument): RecordState {
  return { kind: 'document', key: `${held.slug}@${held.version}`, value: held }
}

/** What an event says of a watch list it leaves behind; not its secret, which no log should help to guess. */
export function watchState({ webhook, ...watch }: WatchList): RecordState {
  return { kind: 'watch', key: watch.id, value: { ...watch, webhook: webhook && { url: webhook.url } } }
}

/** What an event says of a token it leaves behind; not its name, which can be erased. */
export function tokenState({ id, sha256, createdAt, revokedAt }: Omit<StoredToken, 'name'>): RecordState {
  return { kind: 'token', key: id, value: { id, sha256, createdAt, revokedAt } }
}
