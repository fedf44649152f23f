import type { Finding } from '../../finding.ts'
import type { KnownColumn } from '../kind/kind.ts'
import { literalFor, measureOf } from '../kind/operand.ts'
import { isDateForm } from '../reference/date.ts'
import { compareDecimals, readDecimal } from '../reference/decimal.ts'
import type { DataElement } from './element-schema.ts'
import { formOf } from './form-of-element.ts'
import { fault, findList, findScheme, judgePattern } from './rule-faults.ts'
import type { StandardRules } from './standard-rules.ts'

const file = 'elements.yaml'

/** What does not fit together in a data element: its form and its value domain with its type. */
export function judgeElement(element: DataElement, rules: StandardRules): Finding[] {
  const { values } = element
  return [
    ...judgeForm(element),
    ...(values && 'codes' in values ? findList(values.codes, file, rules) : []),
    ...(values && 'identifier' in values ? findScheme(values.identifier, file, rules) : []),
    ...(values && 'pattern' in values ? judgePattern(values.pattern, file) : []),
    ...(values && ('minimum' in values || 'maximum' in values) ? judgeBounds(element, values) : []),
    ...(values && Object.keys(values).length === 0 ? [valuesEmpty(element)] : []),
  ]
}

function judgeForm({ id, type, form }: DataElement): Finding[] {
  if (form === undefined) return []
  if (type !== 'date' && type !== 'moment') {
    return [
      fault('element-form-needless', file, {
        zh: `${id} 不是日期或时刻，不需要 form。`,
        en: `${id} is neither date nor moment and needs no form.`,
      }),
    ]
  }
  if (isDateForm(form) === (type === 'date')) return []
  return [
    fault('element-form-unfit', file, {
      zh: `${id} 的类型是 ${type}，form ${form} 却不是${type === 'date' ? '日期' : '带时间'}的写法。`,
      en: `${id} is of the type ${type}, and ${form} is not how ${type === 'date' ? 'dates' : 'moments'} are written.`,
    }),
  ]
}

interface Bounds {
  readonly minimum?: string | undefined
  readonly maximum?: string | undefined
}

/** Bounds must be values of the type, and the least not beyond the greatest. */
function judgeBounds(element: DataElement, { minimum, maximum }: Bounds): Finding[] {
  const { id, type } = element
  const column: KnownColumn = { ordinal: 0, type, form: formOf(element) ?? null, offset: 0 }
  const bounds = [minimum, maximum].filter(bound => bound !== undefined)
  const decimalFor = (bound: string) => (measureOf(column) === null ? undefined : literalFor(bound, column, someDay))
  const unfit = bounds.filter(bound => decimalFor(bound) === undefined)
  if (unfit.length > 0) {
    return unfit.map(bound =>
      fault('bound-unfit', file, {
        zh: `${id} 的类型是 ${type}，“${bound}”不能作它的界限。`,
        en: `${id} is of the type ${type}, and “${bound}” cannot bound it.`,
      }),
    )
  }
  const [least, greatest] = bounds.map(bound => readDecimal(decimalFor(bound) ?? ''))
  // `today` and `now` move: what lies before them is not known here.
  if (bounds.some(bound => bound === 'today' || bound === 'now')) return []
  if (!least || !greatest || compareDecimals(least, greatest) <= 0) return []
  return [
    fault('bounds-crossed', file, {
      zh: `${id} 的最小值 ${minimum} 大于最大值 ${maximum}。`,
      en: `The minimum ${minimum} of ${id} is greater than its maximum ${maximum}.`,
    }),
  ]
}

/** Any day will do to see whether a text is one. */
const someDay = { asOf: '2000-01-01', now: '2000-01-01T00:00:00Z' }

function valuesEmpty({ id }: DataElement): Finding {
  return fault('element-values-empty', file, {
    zh: `${id} 的 values 是空的；没有限制就不要写。`,
    en: `The values of ${id} are empty; leave them out where nothing is asked for.`,
  })
}
