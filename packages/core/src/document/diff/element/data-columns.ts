import type { TableBlock } from '../../model/block.ts'
import type { BlockParts } from '../block-parts.ts'
import { layOut } from '../compare-tables.ts'

/** What a column of a table of data elements or codes says. */
export type DataColumn =
  | 'identifier'
  | 'name'
  | 'type'
  | 'length'
  | 'format'
  | 'constraint'
  | 'domain'
  | 'unit'
  | 'definition'
  | 'code'
  | 'meaning'

/** Heads of columns, blanks left out; the first that fits. */
const heads: readonly (readonly [DataColumn, RegExp])[] = [
  [
    'identifier',
    /^(?:内部)?标识符$|^(?:数据元|元素|字段|数据项)?标识(?:符|号)?$|^(?:数据元|数据项|字段)(?:编号|编码|代码|代号)$|^(?:短名|字段名|英文短名|identifier|id)$/i,
  ],
  [
    'name',
    /^(?:数据元|数据项|元素|字段|信息项|指标|中文|属性)?(?:中文)?名称$|^(?:数据项|数据元|字段|信息项|元素|name|dataelement)$/i,
  ],
  ['type', /^(?:数据|字段|值)?类型$|^(?:data)?type$/i],
  ['length', /^(?:数据|字段)?(?:最大)?长度$|^(?:max\.?|maximum)?length$/i],
  [
    'format',
    /^(?:数据|表示|类型及)?格式$|^(?:数据)?类型(?:及|和|与|、|\/)?(?:表示)?(?:长度|格式|形式)$|^(?:表示形式|format|representation)$/i,
  ],
  [
    'constraint',
    /^(?:约束|约束\/条件|约束条件|是否必填|是否必选|必填|必选性?|可选性|必备性|约束性|填报要求|是否为空|约束类型|选择性|必选\/可选|obligation|required|condition)$/i,
  ],
  [
    'domain',
    /^(?:值域|取值范围|允许值|值域范围|允许值域|值域(?:\/|或|和|及)代码|取值|valuedomain|permittedvalues|values?)$/i,
  ],
  ['unit', /^(?:计量)?单位$|^unit$/i],
  ['code', /^(?:代码|代码值|编码|值|code)$/i],
  ['meaning', /^(?:含义|名称|代码名称|说明|描述|类别|类别名称|meaning|name|description)$/i],
  ['definition', /^(?:定义|说明|描述|备注|definition|description|remarks?)$/i],
]

/** A row of a table of data elements or codes. */
export type DataRow = ReadonlyMap<DataColumn, string>

export interface DataTable {
  readonly of: 'element' | 'code'
  readonly title: string
  readonly rows: readonly DataRow[]
}

/** Reads a table of data elements, or one of codes; null when its heads say that it is neither. */
export function readDataTable(table: TableBlock, parts: BlockParts): DataTable | null {
  const grid = layOut(table, parts)
  if (grid.headerRows === 0) return null
  const columns = grid.columns.map(head => head.replace(/[\s（(][^（(]*[）)]$|\s+/g, ''))
  const of = kindOf(columns)
  if (of === null) return null
  const meanings = assign(columns, of)
  const rows = grid.rows
    .slice(grid.headerRows)
    .map(
      row =>
        new Map(
          meanings.flatMap((meaning, x): [DataColumn, string][] =>
            meaning ? [[meaning, (row[x]?.part.text ?? '').trim()]] : [],
          ),
        ),
    )
  return { of, title: parts.frameOf(table).before[0]?.text ?? '', rows }
}

function kindOf(columns: readonly string[]): DataTable['of'] | null {
  const has = (column: DataColumn) => columns.some(head => fits(column, head))
  const isTyped = has('type') || has('format') || (has('length') && has('constraint'))
  if ((has('identifier') || has('name')) && isTyped) return 'element'
  return has('code') && has('meaning') ? 'code' : null
}

const ofElements: readonly DataColumn[] = [
  'identifier',
  'name',
  'type',
  'length',
  'format',
  'constraint',
  'domain',
  'unit',
  'definition',
]
const ofCodes: readonly DataColumn[] = ['code', 'meaning']

/** Each meaning goes to the first column that it fits. */
function assign(columns: readonly string[], of: DataTable['of']): readonly (DataColumn | null)[] {
  const assigned: (DataColumn | null)[] = columns.map(() => null)
  for (const column of of === 'element' ? ofElements : ofCodes) {
    const at = columns.findIndex((head, x) => assigned[x] === null && fits(column, head))
    if (at >= 0) assigned[at] = column
  }
  return assigned
}

function fits(column: DataColumn, head: string): boolean {
  return heads.some(([name, pattern]) => name === column && pattern.test(head))
}
