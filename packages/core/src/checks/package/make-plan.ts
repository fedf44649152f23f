import { columnsOfShape } from '../columns-of-shape.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import { readFormat } from '../kind/format-notation.ts'
import type { BoundKind, KindContext, KnownColumn } from '../kind/kind.ts'
import { findKind } from '../kind/list.ts'
import { all } from '../kind/operand.ts'
import type { CheckPlan, RulePlan, RuleShape, TablePlan } from '../plan.ts'
import type { CommonCheck } from './check-schema.ts'
import { type CheckDraft, checksOfColumns, isRequired } from './column-checks.ts'
import { formOf } from './form-of-element.ts'
import type { PackageCheck, StandardRules } from './standard-rules.ts'
import type { PackageTable } from './table-schema.ts'

/** What a run is about, and when. */
export interface PlanOptions {
  readonly standard: CheckPlan['standard']
  /** YYYY-MM-DD, and ISO 8601 in UTC. */
  readonly asOf: string
  readonly now: string
}

/** A plan, and what is needed to say why a record failed. */
export interface MadePlan {
  readonly plan: CheckPlan
  /** By rule id. */
  readonly kinds: ReadonlyMap<string, { readonly kind: BoundKind; readonly context: KindContext }>
}

/** Lowers the checks of a package to a plan. The package must have passed `judgeRules`; what it refuses throws here. */
export function makePlan(rules: StandardRules, { standard, asOf, now }: PlanOptions): MadePlan {
  const kinds = new Map<string, { kind: BoundKind; context: KindContext }>()
  const keys = new Map<string, { id: string; columns: readonly string[] }[]>()
  const keyOf = (table: string, columns: readonly string[]) => {
    const id = `${table}(${JSON.stringify(columns)})`
    const known = keys.get(table) ?? []
    if (!known.some(one => one.id === id)) keys.set(table, [...known, { id, columns }])
    return id
  }
  const planned = rules.tables.map(table => {
    const context = contextOf(rules, table, { asOf, now, keyOf })
    const made = draftsOf(rules, table).map(draft => {
      const rule = planRule(draft, context)
      kinds.set(rule.plan.id, { kind: rule.kind, context })
      return rule.plan
    })
    return { table, context, rules: made }
  })
  const tables = planned.map(({ table, context, rules: made }): TablePlan => {
    const provided = (keys.get(table.id) ?? []).map(({ id, columns }) => ({
      id,
      of: columns.map(name => ({ op: 'cell', column: context.columnOf(name).ordinal }) as const),
    }))
    return { ...describeTable(rules, table), rules: made, keys: provided }
  })
  return { plan: { standard, asOf, now, tables }, kinds }
}

/** A check on its way to the plan. */
interface FullDraft extends CheckDraft {
  readonly common: { readonly [Field in keyof CommonCheck]?: CommonCheck[Field] | undefined }
}

/** Checks of the columns, as they are tuned, and those of `checks.yaml`. */
function draftsOf(rules: StandardRules, table: PackageTable): FullDraft[] {
  const elements = new Map(rules.elements.map(element => [element.id, element]))
  const tuning = new Map(rules.tuning.map(one => [one.check, one]))
  const ofColumns = checksOfColumns(table, id => elements.get(id)).flatMap((draft): FullDraft[] => {
    const tuned = tuning.get(draft.id)
    if (!tuned) return [{ ...draft, common: {} }]
    const { off, severity = draft.severity, clause = draft.clause, threshold, indicator } = tuned
    return off ? [] : [{ ...draft, severity, clause, common: { threshold, indicator } }]
  })
  const own = rules.checks.filter(({ common }) => common.table === table.id).map(draftOf)
  return [...ofColumns, ...own]
}

function draftOf({ common, options }: PackageCheck): FullDraft {
  const { id, table, kind, clause, severity } = common
  return { id, table, kind, options, clause, severity, common }
}

