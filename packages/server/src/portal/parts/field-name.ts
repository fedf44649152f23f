import { type Language, say } from '@biaochi/core/language.ts'
import { columns } from '@biaochi/core/registry/columns.ts'

const titles = new Map(columns.map(column => [column.id, column.title]))

/** The name of a field of a record; one that has no column by its own. */
export function fieldName(field: string, language: Language): string {
  const title = titles.get(field)
  return title ? say(title, language) : field
}
