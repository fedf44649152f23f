/** What a table of data is called. */
export interface TableName {
  /** As programs call it, where the document says so. */
  readonly code?: string | undefined
  readonly title: string
}

const ofCode = /^(?:(?:数据)?表(?:英文|物理)?(?:名称?|代码|标识)|英文表名|表名英文|物理表名|数据表|tablename|table)$/i
const ofTitle =
  /^(?:表(?:中文|逻辑)(?:名称?|含义)|中文表名|表(?:描述|说明|注释|含义)|中文名称?|描述|说明|tablecomment)$/i

/** Reads the name of a table of data from its caption and from the rows above its header: `表名 | T_USER | 中文名 | 用户表`. */
export function readTableName(caption: string, above: readonly (readonly string[])[]): TableName {
  const cells = above.flatMap(row => row.filter((cell, index) => cell.trim() !== '' && cell !== row[index - 1]))
  const after = (pattern: RegExp) => {
    const at = cells.findIndex(cell => pattern.test(cell.normalize('NFKC').replace(/[\s:]/g, '')))
    const inline = cells
      .map(cell => /^\s*(.{2,8}?)\s*[:：]\s*(\S.*)$/.exec(cell))
      .find(found => found !== null && pattern.test((found[1] ?? '').replace(/\s/g, '')))
    return (at >= 0 ? cells[at + 1] : undefined) ?? inline?.[2]
  }
  const [code, title] = [after(ofCode)?.trim(), after(ofTitle)?.trim()]
  const ofCaption = splitCaption(caption)
  const [only] = cells
  const alone =
    cells.length === 1 && only !== undefined && code === undefined
      ? splitCaption(only.replace(/^表名\s*[:：]?/, ''))
      : undefined
  const said = code === undefined ? (alone ?? ofCaption) : splitCaption(code)
  return {
    code: said.code ?? alone?.code ?? ofCaption.code,
    title: title ?? (said.title || alone?.title || ofCaption.title || code || caption),
  }
}

/** `表3 用户信息表（T_USER）`, `T_USER 用户信息表`, `5.2.1 用户信息表`. */
function splitCaption(caption: string): TableName {
  const bare = caption
    .normalize('NFKC')
    .replace(/^\s*(?:续?表\s*[A-Z]?\.?[0-9]+(?:[.-][0-9]+)*|[A-Z]?[0-9]+(?:\.[0-9]+)*)[\s.、:]*/, '')
    .trim()
  const [, last] = /\(\s*([A-Za-z][A-Za-z0-9_.$]*)\s*\)\s*$/.exec(bare) ?? []
  const code = last ?? /[A-Za-z][A-Za-z0-9_.$]*_[A-Za-z0-9_.$]*|[A-Za-z][A-Za-z0-9]{3,}/.exec(bare)?.[0]
  const title = (
    code === undefined ? bare : last === undefined ? bare.replace(code, ' ') : bare.slice(0, bare.lastIndexOf('('))
  )
    .replace(/\(\s*\)|\[\s*\]|^[\s:：、\-—_]+|[\s:：、\-—_]+$/g, '')
    .trim()
  return { code, title: title || (code ?? '') }
}
