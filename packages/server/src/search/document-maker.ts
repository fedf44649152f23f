import { isReplacing, replacementsOf } from '@biaochi/core/registry/edges.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Replacement } from '@biaochi/core/registry/status.ts'
import type { IndexDocument } from '@biaochi/core/search/schema.ts'
import { loadStandards, type StoredStandard } from '../store/standard.ts'
import type { Reader } from '../store/store.ts'
import type { AreaOf } from './area-of.ts'
import { findOwners } from './find-owners.ts'
import { knownKey } from './known-key.ts'
import { makeDocument, ownKeys, replacedKeys } from './registry-document.ts'

/** What is known around the records that documents are made of. */
export interface MakerOptions {
  readonly areaOf: AreaOf
  /** Ids of the records whose replacements name one of these look-up keys. */
  naming(keys: readonly string[]): Promise<readonly string[]>
}

/** Makes documents of records, some at a time. */
export class DocumentMaker {
  readonly #reader: Reader
  readonly #options: MakerOptions

  constructor(reader: Reader, options: MakerOptions) {
    this.#reader = reader
    this.#options = options
  }

  /** The documents of records, with the status that the store gives them now. */
  async make(batch: readonly StoredStandard[]): Promise<IndexDocument[]> {
    const { areaOf } = this.#options
    const replacements = await this.#replacementsOf(batch.map(stored => stored.record))
    return batch.map((stored, at) => makeDocument({ stored, areaOf, replacements: replacements[at] ?? [] }))
  }

  async #replacementsOf(records: readonly StandardRecord[]): Promise<Replacement[][]> {
    const named = await this.#options.naming(records.flatMap(record => ownKeys(record)))
    const naming = [...(await loadStandards(this.#reader, [...new Set(named)])).values()].map(stored => stored.record)
    const owners = await findOwners(this.#reader, [...new Set(records.flatMap(replacedKeys))])
    const statements = new Map<string, StandardRecord[]>()
    for (const record of naming) {
      for (const key of new Set(replacedKeys(record))) statements.set(key, [...(statements.get(key) ?? []), record])
    }
    return records.map(record => {
      const own = ownKeys(record)
      const others = new Set(own.flatMap(key => statements.get(key) ?? []).filter(other => other.id !== record.id))
      const stated = record.relations.filter(relation => isReplacing(relation.type))
      if (others.size === 0 && stated.length === 0) return []
      const incoming = [...others].flatMap(other =>
        other.relations
          .filter(({ type, target }) => isReplacing(type) && own.includes(knownKey(target)))
          .map(relation => ({ record: other, relation })),
      )
      const find = (number: string) => owners.get(knownKey(number))?.[0] ?? null
      return replacementsOf({ ...record, relations: stated }, { incoming, find })
    })
  }
}
