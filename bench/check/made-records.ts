import { type Defect, defects, keptEvery } from './defects.ts'
import { Draw } from './draw.ts'
import { columns, Enterprises, fillRecord } from './record.ts'
import { Tally } from './truth.ts'

/** Each kind of defect befalls one record in so many. */
const rarity = 1000

/** The records in their order, one at a time; the same whatever their number. */
export class MadeRecords {
  /** The record made last; the next one overwrites it. */
  readonly cells: string[] = columns.map(() => '')
  readonly tally = new Tally()
  readonly #draw = new Draw(20_260_101)
  readonly #enterprises: Enterprises

  constructor(records: number) {
    this.#enterprises = new Enterprises(records)
  }

  /** Makes the next record. */
  next(): void {
    const ordinal = this.tally.records + 1
    const draw = this.#draw
    const { enterprise, isKnown } = this.#enterprises.draw(ordinal, draw)
    fillRecord(this.cells, ordinal, enterprise, draw)
    const isMeasure = !isKnown || ordinal % keptEvery === 0 || ordinal < keptEvery
    const defect = drawDefect(draw, isMeasure)
    defect?.spoil({ cells: this.cells, ordinal, draw })
    this.tally.add(this.cells, defect)
  }
}

/** At most one defect in a record, so that what each one breaks is beyond doubt. */
function drawDefect(draw: Draw, isMeasure: boolean): Defect | null {
  const defect = defects[draw.below(rarity)]
  return defect && !(isMeasure && defect.isLater) ? defect : null
}
