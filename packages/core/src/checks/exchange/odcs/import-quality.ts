import type { Place } from '../../../finding.ts'
import { importDomain } from '../import-foreign-pattern.ts'
import { cellOf, type JsonObject, listOf, lookUp, objectOf, textOf, textsOf } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import type { ExtraCheck } from '../package-draft.ts'

interface QualityContext {
  /** The property that the rule stands at; absent for a rule about the whole object. */
  readonly column: string | undefined
  readonly columns: readonly string[]
  readonly table: string
  readonly losses: Losses
  readonly at: Place
}

/** The checks that a quality rule becomes, and the spellings of “missing” that it names. */
export interface ImportedQuality {
  readonly checks: readonly ExtraCheck[]
  readonly missing: readonly string[]
}

const none: ImportedQuality = { checks: [], missing: [] }
const dimensions: Readonly<Record<string, string>> = {
  accuracy: 'accuracy',
  ac: 'accuracy',
  completeness: 'completeness',
  cp: 'completeness',
  conformity: 'conformity',
  cf: 'conformity',
  consistency: 'consistency',
  cs: 'consistency',
  timeliness: 'timeliness',
  tm: 'timeliness',
  coverage: 'completeness',
  cv: 'completeness',
  uniqueness: 'accuracy',
  uq: 'accuracy',
}

/** Reads a quality rule of the library of metrics (ODCS 3.1, Data Quality); text, SQL and custom rules are losses. */
export function importQuality(rule: JsonObject, context: QualityContext): ImportedQuality {
  const { losses, at } = context
  const metric = textOf(rule.metric) ?? textOf(rule.rule)
  const type = textOf(rule.type) ?? 'library'
  if (type !== 'library' || metric === undefined) {
    const what = textOf(rule.description) ?? textOf(rule.query) ?? textOf(rule.engine) ?? ''
    losses.demand(
      `quality ${type}: ${what.trim().slice(0, 100)}`,
      { zh: '只导入 library 里的度量。', en: 'only metrics of the library are imported.' },
      at,
    )
    return none
  }
  if (metric === 'rowCount') return readRowCount(rule, context)
  const demand = readMetric(metric, rule, context)
  const threshold = demand && readThreshold(rule, { losses, at, metric })
  if (!demand || !threshold) return none
  const common = commonOf(rule, context)
  return {
    checks: demand.kinds.map(one => ({ ...one, ...common, ...(Object.keys(threshold).length > 0 && { threshold }) })),
    missing: demand.missing,
  }
}

function commonOf(rule: JsonObject, { table, column, losses, at }: QualityContext) {
  const given = textOf(rule.dimension)?.toLowerCase()
  const dimension = given === undefined ? undefined : lookUp(dimensions, given)
  if (given !== undefined && ['coverage', 'cv', 'uniqueness', 'uq'].includes(given)) {
    losses.take(
      'demand-changed',
      {
        zh: `维度 ${given} 归入 ${dimension}（GB/T 36344）。`,
        en: `The dimension ${given} counts as ${dimension} (GB/T 36344).`,
      },
      at,
    )
  }
  const said = textOf(rule.severity)?.toLowerCase()
  const severity =
    said === undefined || /error|critical|high|blocker|major|fatal/.test(said)
      ? ('error' as const)
      : /warn|medium|moderate/.test(said)
        ? ('warning' as const)
        : ('info' as const)
  const others = [
    'businessImpact',
    'schedule',
    'scheduler',
    'method',
    'tags',
    'customProperties',
    'authoritativeDefinitions',
  ].filter(name => rule[name] !== undefined)
  losses.descriptions(
    others.map(name => `quality.${name}`),
    at,
  )
  const title = textOf(rule.description) ?? textOf(rule.name)
  return {
    clause: `${table}${column === undefined ? '' : `.${column}`}.quality`,
    at,
    severity,
    ...(dimension !== undefined && { dimension }),
    ...(title !== undefined && { title: { zh: title, en: title } }),
  }
}

type Demands = { readonly kinds: readonly Pick<ExtraCheck, 'kind' | 'options'>[]; readonly missing: readonly string[] }

