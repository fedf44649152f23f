import { ContainerFault } from '../fault.ts'
import type { Limits } from '../limits.ts'
import { Tally } from '../tally.ts'
import { textsOf } from './row-texts.ts'
import { type ExpectedNames, type FoundHeader, findHeaderRow } from './sheet-head.ts'
import { SheetScanner } from './sheet-scanner.ts'
import { entryOf, type StreamSheet, type StreamWorkbook, scan, scanContext } from './stream-workbook.ts'

/** Rows that hold something within which the header is looked for, and bytes of them. */
const headRows = 50
const headBytes = 4 * 1024 * 1024

/** The first rows of a sheet that hold something. */
export interface Peek {
  readonly sheet: StreamSheet
  readonly rows: readonly (readonly string[])[]
  /** Their numbers in the sheet. */
  readonly numbers: readonly number[]
  readonly header: FoundHeader | null
  /** What ended the reading among these rows. */
  readonly fault: ContainerFault | null
}

/** Looks at the first rows of a sheet. */
export async function peekSheet(
  workbook: StreamWorkbook,
  sheet: StreamSheet,
  { limits, names }: { readonly limits: Limits; readonly names: ExpectedNames },
): Promise<Peek> {
  const rows: string[][] = []
  const numbers: number[] = []
  let left = headBytes
  let fault: ContainerFault | null = null
  try {
    const scanner = new SheetScanner({
      ...scanContext(workbook, sheet, { limits, tally: new Tally(0) }),
      take: (bytes, starts, ends, fields, row) => {
        rows.push(textsOf(bytes, { starts, ends, fields }))
        numbers.push(row)
        // A field costs more than its bytes.
        for (let field = 0; field < fields; field++) left -= 16 + (ends[field] ?? 0) - (starts[field] ?? 0)
        if (isEnough()) scanner.stop()
      },
    })
    await scan(workbook.archive, entryOf(sheet), { scanner, isOver: isEnough })
  } catch (thrown) {
    if (!(thrown instanceof ContainerFault)) throw thrown
    fault = thrown
  }
  return { sheet, rows, numbers, header: findHeaderRow(rows, names), fault }

  function isEnough(): boolean {
    return rows.length >= headRows || left < 0
  }
}

/** The sheet whose header fits best; of equals one that is shown, then the first. Throws the fault that left nothing to read. */
export function pickSheet(peeks: readonly [Peek, ...Peek[]]): Peek {
  const chosen = peeks.reduce((best, one) => (fitness(one) > fitness(best) ? one : best))
  const fault = peeks.find(one => one.fault !== null)?.fault
  if (chosen.header === null && fault) throw fault
  return chosen
}

function fitness({ header, sheet }: Peek): number {
  return header === null ? -1 : header.found * 2 + (sheet.visibility === 'visible' ? 1 : 0)
}
