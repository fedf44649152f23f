import type { DateForm, TimeForm } from '../ast.ts'
import type { PackageTable } from '../package/table-schema.ts'
import { isDateForm, readDay } from '../reference/date.ts'
import type { Losses } from './losses.ts'

/** A bound as a cell of the column would be written: bounds of dates may stand in the package as YYYY-MM-DD. */
export function boundInForm(bound: string, form: DateForm | TimeForm | undefined): string {
  if (form === undefined || !isDateForm(form) || readDay(bound, form) !== undefined) return bound
  const [year = '', month = '', day = ''] = bound.split('-')
  return form.replace('YYYY', year).replace('MM', month).replace('DD', day)
}

/** A decimal as a number of JSON where that keeps every digit, else as text. */
export function numberOrText(text: string): number | string {
  const number = Number(text)
  return text !== '' && String(number) === text ? number : text
}

/** What no other format says of a table: other headers, the zone of moments, who stands for what. */
export function tellTable(table: PackageTable, losses: Losses): void {
  const at = { subject: table.id }
  if (table.offset !== '+08:00') losses.descriptions([`offset ${table.offset}`], at)
  if (table.columns.some(({ aliases }) => aliases.length > 0)) losses.descriptions(['aliases'], at)
  losses.descriptions(['clause'])
}

/** Tells that the spellings of “missing” are not written: such cells are values to the other format. */
export function tellMissing({ id, missing }: PackageTable, losses: Losses): void {
  if (missing.length === 0) return
  const list = missing.join(' ')
  losses.take(
    'demand-changed',
    {
      zh: `表示没有值的写法 ${list} 没有写出，在那里是值。`,
      en: `The spellings of “missing” ${list} are not written and are values there.`,
    },
    { subject: id },
  )
}
