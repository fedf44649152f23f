import type { KnownColumn } from '../kind/kind.ts'
import { literalFor, measureOf } from '../kind/operand.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { bilingual, nameOf } from './bilingual.ts'
import { clauseOf } from './clause.ts'
import type { Losses } from './losses.ts'
import type { CodeDraft, DomainDraft, ExtraCheck, FieldDraft } from './package-draft.ts'

/** What a field becomes: the members of its data element but the id, and the checks that those cannot say. */
export interface AssembledField {
  readonly values: Readonly<Record<string, unknown>>
  readonly checks: readonly ExtraCheck[]
}

interface FieldContext {
  readonly losses: Losses
  /** Puts a code list into the package and says its id. */
  readonly addCodes: (codes: readonly CodeDraft[]) => string
  readonly missing: readonly string[]
}

type Values = Readonly<Record<string, unknown>>
type Demand = Pick<ExtraCheck, 'kind' | 'options'>

/** Settles which demand on a field its data element says, and which become checks of their own. */
export function assembleField(field: FieldDraft, context: FieldContext): AssembledField {
  const { losses } = context
  const { name, type, form } = field
  const domains = field.domains.flatMap(domain => settleDomain(domain, field, context))
  const ranges = rangesOf(field, losses)
  const [values = null, ...others] = domains
  const range = ranges.find(one => one.exclusive === undefined)
  const ofElement =
    values?.values ??
    (range && {
      ...(range.minimum !== undefined && { minimum: range.minimum }),
      ...(range.maximum !== undefined && { maximum: range.maximum }),
    })
  tellSizes(field, losses)
  const format = formatOf(withoutNeedlessLength(field), values !== null)
  const demands: Demand[] = [
    ...others.map(one => one.check),
    ...ranges
      .filter(one => values !== null || one !== range)
      .map(options => ({ kind: 'range', options: { column: name, ...options } })),
    ...format.demands,
  ]
  return {
    values: {
      name: nameOf({ zh: field.title ?? name, en: field.titleEn }, name, losses),
      definition: bilingual(field.definition ?? field.title ?? name, field.titleEn ?? name, losses),
      type,
      ...(form !== undefined && (type === 'date' || type === 'moment') && { form }),
      ...(format.format !== undefined && { format: format.format }),
      ...(ofElement && { values: ofElement }),
      ...(field.unit !== undefined && { unit: bilingual(field.unit, field.unit, losses) }),
      clause: clauseOf(field.clause),
      ...(field.note !== undefined && { note: bilingual(field.note, field.note, losses) }),
    },
    checks: demands.map(demand => ({ ...demand, clause: field.clause, at: field.at })),
  }
}

/** Every demand on a field as checks of their own: what holds only under a condition. */
export function demandsOfField(field: FieldDraft, losses: Losses): Demand[] {
  const domains = field.domains.map(one => ('codes' in one ? { among: one.codes.map(({ code }) => code) } : one))
  const context = { losses, addCodes: () => '', missing: [] }
  const { name: column, decimals } = field
  return [
    ...domains.flatMap(domain => settleDomain(domain, field, context)).map(({ check }) => check),
    ...rangesOf(field, losses).map(options => ({ kind: 'range', options: { column, ...options } })),
    ...(decimals === undefined ? [] : [{ kind: 'precision', options: { column, decimals } }]),
    ...lengthDemand(field),
  ]
}

/** A domain as the element says it, and as a check does. */
interface SettledDomain {
  readonly values: Values
  readonly check: Demand
}

const mostValues = 1000

function settleDomain(
  domain: DomainDraft,
  field: FieldDraft,
  { losses, addCodes, missing }: FieldContext,
): SettledDomain[] {
  const column = field.name
  if ('pattern' in domain) {
    const { findings, value } = compilePattern(domain.pattern)
    if (!value) {
      const { zh = '', en = '' } = findings[0]?.message ?? {}
      losses.demand(`pattern ${domain.pattern.slice(0, 100)}`, { zh, en }, field.at)
      return []
    }
    return [
      { values: { pattern: domain.pattern }, check: { kind: 'pattern', options: { column, pattern: domain.pattern } } },
    ]
  }
  if ('identifier' in domain) {
    return [{ values: domain, check: { kind: 'identifier', options: { column, scheme: domain.identifier } } }]
  }
  const codes: readonly CodeDraft[] =
    'codes' in domain ? domain.codes : domain.among.map(code => ({ code, meaning: code }))
  const kept = uniqueCodes(codes).filter(
    ({ code }) => code.trim() !== '' && code.length <= 1000 && !missing.includes(code),
  )
  if (kept.length === 0) {
    losses.demand('enumeration', { zh: '没有可用的值。', en: 'it has no usable values.' }, field.at)
    return []
  }
  if ('among' in domain && kept.length <= mostValues) {
    const among = kept.map(({ code }) => code)
    return [{ values: { among }, check: { kind: 'among', options: { column, values: among } } }]
  }
  if (kept.length > 100_000) {
    losses.demand('enumeration', { zh: '多于 100 000 个值。', en: 'it has more than 100,000 values.' }, field.at)
    return []
  }
  const list = addCodes(kept)
  return [{ values: { codes: list }, check: { kind: 'codes', options: { column, list } } }]
}

