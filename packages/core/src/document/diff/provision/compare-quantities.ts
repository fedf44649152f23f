import { alignSequence, stretchesOf } from '../align-sequence.ts'
import type { Reason } from '../document-diff.ts'
import type { Quantity } from './quantity.ts'
import type { SentenceParts } from './sentence-parts.ts'
import { unitNamed } from './unit.ts'

type Direction = Reason['direction']

/** What the changes of numbers, limits and units in a sentence mean. */
export function compareQuantities(old: SentenceParts, next: SentenceParts): readonly Reason[] {
  return pairQuantities(old.quantities, next.quantities).flatMap(([from, to]) => {
    if (from && to) return from.text === to.text ? [] : comparePair([old, from], [next, to])
    return [oneSided(from ?? null, to ?? null)]
  })
}

type Pair = readonly [Quantity | undefined, Quantity | undefined]

function pairQuantities(old: readonly Quantity[], next: readonly Quantity[]): readonly Pair[] {
  if (old.length === next.length) return old.map((quantity, at): Pair => [quantity, next[at]])
  const key = ({ unit, kind, comparator }: Quantity) => `${unit.dimension} ${kind} ${comparator}`
  return stretchesOf(alignSequence(old.map(key), next.map(key)), next.length).flatMap(
    ({ isSame, old: [x, xEnd], next: [y, yEnd] }): Pair[] =>
      isSame
        ? old.slice(x, xEnd).map((quantity, at): Pair => [quantity, next[y + at]])
        : [
            ...old.slice(x, xEnd).map((one): Pair => [one, undefined]),
            ...next.slice(y, yEnd).map((one): Pair => [undefined, one]),
          ],
  )
}

function oneSided(old: Quantity | null, next: Quantity | null): Reason {
  const [from, to] = [old?.text ?? '', next?.text ?? '']
  return {
    aspect: 'quantity',
    direction: 'other',
    old: from,
    new: to,
    text: old
      ? { zh: `删去数值“${from}”`, en: `the value “${from}” was removed` }
      : { zh: `增加数值“${to}”`, en: `the value “${to}” was added` },
    confidence: 0.7,
  }
}

function comparePair(
  [oldIn, oldQuantity]: readonly [SentenceParts, Quantity],
  [nextIn, nextQuantity]: readonly [SentenceParts, Quantity],
): readonly Reason[] {
  const [old, next] = [likeUnit(oldQuantity, nextQuantity), likeUnit(nextQuantity, oldQuantity)]
  const said = { zh: `“${old.text}”改为“${next.text}”`, en: `“${old.text}” became “${next.text}”` }
  const reason = (direction: Direction, confidence: number, [zh, en]: readonly [string, string]): Reason[] => [
    {
      aspect: 'quantity',
      direction,
      old: old.text,
      new: next.text,
      text: { zh: said.zh + zh, en: said.en + en },
      confidence,
    },
  ]
  if (old.unit.dimension !== next.unit.dimension)
    return reason('none', 0.7, [
      `，单位${old.unit.name || '（无）'}与${next.unit.name || '（无）'}不可比`,
      `; ${old.unit.name || 'no unit'} and ${next.unit.name || 'no unit'} cannot be compared`,
    ])
  if (areEqual(old, next)) return reason('none', 0.95, ['，数值相等', '; the values are equal'])
  const isCondition = isInCondition(oldIn, old) || isInCondition(nextIn, next)
  const direct = directionOf(old, next)
  if (direct === null)
    return reason('other', 0.8, ['，从文字不能判断是收紧还是放宽', '; the words do not tell whether that is tighter'])
  if (isCondition)
    return reason('other', 0.8, [
      '，该数值属适用条件，方向不能确定',
      '; the value is a condition, so the direction is not certain',
    ])
  const isTurned = nextIn.isNegative && !isFused(nextIn, next)
  const isRangeOfUse = old.kind === 'range' && isOfUse(nextIn, next)
  if (isRangeOfUse)
    return reason('other', 0.8, [
      '，取决于该范围是限值还是应适应的范围',
      '; it depends on whether the range is a limit or must be coped with',
    ])
  const direction = isTurned ? turn(direct) : direct
  return reason(
    direction,
    isTurned || nextIn.modalAt < 0 ? 0.7 : 0.9,
    direction === 'tightened' ? ['，更严', ', which is tighter'] : ['，更宽', ', which is looser'],
  )
}

const day = 86_400

/** A quantity in a unit that the other can be compared with: 0.95 as 95 %, 1年 in days where the other has days. */
function likeUnit(quantity: Quantity, { unit: other }: Quantity): Quantity {
  const { unit, value, second } = quantity
  if (unit.dimension === '' && other.dimension === 'ratio' && Math.abs(second ?? value) <= 1) {
    return { ...quantity, value: value * 100, second: second === null ? null : second * 100, unit: unitNamed('%') }
  }
  if (unit.dimension !== 'month' || other.dimension !== 'time') return quantity
  // A month has 28 to 31 days; what is said holds for both.
  const months = unit.factors[0] ?? 1
  const factors = months % 12 === 0 ? [365, 366].map(days => (days * months) / 12) : [28 * months, 31 * months]
  return { ...quantity, unit: { ...unit, dimension: 'time', factors: factors.map(days => days * day) } }
}

