import type { Text } from '../../../finding.ts'
import type { DataAspect, DataChange } from '../document-diff.ts'
import type { DataColumn, DataRow } from './data-columns.ts'

/** What one change of a data element means for those whose data were right before. */
export type ElementChange = Pick<DataChange, 'aspect' | 'old' | 'new' | 'isBreaking' | 'why'>

type Judge = (old: string, next: string) => Pick<ElementChange, 'isBreaking' | 'why'>

const judges: readonly (readonly [DataColumn, DataAspect, Judge])[] = [
  [
    'name',
    'name',
    () => ({ isBreaking: false, why: { zh: '名称改变，标识符未变', en: 'the name changed, the identifier did not' } }),
  ],
  ['type', 'type', judgeType],
  ['format', 'length', judgeLength],
  ['length', 'length', judgeLength],
  ['constraint', 'constraint', judgeConstraint],
  ['domain', 'domain', judgeDomain],
  [
    'unit',
    'unit',
    () => ({
      isBreaking: true,
      why: { zh: '计量单位改变，同一数值的含义不同', en: 'the unit changed: the same number means something else' },
    }),
  ],
  [
    'definition',
    'definition',
    () => ({
      isBreaking: null,
      why: {
        zh: '定义改变，是否影响已有数据需人工判断',
        en: 'the definition changed; a person has to judge whether data are affected',
      },
    }),
  ],
]

/** Compares a data element on both sides; only what both tables state is compared. */
export function compareElement(old: DataRow, next: DataRow): readonly ElementChange[] {
  return judges.flatMap(([column, aspect, judge]) => {
    const [before, after] = [old.get(column), next.get(column)]
    if (before === undefined || after === undefined || plain(before) === plain(after)) return []
    return [{ aspect, old: before, new: after, ...judge(before, after) }]
  })
}

/** Whether a stated constraint asks for a value; null when it does not tell. */
export function isMandatory(constraint: string | undefined): boolean | null {
  const text = plain(constraint ?? '').toLowerCase()
  if (
    /^(?:m|r|是|y|yes|必选|必填|必备|必须|强制|1|1\.\.1|1\.\.n|1\.\.\*|√|mandatory|required|非空|notnull)$/.test(text)
  )
    return true
  if (/^(?:o|否|n|no|可选|选填|非必填|非必选|任选|可空|null|0\.\.1|0\.\.n|0\.\.\*|optional)$/.test(text)) return false
  return null
}

function isConditional(constraint: string): boolean {
  return /^(?:c|条件|条件必选|有条件|条件必填|conditional)/i.test(plain(constraint))
}

function judgeType(): Pick<ElementChange, 'isBreaking' | 'why'> {
  return { isBreaking: true, why: { zh: '数据类型改变', en: 'the data type changed' } }
}

interface Length {
  readonly kind: string
  readonly least: number
  readonly most: number
  readonly decimals: number
}

/** `an..18`, `n8`, `C(20)`, `VARCHAR(20)`, `1..50`, `n..10,2`, `18`: what it lets through; null for other spellings. */
function readLength(text: string): Length | null {
  const match = /^([a-zA-Z]*)\s*[（(]?(?:(\d+)?\s*(\.\.|…)\s*|)(\d+)(?:\s*[,，]\s*(\d+))?[）)]?$/.exec(
    plain(text).replace(/(?:位|个字符|字符|字节)$/, ''),
  )
  if (!match) return null
  const [, kind = '', least, range, most = '', decimals] = match
  const isLoose = range !== undefined || /^(?:varchar|varchar2|nvarchar|text)$/i.test(kind)
  return {
    kind: kind.toLowerCase(),
    least: isLoose ? Number(least ?? 0) : Number(most),
    most: Number(most),
    decimals: Number(decimals ?? 0),
  }
}

