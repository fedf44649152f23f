import { isBeforePlan, type TargetResult } from '../evaluation/target.ts'
import { type Language, say } from '../language.ts'

/** What the bullet bar shows, as sentences: both counts with their spans, the distance to the plan, what could not be counted. */
export function targetSentence(result: TargetResult, language: Language): string {
  return language === 'zh' ? inChinese(result) : inEnglish(result)
}

function inChinese(result: TargetResult): string {
  const { target, within, since, expected } = result
  const unit = say(target.unit, 'zh')
  if (isBeforePlan(result)) return `实施方案 ${since.from} 才印发，${result.asOf} 尚无这一目标。`
  if (result.noRecords) return `目标 ${target.atLeast} ${unit}以上；尚无任何记录，因此不知道达成多少，并非 0。`
  const behind = expected - within.value
  const distance = behind > 0 ? `比应达数少 ${behind} ${unit}` : '已达到应达数'
  return [
    `方案期内（${within.from} 至 ${within.to}）登记 ${within.value} ${unit}，截至 ${result.asOf} 应达 ${expected} ${unit}，目标 ${target.atLeast} ${unit}：${distance}。`,
    `方案印发以来（至 ${since.to}）登记 ${since.value} ${unit}。`,
    result.undated.length > 0 && `另有 ${result.undated.length} ${unit}日期不明，无法归入，未计。`,
    result.unnumbered.length > 0 && `另有 ${result.unnumbered.length} ${unit}编号不明，未计。`,
    result.unverified.length > 0 && `另有 ${result.unverified.length} ${unit}仅被引用、未核实，未计。`,
  ]
    .filter(Boolean)
    .join('')
}

function inEnglish(result: TargetResult): string {
  const { target, within, since, expected } = result
  if (isBeforePlan(result)) return `The plan was issued on ${since.from}; on ${result.asOf} there was no such target.`
  if (result.noRecords)
    return `Target: at least ${target.atLeast}. Nothing is recorded, so what was reached is not known; that is not 0.`
  const behind = expected - within.value
  const distance = behind > 0 ? `${behind} behind` : 'as many as expected'
  return [
    `In the plan's period (${within.from} to ${within.to}) ${within.value} recorded; expected by ${result.asOf} ${expected}, target ${target.atLeast}: ${distance}.`,
    `Since the plan was issued (to ${since.to}) ${since.value} recorded.`,
    result.undated.length > 0 &&
      `${result.undated.length} more cannot be placed, their date is not known; not counted.`,
    result.unnumbered.length > 0 && `${result.unnumbered.length} more have no known number; not counted.`,
    result.unverified.length > 0 && `${result.unverified.length} more are only cited, not verified; not counted.`,
  ]
    .filter(Boolean)
    .join(' ')
}
