import type { IndexSchema } from '../schema.ts'
import { FacetColumn } from '../segment/facet-column.ts'
import type { Segment } from '../segment/segment.ts'

/** Half years after which the age of a document no longer matters, and days of a half year. */
const oldest = 31
const halfYear = 183
/** How much more the standing of a document weighs than half a year of age. */
const standingWeight = 8
/** Days for which columns are kept: most questions are about today. */
const keptDays = 3

/** What depends on the day of the question: the facet of the timeline, and the rank of documents that match alike. */
export interface DayColumns {
  /** Null when the schema has no timeline. */
  readonly timeline: FacetColumn | null
  /** 0 to 87: in force before replaced, younger before older. */
  readonly ranks: Uint8Array
}

/** Makes the columns of a segment for a day, and keeps the last few. */
export class DayCache {
  readonly #schema: IndexSchema
  readonly #segment: Segment
  readonly #kept = new Map<number, DayColumns>()

  constructor(schema: IndexSchema, segment: Segment) {
    this.#schema = schema
    this.#segment = segment
  }

  columns(day: number): DayColumns {
    const known = this.#kept.get(day)
    if (known) return known
    const made = this.#make(day)
    const [first] = this.#kept.keys()
    if (this.#kept.size >= keptDays && first !== undefined) this.#kept.delete(first)
    this.#kept.set(day, made)
    return made
  }

  #make(day: number): DayColumns {
    const { timeline } = this.#segment
    const column = timeline.column(day)
    const standings = new Uint8Array(timeline.values.length + 1)
    timeline.values.forEach((value, ordinal) => {
      standings[ordinal] = (this.#schema.timeline?.standing[value] ?? 0) * standingWeight
    })
    const ranks = new Uint8Array(this.#segment.count)
    const days = this.#schema.recency === null ? undefined : this.#segment.days.get(this.#schema.recency)
    for (let document = 0; document < ranks.length; document++) {
      ranks[document] = (standings[column[document] ?? 0] ?? 0) + youth(days?.[document] ?? 0, day)
    }
    return { timeline: this.#schema.timeline && facetOf(timeline.values, column), ranks }
  }
}

function youth(day: number, today: number): number {
  if (day === 0) return 0
  return oldest - Math.min(oldest, Math.max(0, Math.floor((today - day) / halfYear)))
}

/** Every value is a set of its own, and there is one more, of no value. */
function facetOf(values: readonly string[], column: Uint8Array): FacetColumn {
  const setStarts = Uint32Array.from({ length: values.length + 2 }, (_, set) => Math.min(set, values.length))
  return new FacetColumn({ values, setStarts, setValues: Uint32Array.from(values.keys()), sets: column })
}
