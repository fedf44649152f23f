import type { MadeRecord, MadeRelation } from './relaton-text.ts'

/** What a correct import must answer about the generated records. */
export interface Truth {
  readonly records: number
  /** Relations, each counted once whichever end states it. */
  readonly relations: number
  /** Count by kind of defect; kinds that are not named must not occur. */
  readonly defects: Readonly<Record<string, number>>
  /** Status on 2026-01-01, and the number of the successor, of some of the records. */
  readonly statuses: readonly { readonly number: string; readonly status: string; readonly successor: string | null }[]
}

/** Families of records as they are met in the catalogue of ISO; how many of a thousand families have each defect. */
const defectShares = {
  danglingPredecessor: 240,
  comingRevision: 80,
  staleTwin: 80,
  selfLoop: 5,
  cycle: 5,
  statedByOldOnly: 60,
}

/**
 * Makes at least `count` records: families of two editions and an amendment, in which both ends state the replacement,
 * as relaton-iso writes it, and with its real defects: relations to records that are not there, "obsoletes" for what is
 * to come, two records of one project, and a few loops and cycles. All numbers are artificial (serials above 900 000).
 */
export function generateRecords(count: number): { records: MadeRecord[]; truth: Truth } {
  const maker = new Maker()
  for (let family = 0; maker.records.length < count; family += 1) maker.addFamily(family)
  return { records: maker.records, truth: maker.truth() }
}

class Maker {
  readonly records: MadeRecord[] = []
  readonly #defects: Record<string, number> = {}
  readonly #statuses: { number: string; status: string; successor: string | null }[] = []
  #relations = 0

  truth(): Truth {
    return {
      records: this.records.length,
      relations: this.#relations,
      defects: this.#defects,
      statuses: this.#statuses,
    }
  }

  addFamily(family: number): void {
    const serial = 900_001 + family
    const [old, young] = [`ISO ${serial}:2010`, `ISO ${serial}:2020`]
    const amendment = `${young}/Amd 1:2022`
    const has = (share: number, salt: number) => mix(family, salt) % 1000 < share
    const oldRelations: MadeRelation[] = [{ type: 'updates', target: young, circulated: '2020-03-15' }]
    const youngRelations: MadeRelation[] = [{ type: 'updates', target: amendment, circulated: '2020-03-15' }]
    this.#relations += 2
    if (!has(defectShares.statedByOldOnly, 1)) {
      youngRelations.push({ type: 'obsoletes', target: old, circulated: null })
      this.#count('stated-from-both-ends')
    }
    if (has(defectShares.danglingPredecessor, 2)) {
      oldRelations.push({ type: 'obsoletes', target: `ISO/TS ${serial}:2001`, circulated: null })
      this.#addDangling()
    }
    if (has(defectShares.comingRevision, 3)) {
      youngRelations.push({ type: 'obsoletes', target: `ISO/AWI ${serial}`, circulated: null })
      this.#addDangling()
    }
    if (has(defectShares.selfLoop, 4)) {
      youngRelations.push({ type: 'obsoletes', target: young, circulated: null })
      this.#relations += 1
      this.#count('self-relation')
    }
    const isCycle = has(defectShares.cycle, 5)
    if (isCycle) {
      oldRelations.push({ type: 'obsoletes', target: `ISO ${serial + 50_000}:2010`, circulated: null })
      this.#add(`ISO ${serial + 50_000}:2010`, { stage: '95.99', published: '2010-02' }, [
        { type: 'obsoletes', target: old, circulated: null },
      ])
      this.#relations += 2
      this.#count('supersession-cycle')
      this.#count('replaces-later-standard')
    }
    this.#add(old, { stage: '95.99', published: '2010-05' }, oldRelations)
    this.#add(young, { stage: '60.60', published: '2020-03' }, youngRelations)
    this.#add(amendment, { stage: '60.60', published: '2020', updated: '2022-07' }, [])
    this.#count('date-from-number')
    if (has(defectShares.staleTwin, 6)) this.#addTwin(serial)
    if (family % 50 === 0 && !isCycle) this.#state(old, young, amendment)
  }

  /** A record of the same project that was never taken down when it was published. */
  #addTwin(serial: number): void {
    this.#add(`ISO ${serial}`, { stage: '60.00', published: '2020-03' }, [])
    this.#count('stages-of-one-project')
    this.#count('status-contradicts-dates')
  }

  #state(old: string, young: string, amendment: string): void {
    this.#statuses.push(
      { number: old, status: 'replaced', successor: young },
      { number: young, status: 'in-force', successor: null },
      { number: amendment, status: 'in-force', successor: null },
    )
  }

  #add(
    number: string,
    facts: Pick<MadeRecord, 'stage' | 'published'> & { updated?: string },
    relations: readonly MadeRelation[],
  ): void {
    const subject = subjects[mix(this.records.length, 9) % subjects.length] ?? ''
    this.records.push({ number, updated: null, ...facts, relations, subject })
  }

  #addDangling(): void {
    this.#relations += 1
    this.#count('dangling-relation')
  }

  #count(kind: string): void {
    this.#defects[kind] = (this.#defects[kind] ?? 0) + 1
  }
}

const subjects = [
  'Exchange of records between registers of cities',
  'Quality of measured values in infrastructure',
  'Description of services for residents',
  'Management of identifiers over their whole life',
  'Framework for the assessment of platforms',
]

/** A fixed scrambling of two numbers, so that every run makes the same records. */
function mix(value: number, salt: number): number {
  let hash = Math.imul(value + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(salt + 1, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}
