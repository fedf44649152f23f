import type { Finding } from '../../finding.ts'
import { checksOfColumns } from '../package/column-checks.ts'
import type { DataElement } from '../package/element-schema.ts'
import type { StandardRules } from '../package/standard-rules.ts'
import type { PackageTable, TableColumn } from '../package/table-schema.ts'
import type { Losses } from './losses.ts'

/** One demand of a package on a table: a check, from a column or from `checks.yaml`. */
export interface Demand {
  readonly id: string
  readonly kind: string
  readonly options: Readonly<Record<string, unknown>>
  readonly when: string | undefined
  readonly threshold: { readonly rows?: number | undefined; readonly share?: string | undefined }
  readonly severity: Finding['severity']
  readonly dimension: string | undefined
}

/** A column with its data element. */
export interface ExportColumn {
  readonly column: TableColumn
  readonly element: DataElement
}

/** The demands of a table on their way into another format: each is taken once, and what nobody takes is a loss. */
export class TableDemands {
  readonly table: PackageTable
  readonly columns: readonly ExportColumn[]
  readonly #rest = new Map<string, Demand>()
  readonly #losses: Losses

  constructor(rules: StandardRules, table: PackageTable, losses: Losses) {
    this.table = table
    this.#losses = losses
    const elements = new Map(rules.elements.map(element => [element.id, element]))
    this.columns = table.columns.flatMap(column => {
      const element = elements.get(column.element)
      return element ? [{ column, element }] : []
    })
    const tuning = new Map(rules.tuning.map(one => [one.check, one]))
    for (const { id, kind, options, severity } of checksOfColumns(table, one => elements.get(one))) {
      const tuned = tuning.get(id)
      if (tuned?.off) continue
      const threshold = tuned?.threshold ?? {}
      this.#rest.set(id, {
        id,
        kind,
        options,
        when: undefined,
        threshold,
        severity: tuned?.severity ?? severity,
        dimension: undefined,
      })
    }
    for (const { common, options } of rules.checks.filter(one => one.common.table === table.id)) {
      const { id, kind, when, threshold, severity, dimension } = common
      this.#rest.set(id, { id, kind, options, when, threshold, severity, dimension })
    }
  }

  /** Takes the demands of a kind on one column that hold always and in every record. */
  take(kind: string, column: string): Demand[] {
    return this.takeWhere(one => one.kind === kind && one.options.column === column && isPlain(one))
  }

  /** The first demand of a kind on one column, where there is one. */
  takeOne(kind: string, column: string): Demand | undefined {
    const [first] = this.find(one => one.kind === kind && one.options.column === column && isPlain(one))
    if (first) this.#rest.delete(first.id)
    return first
  }

  takeWhere(fits: (demand: Demand) => boolean): Demand[] {
    const found = this.find(fits)
    for (const { id } of found) this.#rest.delete(id)
    return found
  }

  find(fits: (demand: Demand) => boolean): Demand[] {
    return [...this.#rest.values()].filter(fits)
  }

  /** Tells a loss for every demand that was not taken. */
  tellRest(): void {
    for (const { id, kind, when, threshold } of this.#rest.values()) {
      const isBound = Object.keys(threshold).length > 0
      const why = {
        zh: `这种格式说不出检查 ${kind}${when === undefined ? '' : '（有条件）'}${isBound ? '（有允许量）' : ''}。`,
        en: `the format has no words for the check ${kind}${when === undefined ? '' : ' under a condition'}${isBound ? ' with a threshold' : ''}.`,
      }
      this.#losses.demand(id, why, { subject: this.table.id })
    }
  }

  /** Tells once that another format knows errors only. */
  tellSeverity(demands: readonly Demand[]): void {
    for (const { id, severity } of demands.filter(one => one.severity !== 'error')) {
      this.#losses.take(
        'demand-changed',
        { zh: `${id} 的严重程度“${severity}”没有写出。`, en: `The severity “${severity}” of ${id} is not written.` },
        { subject: this.table.id },
      )
    }
  }
}

/** Whether a demand holds for every record and lets none fail. */
export function isPlain({ when, threshold }: Demand): boolean {
  return when === undefined && threshold.rows === undefined && threshold.share === undefined
}

/** Whether a demand is about one column, by the name that options give. */
export function columnsOf({ options }: Demand): readonly string[] {
  const { column, columns } = options
  return typeof column === 'string' ? [column] : Array.isArray(columns) ? columns.map(String) : []
}