function readMetric(metric: string, rule: JsonObject, { column, columns, losses, at }: QualityContext): Demands | null {
  const given = objectOf(rule.arguments) ?? {}
  if (metric === 'duplicateValues') {
    const told = column === undefined ? textsOf(given.properties) : [column]
    if (told.length > 0 && told.length <= 8 && told.every(name => columns.includes(name)))
      return { kinds: [{ kind: 'unique', options: { columns: told } }], missing: [] }
  }
  if (column !== undefined && metric === 'nullValues')
    return { kinds: [{ kind: 'required', options: { column } }], missing: [] }
  if (column !== undefined && metric === 'missingValues') {
    const missing = listOf(given.missingValues)
      .flatMap(one => cellOf(one) ?? [])
      .filter(one => one.trim() !== '')
    if (missing.length > 0)
      losses.take(
        'demand-changed',
        {
          zh: '个别字段的 missingValues 在这里对全表有效。',
          en: 'Missing values of single fields hold for the whole table here.',
        },
        at,
      )
    return { kinds: [{ kind: 'required', options: { column } }], missing }
  }
  if (column !== undefined && metric === 'invalidValues') {
    const values = listOf(given.validValues).flatMap(one => cellOf(one) ?? [])
    const pattern = textOf(given.pattern) ?? textOf(rule.pattern)
    if (values.length > 10_000) {
      losses.demand('validValues', { zh: '多于 10 000 个值。', en: 'it has more than 10,000 values.' }, at)
      return null
    }
    const patterns = pattern === undefined ? [] : importDomain(pattern, 'search', { losses, at })
    const kinds = [
      ...(values.length === 0 ? [] : [{ kind: 'among', options: { column, values } }]),
      ...patterns.flatMap(one =>
        'pattern' in one ? [{ kind: 'pattern', options: { column, pattern: one.pattern } }] : [],
      ),
    ]
    if (kinds.length > 0) return { kinds, missing: [] }
    if (pattern !== undefined) return null
  }
  losses.demand(
    `quality ${metric}`,
    { zh: '没有这种度量，或缺少参数。', en: 'there is no such metric, or its arguments are missing.' },
    at,
  )
  return null
}

/** How many may fail, in rows or percent; null with the loss told where it is no upper bound. */
function readThreshold(
  rule: JsonObject,
  { losses, at, metric }: { losses: Losses; at: Place; metric: string },
): { rows?: number; share?: string } | null {
  const most = mostOf(rule)
  if (most === undefined) {
    losses.demand(
      `quality ${metric}`,
      { zh: '只能限定至多多少不符合。', en: 'only how many may fail at most can be bound.' },
      at,
    )
    return null
  }
  const isPercent = rule.unit === 'percent'
  if (most.value === 0) return {}
  if (most.isBelow && isPercent)
    losses.take(
      'demand-changed',
      { zh: '比例的界限本身在这里也算符合。', en: 'A share that is just at the bound is taken here.' },
      at,
    )
  if (isPercent) return { share: String(Number((Math.min(most.value, 100) / 100).toPrecision(12))) }
  return { rows: most.isBelow ? Math.max(Math.ceil(most.value) - 1, 0) : Math.floor(most.value) }
}

function mostOf(rule: JsonObject): { value: number; isBelow: boolean } | undefined {
  const number = (name: string) => (typeof rule[name] === 'number' && rule[name] >= 0 ? rule[name] : undefined)
  const [below, atMost, exactly] = [
    number('mustBeLessThan'),
    number('mustBeLessOrEqualTo') ?? number('mustBeLessThanOrEqualTo'),
    number('mustBe'),
  ]
  if (exactly === 0) return { value: 0, isBelow: false }
  if (below !== undefined) return { value: below, isBelow: true }
  if (atMost !== undefined) return { value: atMost, isBelow: false }
  const [from, to] = listOf(rule.mustBeBetween)
  return from === 0 && typeof to === 'number' ? { value: to, isBelow: false } : undefined
}

function readRowCount(rule: JsonObject, context: QualityContext): ImportedQuality {
  const number = (name: string) =>
    typeof rule[name] === 'number' && Number.isInteger(rule[name]) && rule[name] >= 0 ? rule[name] : undefined
  const [from, to] = listOf(rule.mustBeBetween)
  const above = number('mustBeGreaterThan')
  const below = number('mustBeLessThan')
  const minimum =
    number('mustBe') ??
    number('mustBeGreaterOrEqualTo') ??
    (above === undefined ? undefined : above + 1) ??
    (typeof from === 'number' ? from : undefined)
  const maximum =
    number('mustBe') ??
    number('mustBeLessOrEqualTo') ??
    (below === undefined || below === 0 ? undefined : below - 1) ??
    (typeof to === 'number' ? to : undefined)
  if (minimum === undefined && maximum === undefined) {
    context.losses.demand('quality rowCount', { zh: '没有上下界。', en: 'it has no bound.' }, context.at)
    return none
  }
  const options = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
  return { checks: [{ kind: 'row-count', options, ...commonOf(rule, context) }], missing: [] }
}
