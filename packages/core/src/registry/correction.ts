import type { Finding, Text } from '../finding.ts'
import { type Column, columns } from './columns.ts'
import { findTextDefects } from './defect/text.ts'
import { columnNamed, nearestColumn } from './match-columns.ts'
import { controlsIn, plainText } from './plain-text.ts'
import { readRow, recordOf, writeRow } from './row.ts'
import { blankStandard, type Correction, type Standard } from './standard.ts'
import { tidyStandard } from './tidy.ts'

/** A field and the text it is to have, empty to erase it. */
export interface Assignment {
  readonly column: Column
  readonly text: string
}

/** Assignments that can be made, or why they cannot. */
export interface ReadAssignments {
  readonly assignments: readonly Assignment[]
  /** All errors; nothing is to be done when there is one. */
  readonly findings: readonly Finding[]
}

/** Reads fields by the names of their columns; a field that is not known or a text that cannot be read is refused. */
export function readAssignments(fields: Readonly<Record<string, string>>): ReadAssignments {
  const assignments: Assignment[] = []
  const findings: Finding[] = []
  for (const [name, text] of Object.entries(fields)) {
    const column = columnNamed(name)
    if (!column || !isSettable(column)) findings.push(unknownField(name))
    else {
      const plain = plainText(text)
      assignments.push({ column, text: plain })
      findings.push(...findControls(column.id, text), ...unreadable(column, plain))
    }
  }
  if (assignments.length === 0 && findings.length === 0) findings.push(nothingToSet)
  return { assignments, findings }
}

/** A record with fields corrected, each remembered with what the source said, so that imports leave it alone. */
export function applyAssignments(before: Standard, assignments: readonly Assignment[]): Standard {
  const row = writeRow(before)
  for (const assignment of assignments) for (const [column, text] of cellsOf(assignment)) row.set(column, text)
  const named = new Set(assignments.map(({ column }) => column.id))
  const unread = before.unread.filter(each => !named.has(each.field))
  const isRestated = named.has('status') && !named.has('status_meaning')
  const isNumbered = named.has('number')
  const standard = tidyStandard({
    ...recordOf(row),
    unread,
    ...(isRestated ? { statedMeaning: null } : {}),
    ...(isNumbered ? { unnumbered: null } : {}),
  })
  const changed = assignments.filter(({ column }) => column.write?.(before) !== column.write?.(standard))
  return { ...standard, corrected: joinCorrections(before, changed) }
}

function joinCorrections(before: Standard, changed: readonly Assignment[]): readonly Correction[] {
  const known = new Set(before.corrected.map(each => each.field))
  const added = changed
    .filter(({ column }) => !known.has(column.id))
    .map(({ column }) => ({ field: column.id, source: column.write?.(before) || null }))
  return [...before.corrected, ...added]
}

/** The cells that a text stands for, as the columns write them: a dual number fills two, `2024年7月1日` is `2024-07-01`. */
function cellsOf({ column, text }: Assignment): ReadonlyMap<Column, string> {
  if (text === '') return new Map([[column, '']])
  const { facts } = readRow([[column, text]], { place: {}, framework: null })
  const cells = [...writeRow({ ...blankStandard, ...facts })].filter(
    ([each, cell]) => each === column || (cell !== '' && each.field !== undefined && facts[each.field] !== undefined),
  )
  return new Map(cells)
}

function isSettable(column: Column): boolean {
  return column.write !== undefined && column.id !== 'unread' && column.id !== 'corrected'
}

const notTaken: Text = { zh: '，没有改动。', en: '; nothing was changed.' }

function unreadable(column: Column, text: string): Finding[] {
  const { facts } = readRow([[column, text]], { place: {}, framework: null })
  const subject = { id: '', name: column.id }
  return findTextDefects(subject, { ...blankStandard, ...facts }, notTaken).map(({ finding }) => ({
    ...finding,
    severity: 'error',
    at: { column: column.id },
  }))
}

/** Refuses what nobody can see in a text: control characters, and those that turn the direction of writing about. */
export function findControls(field: string, text: string): Finding[] {
  const controls = controlsIn(text)
  if (controls.length === 0) return []
  return [
    {
      rule: 'text-with-controls',
      severity: 'error',
      message: {
        zh: `${field} 中有看不见的控制字符：${controls.join('、')}。`,
        en: `${field} holds control characters that nobody sees: ${controls.join(', ')}.`,
      },
      at: { column: field },
      evidence: { controls },
      fix: { zh: '删去这些字符，再更正。', en: 'Remove them, then correct it.' },
    },
  ]
}

const nothingToSet: Finding = {
  rule: 'nothing-to-set',
  severity: 'error',
  message: { zh: '没有给出要更正的字段。', en: 'No field to correct was given.' },
  at: {},
  fix: { zh: '写成 字段=值，如 effective=2025-06-01。', en: 'Write field=value, such as effective=2025-06-01.' },
}

function unknownField(name: string): Finding {
  const near = nearestColumn(name)
  const settable = columns.filter(isSettable).map(column => column.id)
  return {
    rule: 'field-unknown',
    severity: 'error',
    message: { zh: `没有可更正的字段“${name}”。`, en: `There is no field “${name}” that can be corrected.` },
    at: { column: name },
    evidence: { nearest: near?.id ?? null },
    fix: near
      ? { zh: `是否指 ${near.id}（${near.title.zh}）？`, en: `Did you mean ${near.id} (${near.title.en})?` }
      : { zh: `可用：${settable.join('、')}。`, en: `There are: ${settable.join(', ')}.` },
  }
}
