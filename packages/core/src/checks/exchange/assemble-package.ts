import { dump } from 'js-yaml'
import { hasError } from '../../finding.ts'
import { wordOf } from '../package/column-checks.ts'
import { readRules } from '../package/read-rules.ts'
import { assembleField } from './assemble-field.ts'
import { bilingual } from './bilingual.ts'
import { clauseOf } from './clause.ts'
import { DistinctNames } from './distinct-names.ts'
import type { ImportedPackage } from './exchange.ts'
import type { Losses } from './losses.ts'
import type { CodeDraft, ExtraCheck, ReferenceDraft, TableDraft } from './package-draft.ts'
import { settleIds } from './settle-names.ts'

type Plain = Readonly<Record<string, unknown>>

/** Writes the files of a package for tables of another format, and holds them to the reader of packages. */
export function assemblePackage(tables: readonly TableDraft[], losses: Losses): ImportedPackage {
  if (tables.length === 0) {
    const message = { zh: '没有读到带字段的数据表。', en: 'No table with fields was found.' }
    losses.take('exchange-unreadable', message)
    return { files: null, losses: losses.findings }
  }
  const assembly = new Assembly(tables, losses)
  const files = assembly.files()
  const { findings } = readRules(files)
  losses.takeAll(findings)
  return { files: hasError(findings) ? null : files, losses: losses.findings }
}

class Assembly {
  readonly #elements: Plain[] = []
  readonly #tables: Plain[] = []
  readonly #checks: Plain[] = []
  readonly #codes = new Map<string, Plain>()
  /** Ids of code lists by what is in them. */
  readonly #known = new Map<string, string>()
  readonly #checkIds = new DistinctNames('-')
  readonly #elementIds = new DistinctNames('_')
  readonly #listIds = new DistinctNames('-')
  readonly #ids: ReadonlyMap<string, string>
  readonly #losses: Losses

  constructor(tables: readonly TableDraft[], losses: Losses) {
    this.#losses = losses
    const ids = settleIds(
      tables.map(({ name }) => name),
      'table',
    )
    this.#ids = new Map(tables.map(({ name }, index) => [name, ids[index] ?? name]))
    for (const [index, table] of tables.entries()) this.#addTable(table, ids[index] ?? 'table', tables)
  }