function judgeLength(old: string, next: string): Pick<ElementChange, 'isBreaking' | 'why'> {
  const [from, to] = [readLength(old), readLength(next)]
  if (!from || !to)
    return {
      isBreaking: null,
      why: { zh: '格式改变，是否兼容不能确定', en: 'the format changed; whether it is compatible is not certain' },
    }
  if (from.kind !== to.kind)
    return {
      isBreaking: true,
      why: { zh: '表示格式的字符种类改变', en: 'the kind of characters of the format changed' },
    }
  if (to.most < from.most || to.decimals < from.decimals)
    return {
      isBreaking: true,
      why: { zh: '长度缩短，较长的值不再合格', en: 'it is shorter: longer values no longer fit' },
    }
  // A bare number may be a fixed length or a limit: only growth is certain of neither.
  if (from.kind !== '' && to.least > from.least)
    return {
      isBreaking: true,
      why: { zh: '允许的最短长度变大，较短的值不再合格', en: 'the least length grew: shorter values no longer fit' },
    }
  return {
    isBreaking: false,
    why: {
      zh: '长度放宽，原有的值仍合格；按旧长度接收的一方可能放不下更长的值',
      en: 'it is longer: values that fitted still do; receivers built for the old length may not hold longer ones',
    },
  }
}

function judgeConstraint(old: string, next: string): Pick<ElementChange, 'isBreaking' | 'why'> {
  const [from, to] = [isMandatory(old), isMandatory(next)]
  const breaking = (isBreaking: boolean | null, zh: string, en: string): { isBreaking: boolean | null; why: Text } => ({
    isBreaking,
    why: { zh, en },
  })
  if (to === true && from !== null && !from) return breaking(true, '由可选变为必选', 'optional became mandatory')
  if (to === true && isConditional(old)) return breaking(true, '由条件必选变为必选', 'conditional became mandatory')
  if (from === false && isConditional(next))
    return breaking(true, '由可选变为有条件必选', 'optional became conditional')
  if (from === true && (to === false || isConditional(next)))
    return breaking(
      false,
      '由必选变为不总是必选；读取方不能再假定有值',
      'no longer always mandatory; readers cannot count on a value any more',
    )
  if (isConditional(old) && to === false) return breaking(false, '由条件必选变为可选', 'conditional became optional')
  return breaking(
    from !== null && from === to ? false : null,
    '约束的写法改变',
    'the constraint is written differently',
  )
}

/** Codes listed in a cell: `1：男；2：女`, `01—小型, 02—中型`. */
function readCodes(text: string): ReadonlyMap<string, string> | null {
  const entries = text
    .split(/[;；,，、\n]+/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
  const codes = entries.map(
    entry =>
      /^([A-Za-z0-9]{1,12})\s*[:：=＝\-—－.．]+\s*(.+)$/.exec(entry) ??
      /^([A-Za-z0-9]{1,12})[（(](.+)[）)]$/.exec(entry),
  )
  if (codes.length < 2 || codes.some(code => !code)) return null
  return new Map(codes.map(code => [code?.[1] ?? '', code?.[2] ?? '']))
}

function judgeDomain(old: string, next: string): Pick<ElementChange, 'isBreaking' | 'why'> {
  const [from, to] = [readCodes(old), readCodes(next)]
  if (!from || !to)
    return {
      isBreaking: null,
      why: {
        zh: '值域改变，是否兼容不能确定',
        en: 'the value domain changed; whether it is compatible is not certain',
      },
    }
  const removed = [...from.keys()].filter(code => !to.has(code))
  const reused = [...from]
    .filter(([code, meaning]) => to.has(code) && plain(to.get(code) ?? '') !== plain(meaning))
    .map(([code]) => code)
  if (removed.length > 0)
    return {
      isBreaking: true,
      why: { zh: `值域删去代码${removed.join('、')}`, en: `codes removed: ${removed.join(', ')}` },
    }
  if (reused.length > 0)
    return {
      isBreaking: true,
      why: { zh: `代码${reused.join('、')}的含义改变`, en: `codes with another meaning: ${reused.join(', ')}` },
    }
  return {
    isBreaking: false,
    why: {
      zh: '值域只增加了代码，原有的值仍合格；读取方可能遇到不认识的代码',
      en: 'codes were only added, values that fitted still do; readers may meet codes that they do not know',
    },
  }
}

function plain(text: string): string {
  return text.replace(/[\s\u3000]+/g, '')
}
