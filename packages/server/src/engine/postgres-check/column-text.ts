import { isDateForm } from '@biaochi/core/checks/reference/date.ts'
import type { ReadForm } from '@biaochi/core/checks/sql/read-forms.ts'

/** The text of a column of a type (`pg_catalog.format_type` without bounds), as the plan writes it; compared by bytes. */
export function textOfColumn(column: string, type: string, read: ReadForm | undefined): string {
  return `(${write(column, type, read)}) COLLATE "C"`
}

function write(column: string, type: string, read: ReadForm | undefined): string {
  switch (type) {
    case 'numeric':
      return `trim_scale(${column})::text`
    // Its text is the shortest that is read as the same number; a cast to numeric itself would round.
    case 'real':
    case 'double precision':
      return `trim_scale(${column}::text::numeric)::text`
    case 'date':
      return `to_char(${column}, '${formatOf(read && isDateForm(read.form) ? read.form : 'YYYY-MM-DD')}')`
    case 'timestamp without time zone':
      return momentText(column, read)
    case 'timestamp with time zone':
      return zonedText(column, read)
    default:
      return `${column}::text`
  }
}

function formatOf(form: string): string {
  const letters = { YYYY: 'YYYY', MM: 'MM', DD: 'DD', hh: 'HH24', mm: 'MI', ss: 'SS', T: '"T"' }
  return form.replace(/YYYY|MM|DD|hh|mm|ss|T/g, part => letters[part as keyof typeof letters])
}

const usualMoment = 'YYYY-MM-DDThh:mm:ss'

/** A moment that is midnight is a date where the rules read dates. */
function momentText(column: string, read: ReadForm | undefined): string {
  const isDate = read !== undefined && isDateForm(read.form)
  const form = read === undefined || isDate ? usualMoment : read.form
  const plain = form.replace('[.f]', '').replace('[Z]', '').replace(/Z$/, '')
  const fraction = plain.includes('ss') ? ` || rtrim(rtrim(to_char(${column}, '.US'), '0'), '.')` : ''
  const moment = `(to_char(${column}, '${formatOf(plain)}')${fraction})`
  if (!isDate) return moment
  return `CASE WHEN date_trunc('day', ${column}) = ${column} THEN to_char(${column}, '${formatOf(read.form)}') ELSE ${moment} END`
}

/** In UTC where the form may say so, else by the clock that the plan means. */
function zonedText(column: string, read: ReadForm | undefined): string {
  const utc = `(${column} AT TIME ZONE 'UTC')`
  if (read === undefined || (!isDateForm(read.form) && /Z\]?$/.test(read.form)))
    return `${momentText(utc, read)} || 'Z'`
  return momentText(`(${utc} + ${read.offset} * INTERVAL '1 minute')`, read)
}
