/** What a mark in a column of marks says; undefined for prose and for an empty cell. */
export function readMark(text: string): boolean | undefined {
  const flat = text.normalize('NFKC').trim().toLowerCase()
  if (/^(?:是|y|yes|true|t|1|√|✓|✔|v|●|○|■|☑|必填|必选|必须|强制|m|可以|允许|可|有|★|\*)$/.test(flat)) return true
  if (/^(?:否|n|no|false|f|0|×|x|✗|✘|□|☐|-|—|\/|不|不可|不允许|不能|可选|选填|非必填|非必选|o|无)$/.test(flat))
    return false
  return undefined
}

/** Whether a column of marks says so for each cell; an empty one is a no where the column holds nothing but ticks. */
export function marksOf(cells: readonly string[]): readonly (boolean | undefined)[] {
  const told = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  const isTicked = told.length > 0 && told.every(cell => /^[√✓✔●■☑]$/.test(cell))
  return cells.map(cell => (isTicked && cell.trim() === '' ? false : readMark(cell)))
}

/** What a cell about constraints says in words: `PK, NOT NULL`, `主键、非空`, `C`. */
export function readConstraintWords(text: string): {
  readonly isKey: boolean
  readonly isRequired: boolean
  readonly isUnique: boolean
  readonly isConditional: boolean
} {
  const flat = text.normalize('NFKC').toLowerCase()
  const has = (pattern: RegExp) => pattern.test(flat)
  return {
    isKey: has(/主键|主关键字|primary|(?:^|[^a-z])pk(?:$|[^a-z])/),
    isRequired: has(/(?<!不|非|无需)(?:必填|必选|必录|强制)|非空|不(?:能|允许|可)?为?空|not\s*null|mandatory|required/),
    isUnique: has(/唯一|unique|(?:^|[^a-z])uk(?:$|[^a-z])/),
    isConditional: has(/^c$|条件必|有条件|conditional/),
  }
}