/** Whether one is a tightening of the other taken alone; null when that is not certain. */
function directionOf(old: Quantity, next: Quantity): 'tightened' | 'relaxed' | null {
  if (old.kind !== next.kind || old.kind === 'exact') return null
  if (old.kind === 'tolerance') {
    if (compareIn(old, next, 'value') !== 0) return null
    return verdict(compareIn(old, next, 'second'), 'smaller')
  }
  if (old.kind === 'range') {
    const [low, high] = [compareIn(old, next, 'value'), compareIn(old, next, 'second')]
    if (low === null || high === null) return null
    if (low >= 0 && high <= 0) return 'tightened'
    return low <= 0 && high >= 0 ? 'relaxed' : null
  }
  const [from, to] = [old.comparator, next.comparator]
  const isUpper = from === 'le' || from === 'lt'
  if (isUpper !== (to === 'le' || to === 'lt')) return null
  const order = compareIn(old, next, 'value')
  if (order === 0) return to === 'lt' || to === 'gt' ? 'tightened' : 'relaxed'
  return verdict(order, isUpper ? 'smaller' : 'larger')
}

function verdict(order: number | null, tighter: 'smaller' | 'larger'): 'tightened' | 'relaxed' | null {
  if (order === null || order === 0) return null
  return order < 0 === (tighter === 'smaller') ? 'tightened' : 'relaxed'
}

/** -1 when the new value is smaller, 1 when it is larger; null where usage of the units differs and so does the answer. */
function compareIn(old: Quantity, next: Quantity, what: 'value' | 'second'): number | null {
  const usages = Math.max(old.unit.factors.length, next.unit.factors.length)
  const orders = Array.from({ length: usages }, (_, usage) => {
    const from = (old[what] ?? 0) * (old.unit.factors[usage] ?? old.unit.factors[0] ?? 1)
    const to = (next[what] ?? 0) * (next.unit.factors[usage] ?? next.unit.factors[0] ?? 1)
    return Math.abs(from - to) <= 1e-9 * Math.max(Math.abs(from), Math.abs(to)) ? 0 : Math.sign(to - from)
  })
  return orders.every(order => order === orders[0]) ? (orders[0] ?? null) : null
}

function areEqual(old: Quantity, next: Quantity): boolean {
  return (
    old.kind === next.kind &&
    old.comparator === next.comparator &&
    compareIn(old, next, 'value') === 0 &&
    compareIn(old, next, 'second') === 0
  )
}

/** Whether the negation of the sentence is in the comparator itself: 不应超过. */
function isFused({ modalAt, modalLength }: SentenceParts, { start, end }: Quantity): boolean {
  // 不得少于 has its 不 in the modal, and the comparator begins there.
  return modalLength > 0 && modalAt >= 0 && modalAt < end && modalAt + modalLength > start
}

/** Whether a value says when or to what a provision applies, and not what it asks. */
function isInCondition({ text, modalAt }: SentenceParts, { start, end }: Quantity): boolean {
  const from = Math.max(...[...'，,。；;：:'].map(sign => text.lastIndexOf(sign, start - 1))) + 1
  const stop = text.slice(end).search(/[，,。；;：:]/)
  const [head, tail] = [text.slice(from, start), text.slice(end, stop < 0 ? text.length : end + stop)]
  const isModalBetween = modalAt >= from && modalAt <= end
  if (/^\s*(?:当|如果|如|若|凡|对于?|在.*条件|when|if|where|for)/i.test(head) && !isModalBetween) return true
  if (/(?:时|的情况下|情况下|条件下|(?:发生|出现|结束|完成)后)$/.test(tail.trim()) && !isModalBetween) return true
  // 不少于100个的停车场应…; 应对超过0.5 %的场所…
  if (modalAt >= end && /的/.test(text.slice(end, modalAt))) return true
  return (
    isModalBetween &&
    modalAt < start &&
    /(?:对|对于|针对|为)[^，。；]*$/.test(text.slice(modalAt, start)) &&
    /^[^，。；]{0,6}的/.test(tail)
  )
}

/** Whether a range is one that a thing must stand: 工作温度 -10 ℃～50 ℃. */
function isOfUse({ text }: SentenceParts, { start, end }: Quantity): boolean {
  const around = text.slice(Math.max(0, start - 24), end + 12)
  if (/工作|使用|运行|环境|适应|承受|支持|量程|测量|检测范围|正常/.test(around)) return true
  return !/控制|保持|限制|介于|误差|偏差|公差|之间|应为|shall be|should be/.test(around)
}

function turn(direction: 'tightened' | 'relaxed'): 'tightened' | 'relaxed' {
  return direction === 'tightened' ? 'relaxed' : 'tightened'
}