  files(): Map<string, string> {
    const files = new Map([
      ['elements.yaml', write({ elements: this.#elements })],
      ['tables.yaml', write({ tables: this.#tables })],
    ])
    if (this.#checks.length > 0) files.set('checks.yaml', write({ checks: this.#checks }))
    for (const [id, list] of this.#codes) files.set(`codes/${id}.yaml`, write(list))
    return files
  }

  #addTable(table: TableDraft, id: string, all: readonly TableDraft[]): void {
    const columns = table.fields.map(field => {
      const element = this.#elementIdOf(field.name, id)
      const { values, checks } = assembleField(field, {
        losses: this.#losses,
        addCodes: codes => this.#addCodes(codes, { table: id, field: field.name, title: field.title ?? field.name }),
        missing: table.missing,
      })
      this.#elements.push({ id: element, ...values })
      for (const check of checks) this.#addCheck(check, id)
      const aliases = (field.aliases ?? []).slice(0, 20)
      return {
        name: field.name,
        element,
        ...(aliases.length > 0 && { aliases }),
        ...(field.isRequired && { required: true }),
        ...(field.isUnique && { unique: true }),
      }
    })
    const { delimiter, quote, encoding } = table.dialect
    const dialect = { ...(delimiter && { delimiter }), ...(quote && { quote }), ...(encoding && { encoding }) }
    const missing = this.#spellings(table)
    this.#tables.push({
      id,
      name: bilingual(table.title ?? table.name, table.name, this.#losses),
      clause: clauseOf(table.clause),
      ...(table.files.length > 0 && { files: table.files.map(one => one.slice(0, 200)).slice(0, 20) }),
      ...(Object.keys(dialect).length > 0 && { dialect }),
      ...(missing.length > 0 && { missing }),
      ...(table.offset !== undefined && { offset: table.offset }),
      columns,
      ...(this.#keyOf(table).length > 0 && { key: table.key }),
    })
    for (const check of table.checks) this.#addCheck(check, id)
    for (const reference of table.references) this.#addReference(reference, { table, id }, all)
  }

  #elementIdOf(name: string, table: string): string {
    return this.#elementIds.take(this.#elementIds.has(name) ? `${table}.${name}`.slice(0, 190) : name)
  }

  /** Blanks are missing without a word. */
  #spellings({ missing, at }: TableDraft): string[] {
    const told = [...new Set(missing)].filter(one => one.trim() !== '')
    const kept = told.filter(one => one.length <= 40).slice(0, 20)
    for (const one of told.filter(one => !kept.includes(one))) {
      this.#losses.demand(
        `missing value “${one.slice(0, 60)}”`,
        { zh: '至多 20 种写法，每种至多 40 个字符。', en: 'at most 20 spellings of 40 characters.' },
        at,
      )
    }
    return kept
  }

  #keyOf({ key, fields, at }: TableDraft): readonly string[] {
    const names = new Set(fields.map(({ name }) => name))
    const isKnown = key.every(name => names.has(name)) && key.length <= 8
    if (!isKnown)
      this.#losses.demand(
        `primary key ${key.join(', ')}`,
        { zh: '表里没有这些列，或多于 8 列。', en: 'the table has no such columns, or they are more than 8.' },
        at,
      )
    return isKnown ? key : []
  }

  #addCheck(check: ExtraCheck, table: string): void {
    const { kind, options, when, title, severity, dimension, threshold, clause } = check
    const about = typeof options.column === 'string' ? `${wordOf(options.column)}-` : ''
    const id = this.#checkIds.take(`${table}-${about}${kind}`.slice(0, 190))
    this.#checks.push({
      id,
      table,
      kind,
      ...options,
      ...(when !== undefined && { when }),
      ...(title && { title }),
      ...(severity && severity !== 'error' && { severity }),
      ...(dimension !== undefined && { dimension }),
      ...(threshold && { threshold }),
      clause: clauseOf(clause),
    })
  }

  #addReference(
    { columns, target, to, clause, at }: ReferenceDraft,
    { table, id }: { table: TableDraft; id: string },
    all: readonly TableDraft[],
  ): void {
    const other = target === table.name ? table : all.find(({ name }) => name === target)
    const has = ({ fields }: TableDraft, names: readonly string[]) =>
      names.every(name => fields.some(one => one.name === name))
    const isSound =
      other &&
      has(table, columns) &&
      has(other, to) &&
      columns.length === to.length &&
      columns.length > 0 &&
      columns.length <= 8
    if (!isSound) {
      const why = { zh: `没有表“${target}”或这些列。`, en: `there is no table “${target}” or no such columns.` }
      this.#losses.demand(`reference ${columns.join(', ')} → ${target}(${to.join(', ')})`, why, at)
      return
    }
    const options = { columns, target: other === table ? id : (this.#ids.get(target) ?? target), to }
    this.#addCheck({ kind: 'reference', options, clause, at }, id)
  }

  #addCodes(
    codes: readonly CodeDraft[],
    { table, field, title }: { table: string; field: string; title: string },
  ): string {
    const entries = codes.map(({ code, meaning }) => ({ code, ...bilingual(meaning, code, this.#losses) }))
    const content = JSON.stringify(entries)
    const known = this.#known.get(content)
    if (known !== undefined) return known
    const [slug = ''] = settleIds([`${table}-${field}`], 'codes')
    const id = this.#listIds.take(slug.slice(0, 50).replace(/-+$/, ''))
    this.#known.set(content, id)
    this.#codes.set(id, { id, title: bilingual(title, field, this.#losses), entries })
    return id
  }
}

function write(value: Plain): string {
  return dump(value, { lineWidth: -1, noRefs: true })
}
