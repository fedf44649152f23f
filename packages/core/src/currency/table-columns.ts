/** Columns of a table of standards, by their ordinal; null where it has none. */
export interface TableColumns {
  readonly number: number
  readonly title: number | null
}

const numberHeader =
  /^(?:(?:现行|引用|执行|依据|检测|检验|采用|产品|相关)?的?标准(?:文件)?(?:编号|号|代号|号码)|执行标准|(?:检测|检验|判定|评价)依据|标准(?:编号)?\/?文号|standard\s?(?:no\.?|number|code))$/i
const titleHeader =
  /^(?:标准(?:中文|文件)?名称|中文名称|(?:文件)?名称|标准题名|题名|标准|title|standard (?:title|name))$/i

/** A row of a table; columns begin with 1. */
export interface TableRow {
  readonly cells: readonly { readonly column: number; readonly text: string }[]
}

/** The columns that a header row names; null for any other row. */
export function readHeader({ cells }: TableRow): TableColumns | null {
  const named = (shape: RegExp) => cells.find(({ text }) => shape.test(text.replace(/[\s（）()【】*：:]/g, '')))?.column
  const number = named(numberHeader)
  return number === undefined ? null : { number, title: named(titleHeader) ?? null }
}

/** The title that a row gives for its number. */
export function titleOfRow({ cells }: TableRow, columns: TableColumns | null): string | null {
  if (!columns || columns.title === null) return null
  const text =
    cells
      .find(({ column }) => column === columns.title)
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? ''
  return text.replace(/^《([^《》]*)》$/, '$1') || null
}
