import type { IndexSchema, TimelineEntry } from '../schema.ts'
import { dayNumber } from './day-number.ts'
import { FacetWriter } from './facet-writer.ts'

/** Gives the values of facets and of the timeline their ordinals in a segment that is being made. */
export class ColumnValues {
  /** In the order of the schema's facets. */
  readonly facets: readonly FacetWriter[]
  /** Values of the timeline by ordinal. */
  readonly timeline: string[] = []

  constructor(schema: IndexSchema) {
    this.facets = schema.facets.map(() => new FacetWriter())
  }

  /** The ordinal of a value of the timeline. */
  timelineValue(value: string): number {
    const found = this.timeline.indexOf(value)
    return found >= 0 ? found : this.timeline.push(value) - 1
  }

  /** An entry of the timeline as a number: `day << 8 | value`. */
  timelineEntry({ from, value }: TimelineEntry): number {
    return dayNumber(from) * 0x100 + this.timelineValue(value)
  }
}
