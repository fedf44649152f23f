import type { Text } from '../../finding.ts'
import { parseNumber } from '../../number/parse.ts'
import { readCcs, readIcs } from '../cell/classification.ts'
import { excelDay } from '../cell/date.ts'
import { findColumn } from '../columns.ts'
import type { Standard, Unread } from '../standard.ts'
import { type Complaint, type Defect, defectOf } from './defect.ts'

const dateColumns = new Set(['issued', 'effective', 'withdrawn', 'expires', 'reviewed'])
const wordColumns = new Set([
  'class',
  'kind',
  'force',
  'confidence',
  'participation',
  'unnumbered',
  'status_meaning',
  'source_tier',
])

/** What an import does with a text that it cannot read. */
const kept: Text = { zh: '，原文已保留。', en: '; the text is kept.' }

/**
 * Texts of a record that could not be read, and codes that cannot be codes.
 *
 * @param outcome what became of a text that could not be read: the end of its sentence
 */
export function findTextDefects(
  subject: { readonly id: string; readonly name: string },
  standard: Pick<Standard, 'unread' | 'ics' | 'ccs'>,
  outcome: Text = kept,
): Defect[] {
  const withOutcome = (complaint: Complaint): Complaint => {
    const { zh, en } = complaint.message
    return { ...complaint, message: { zh: zh + outcome.zh, en: en + outcome.en } }
  }
  return [
    ...standard.unread.map(unread => defectOf(subject, withOutcome(describe(unread)))),
    ...standard.ics
      .filter(code => readIcs(code).state !== 'sound')
      .map(code => defectOf(subject, malformed('ics', code, { zh: '35.240.01', en: '35.240.01' }))),
    ...standard.ccs
      .filter(code => readCcs(code).state !== 'sound')
      .map(code => defectOf(subject, malformed('ccs', code, { zh: 'L70（没有 I 和 O）', en: 'L70 (no I, no O)' }))),
  ]
}

/** What is wrong with a text, as a sentence without its end. */
function describe({ field, text }: Unread): Complaint {
  const title = findColumn(field)?.title ?? { zh: field, en: field }
  const common = { column: field, evidence: { text } }
  if (dateColumns.has(field)) {
    const day = excelDay(text)
    return {
      ...common,
      rule: 'date-unreadable',
      message: {
        zh: `${title.zh}“${text}”不是能确定的日期${day ? `（像是 Excel 序号，即 ${day}）` : ''}`,
        en: `“${text}” (${title.en}) is no certain date${day ? `; it looks like the Excel serial number of ${day}` : ''}`,
      },
      fix: { zh: '写成 2024-07-01、2024-07 或 2024。', en: 'Write 2024-07-01, 2024-07 or 2024.' },
    }
  }
  if (field === 'organisation') {
    return {
      ...common,
      rule: 'organisation-role-unknown',
      message: {
        zh: `“${text}”没有说明单位的作用（提出、归口、起草、发布、组织实施）`,
        en: `“${text}” does not say what the organisation did`,
      },
      fix: {
        zh: '改用 proposer、custodian、drafter、issuer 等列。',
        en: 'Use the columns proposer, custodian, drafter, issuer.',
      },
    }
  }
  if (field === 'area') {
    return {
      ...common,
      rule: 'area-without-framework',
      message: {
        zh: `领域“${text}”没有说明属于哪个标准体系`,
        en: `The area “${text}” does not say which framework it belongs to`,
      },
      fix: {
        zh: '写成“体系/代码”，或在导入时用 --framework 指明。',
        en: 'Write “framework/code”, or name the framework with --framework when importing.',
      },
    }
  }
  if (field === 'number' && parseNumber(text).normal !== null) {
    return {
      ...common,
      rule: 'standards-in-one-cell',
      message: {
        zh: `“${text}”与同格的前一个标准号是两项标准，没有并入这一条`,
        en: `“${text}” is another standard than the number before it in the cell; it was not merged into this record`,
      },
      fix: { zh: '一项标准一行。', en: 'Give each standard a row of its own.' },
    }
  }
  return {
    ...common,
    rule: wordColumns.has(field) ? 'word-unknown' : `${field === 'number' ? 'number' : 'cell'}-unreadable`,
    message: {
      zh: `${title.zh}“${text}”无法识别`,
      en: `“${text}” (${title.en}) could not be read`,
    },
  }
}

function malformed(column: 'ics' | 'ccs', code: string, example: Text): Complaint {
  const name = column.toUpperCase()
  return {
    rule: `${column}-malformed`,
    column,
    message: { zh: `“${code}”不是 ${name} 分类号。`, en: `“${code}” is no ${name} code.` },
    evidence: { code },
    fix: { zh: `${name} 形如 ${example.zh}。`, en: `${name} looks like ${example.en}.` },
  }
}