function uniqueCodes(codes: readonly CodeDraft[]): CodeDraft[] {
  return [...new Map(codes.map(one => [one.code, one] as const).reverse()).values()].reverse()
}

interface Range {
  readonly minimum?: string
  readonly maximum?: string
  readonly exclusive?: true
}

/** Bounds that can be compared with cells of the type: those included, then those excluded. */
function rangesOf({ type, form, bounds = {}, at }: FieldDraft, losses: Losses): Range[] {
  const known: KnownColumn = { ordinal: 0, type, form: form ?? defaultForm(type), offset: 0 }
  const take = (bound: string | undefined, what: string) => {
    if (bound === undefined) return undefined
    const clock = { asOf: '2000-01-01', now: '2000-01-01T00:00:00Z' }
    const isFit = bound !== 'today' && bound !== 'now' && literalFor(bound, known, clock) !== undefined
    if (isFit && type === 'text') {
      losses.take(
        'demand-changed',
        {
          zh: '文本列的界限只对十进制写法的值检查。',
          en: 'Bounds of a column of texts hold for values that are plain decimals.',
        },
        at,
      )
    }
    if (isFit && (measureOf(known) !== null || type === 'text')) return bound
    losses.demand(
      `${what} ${bound.slice(0, 60)}`,
      { zh: '不能与这种类型的值比较。', en: 'it cannot be compared with values of this type.' },
      at,
    )
    return undefined
  }
  const within = { minimum: take(bounds.minimum, 'minimum'), maximum: take(bounds.maximum, 'maximum') }
  const beyond = { minimum: take(bounds.above, 'exclusiveMinimum'), maximum: take(bounds.below, 'exclusiveMaximum') }
  return [within, { ...beyond, exclusive: true as const }].flatMap(({ minimum, maximum, ...rest }) =>
    minimum === undefined && maximum === undefined
      ? []
      : [{ ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }), ...rest }],
  )
}

function defaultForm(type: FieldDraft['type']): KnownColumn['form'] {
  return type === 'date' ? 'YYYY-MM-DD' : type === 'moment' ? 'YYYY-MM-DDThh:mm:ss[.f][Z]' : null
}

/** The format of the element where it says the whole, else checks of length and precision. */
/** Tells of sizes beyond what a package may ask. */
function tellSizes({ digits = 0, decimals = 0, shortest = 0, at }: FieldDraft, losses: Losses): void {
  const why = {
    zh: '数至多 30 位、20 位小数，文本的最小长度至多 1 000 000。',
    en: 'numbers have at most 30 digits and 20 decimals, texts a least length of at most 1,000,000.',
  }
  if (digits > 30) losses.demand(`digits ${digits}`, why, at)
  if (decimals > 20) losses.demand(`decimals ${decimals}`, why, at)
  if (shortest > longestText) losses.demand(`minLength ${shortest}`, why, at)
}

/** Where values are listed, and all of them are of that length, the length says nothing more. */
function withoutNeedlessLength(field: FieldDraft): FieldDraft {
  const listed = field.domains.find(one => 'codes' in one || 'among' in one)
  const { shortest = 0, longest = Number.POSITIVE_INFINITY } = field
  const values = !listed
    ? []
    : 'codes' in listed
      ? listed.codes.map(({ code }) => code)
      : 'among' in listed
        ? listed.among
        : []
  const isNeedless = values.length > 0 && values.every(one => [...one].length >= shortest && [...one].length <= longest)
  return isNeedless ? { ...field, shortest: undefined, longest: undefined } : field
}

function formatOf(field: FieldDraft, hasDomain: boolean): { format?: string; demands: Demand[] } {
  const { name: column, type } = field
  if (field.format !== undefined) return { format: field.format, demands: lengthDemand(field) }
  if (type === 'integer' || type === 'decimal') {
    const decimals = type === 'integer' ? undefined : field.decimals
    const digits = field.digits === undefined || field.digits > 30 || field.digits === 0 ? undefined : field.digits
    const lengths = lengthDemand(field)
    if (digits !== undefined) {
      const isFine = decimals === undefined || decimals <= 20
      return { format: `n..${digits}${decimals === undefined || !isFine ? '' : `,${decimals}`}`, demands: lengths }
    }
    if (decimals === undefined || decimals > 20) return { demands: lengths }
    return { demands: [{ kind: 'precision', options: { column, decimals } }, ...lengths] }
  }
  const { longest, shortest = 0 } = field
  const isExact = longest !== undefined && longest === shortest
  const mayFormat =
    !hasDomain && longest !== undefined && longest >= 1 && longest <= 99_999 && (shortest <= 1 || isExact)
  // A single character is `c..1`: an empty cell is missing, whatever its format.
  return mayFormat
    ? { format: `c${isExact && longest > 1 ? '' : '..'}${longest}`, demands: [] }
    : { demands: lengthDemand(field) }
}

const longestText = 1_000_000

/** An empty cell is missing, so at least one character is no demand. */
function lengthDemand({ name: column, shortest = 0, longest }: FieldDraft): Demand[] {
  const minimum = shortest > 1 ? Math.min(shortest, longestText) : undefined
  const maximum = longest !== undefined && longest <= longestText ? longest : undefined
  if (minimum === undefined && maximum === undefined) return []
  const options = { column, ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
  return [{ kind: 'length', options }]
}
