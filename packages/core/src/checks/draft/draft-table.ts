import type { Text } from '../../finding.ts'
import { wordOf } from '../package/column-checks.ts'
import type { ColumnDraft } from './guess-column.ts'
import { findPlaceholders, guessColumn } from './guess-column.ts'
import { type DraftCheck, draftClauses, type TableDraftTerms } from './table-draft.ts'

/** Data as they were read: cells of each record in the order of the header. */
export interface ReadTable {
  readonly header: readonly string[]
  readonly records: readonly (readonly string[])[]
}

interface Naming {
  readonly id: string
  readonly name: Text
}

/** Drafts a table from data: what each column seems to be, and the key where a column could be one. Headers differ, none is empty. */
export function draftTable(
  { header, records }: ReadTable,
  naming: Naming & { readonly from: string },
): TableDraftTerms {
  const texts = header.map((_, column) => records.map(cells => cells[column] ?? ''))
  const missing = [...new Set(texts.flatMap(findPlaceholders))]
  const columns = namesOf(header).map((name, column): ColumnDraft => {
    const written = header[column] ?? name
    const guess = guessColumn(written, texts[column] ?? [], missing)
    return name === written ? guess : { ...guess, name, alias: written }
  })
  const key = columns.find(one => one.isRequired && one.isUnique && (one.type === 'text' || one.type === 'integer'))
  const plain = columns.filter(one => one.type === 'text' && one.isPlain && (one.format ?? '').startsWith('c..'))
  const checks = plain.map((column, index) => plainCheck(naming.id, column, index))
  return { ...naming, columns, key: key?.name ?? null, missing, checks }
}

/** The ids of checks are made of the letters and digits of headers, so those must differ. */
function namesOf(header: readonly string[]): string[] {
  const taken = new Set<string>()
  return header.map(written => {
    let name = written
    for (let count = 2; taken.has(wordOf(name)); count++) name = `${written.slice(0, 190)}_${count}`
    taken.add(wordOf(name))
    return name
  })
}

/** A table to begin with where there are no data: things with number, name, type, count and two dates. */
export function exampleTable({ id, name }: Naming): TableDraftTerms {
  const facts = { isRequired: false, isUnique: false, isPlain: true, present: 0, unfit: 0 }
  const named: ColumnDraft = { ...facts, name: '名称', type: 'text', format: 'c..100', isRequired: true }
  const columns: ColumnDraft[] = [
    { ...facts, name: '编号', type: 'text', format: 'n6', isRequired: true, isUnique: true },
    named,
    { ...facts, name: '类型代码', type: 'text', codes: ['1', '2', '9'], isRequired: true },
    { ...facts, name: '数量', type: 'integer', format: 'n..5' },
    { ...facts, name: '启用日期', type: 'date', form: 'YYYY-MM-DD', isRequired: true },
    { ...facts, name: '停用日期', type: 'date', form: 'YYYY-MM-DD' },
  ]
  const order: DraftCheck = {
    check: {
      id: 'dates-in-order',
      table: id,
      kind: 'order',
      earlier: '启用日期',
      later: '停用日期',
      clause: draftClauses.values,
    },
    spoil: { 停用日期: { text: '2020-01-01', rules: ['dates-in-order'] } },
  }
  return { id, name, columns, key: '编号', missing: [], checks: [plainCheck(id, named, 0), order], from: null }
}

function plainCheck(table: string, { name }: ColumnDraft, index: number): DraftCheck {
  const id = `plain-text-${index + 1}`
  return {
    check: { id, table, kind: 'plain-text', column: name, clause: draftClauses.values },
    spoil: { [name]: { text: ' 示例 ', rules: [id] } },
  }
}
