import type { TablePlan } from '../../plan.ts'
import { countFault, type FaultTally } from './fault-tally.ts'
import { marksOf, proposeDialect } from './propose-dialect.ts'
import { type CellMarks, splitRecord } from './split-record.ts'
import type { Seen, StructureRuleId } from './structure-rules.ts'

/** The head of a text in an encoding that ASCII is part of. */
export interface TextHead {
  readonly head: Uint8Array
  /** Behind the byte order mark. */
  readonly from: number
  /** The head is the whole text. */
  readonly isWhole: boolean
  readonly isGb18030: boolean
}

/** Takes the dialect that the plan declares, else the one that is proposed; says where the header contradicts. */
export function chooseDialect(text: TextHead, table: TablePlan, faults: FaultTally): CellMarks {
  const { head, from, isGb18030 } = text
  const tell = (rule: StructureRuleId, seen: Seen) =>
    countFault(faults, rule, () => ({ record: -1, line: 0, cell: -1, offset: from, seen }))
  const proposal = proposeDialect(head, from, head.length, isGb18030)
  const delimiter = byteOf(table.dialect.delimiter)
  const quote = table.dialect.quote === null ? proposal.quote : table.dialect.quote.charCodeAt(0)
  const needsSeveral = table.columns.length > 1
  if (delimiter === null) {
    const { delimiter: proposed } = proposal
    if (table.dialect.delimiter !== null) {
      tell('delimiter-unsupported', { declared: table.dialect.delimiter, used: String.fromCharCode(proposed) })
    } else if (needsSeveral && proposal.confidence === 0) {
      tell('delimiter-doubtful', { delimiter: nameDelimiter(proposed).zh, delimiterEn: nameDelimiter(proposed).en })
    }
    return marksOf(proposed, quote, isGb18030)
  }
  const marks = marksOf(delimiter, quote, isGb18030)
  const isOneCell = splitRecord(head, from, head.length, marks).cells.length === 1
  if (needsSeveral && isOneCell && proposal.confidence > 0 && proposal.delimiter !== delimiter) {
    const [declared, seems] = [nameDelimiter(delimiter), nameDelimiter(proposal.delimiter)]
    tell('delimiter-differs', { declared: declared.zh, declaredEn: declared.en, seems: seems.zh, seemsEn: seems.en })
  }
  return marks
}

function byteOf(character: string | null): number | null {
  const code = character?.length === 1 ? character.charCodeAt(0) : 0x80
  return code < 0x80 ? code : null
}

const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ',': { zh: '逗号', en: 'commas' },
  ';': { zh: '分号', en: 'semicolons' },
  '\t': { zh: '制表符', en: 'tabs' },
  '|': { zh: '竖线', en: 'vertical bars' },
  '\u0001': { zh: '控制字符 0x01', en: 'control characters 0x01' },
}

function nameDelimiter(byte: number): { readonly zh: string; readonly en: string } {
  const character = String.fromCharCode(byte)
  return names[character] ?? { zh: `“${character}”`, en: `“${character}”` }
}