function planRule(draft: FullDraft, context: KindContext): { plan: RulePlan; kind: BoundKind } {
  const entry = findKind(draft.kind)
  if (!entry) throw new Error(`no kind of check is called ${draft.kind}`)
  const kind = entry.bind(draft.options)
  const { when, title, dimension, indicator, threshold } = draft.common
  const shape = limitShape(kind.lower(context), when, context)
  const plan: RulePlan = {
    id: draft.id,
    kind: draft.kind,
    title: title ?? kind.sentence(context),
    clause: draft.clause,
    dimension: dimension ?? entry.dimension,
    ...(indicator !== undefined && { indicator }),
    severity: draft.severity,
    threshold: tidyThreshold(threshold),
    columns: kind.columns.map(name => context.columnOf(name).ordinal),
    needs: columnsOfShape(shape),
    shape,
    options: kind.options,
  }
  return { plan, kind }
}

function tidyThreshold(threshold: CommonCheck['threshold'] | undefined): RulePlan['threshold'] {
  const { rows, share } = threshold ?? {}
  return { ...(rows !== undefined && { rows }), ...(share !== undefined && { share }) }
}

/** A check with `when` applies only to records where that holds. */
function limitShape(shape: RuleShape, when: string | undefined, context: KindContext): RuleShape {
  if (when === undefined) return shape
  const { condition, needs } = parseExpression(when, context)
  return { ...shape, applies: all(...needs, condition, shape.applies) }
}

/** What kinds may know of a package and one of its tables. */
export function contextOf(
  rules: StandardRules,
  table: PackageTable,
  { asOf, now, keyOf }: Pick<KindContext, 'asOf' | 'now' | 'keyOf'>,
): KindContext {
  const columns = knownColumns(rules, table)
  const codes = new Map(rules.codes.map(list => [list.id, list]))
  const schemes = new Map(rules.schemes.map(scheme => [scheme.id, scheme]))
  return {
    columnOf: name => columns.get(name) ?? absent('column', name),
    missing: table.missing,
    codesOf: id =>
      (codes.get(id) ?? absent('code list', id)).entries.map(({ code, from, until }) => ({
        code,
        from: from ?? null,
        until: until ?? null,
      })),
    listTitle: id => codes.get(id)?.title ?? { zh: id, en: id },
    keyOf,
    schemeOf: id => schemes.get(id) ?? absent('identifier scheme', id),
    asOf,
    now,
  }
}

function absent(what: string, name: string): never {
  throw new Error(`the package has no ${what} ${name}`)
}

/** Columns of a table by name. */
export function knownColumns(rules: StandardRules, table: PackageTable): ReadonlyMap<string, KnownColumn> {
  const elements = new Map(rules.elements.map(element => [element.id, element]))
  const offset = minutesOf(table.offset)
  return new Map(
    table.columns.map(({ name, element: id }, ordinal) => {
      const element = elements.get(id)
      return [name, { ordinal, type: element?.type ?? 'text', form: (element && formOf(element)) ?? null, offset }]
    }),
  )
}

function minutesOf(offset: string): number {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':')
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function describeTable(rules: StandardRules, table: PackageTable): Omit<TablePlan, 'rules' | 'keys'> {
  const elements = new Map(rules.elements.map(element => [element.id, element]))
  const { delimiter, quote, encoding } = table.dialect
  return {
    id: table.id,
    title: table.name,
    columns: table.columns.map(column => {
      const element = elements.get(column.element)
      const form = element && formOf(element)
      const fixed = element?.type === 'text' && element.format !== undefined ? readFormat(element.format) : null
      const others = [element?.name.zh, element?.name.en, element?.id, ...(element?.synonyms ?? [])]
      const aliases = [...new Set([...column.aliases, ...others.filter(one => one !== undefined)])]
      return {
        name: column.name,
        aliases: aliases.filter(one => one !== column.name),
        isRequired: isRequired(table, column),
        type: element?.type ?? 'text',
        ...(form !== undefined && { form }),
        ...(fixed?.isExact && fixed.characters !== 'c' && { length: fixed.length }),
      }
    }),
    dialect: { delimiter: delimiter ?? null, quote: quote ?? null, encoding: encoding ?? null },
    missing: table.missing,
  }
}
