import type { DateForm, TimeForm } from '../ast.ts'
import type { DataElement } from './element-schema.ts'

/** How dates and moments of an element are written; undefined for other types. */
export function formOf({ type, form }: DataElement): DateForm | TimeForm | undefined {
  if (type === 'date') return form ?? 'YYYY-MM-DD'
  return type === 'moment' ? (form ?? 'YYYY-MM-DDThh:mm:ss[.f][Z]') : undefined
}
