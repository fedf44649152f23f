import type { Finding, Text } from '../../../finding.ts'
import type { Num } from '../../model/block.ts'
import { shownNumber } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { topSections, walkParagraphs } from '../../model/walk.ts'

const shown = 5

/** What a document says that its Markdown, read again as `back`, does not: numbers, tracked changes, what people reviewed. */
export function lossesOfMarkdown(document: StandardDocument, back: StandardDocument | null): readonly Finding[] {
  const found: Finding[] = []
  const add = (rule: string, severity: Finding['severity'], message: Text, evidence: Finding['evidence']) => {
    found.push({ rule, severity, message, at: {}, ...(evidence && { evidence }) })
  }
  const numbers = changedNumbers(document, back)
  if (numbers.length > 0) {
    const some = numbers.slice(0, shown).join('、')
    const message = {
      zh: `Markdown 记不下 ${numbers.length} 个与结构不符的编号，读回来按结构编号：${some}。`,
      en: `Markdown cannot keep ${numbers.length} numbers that differ from the structure, which gives them when it is read: ${some}.`,
    }
    add('markdown-number-not-kept', 'warning', message, { numbers: numbers.slice(0, shown) })
  }
  const changes = document.revisions.length
  if (changes > 0) {
    const message = {
      zh: `Markdown 没有修订记录，${changes} 处修订未写入。`,
      en: `Markdown has no tracked changes; ${changes} of them were left out.`,
    }
    add('markdown-changes-not-kept', 'info', message, { count: changes })
  }
  const reviewed = reviewedCount(document)
  if (reviewed > 0) {
    const message = {
      zh: `Markdown 不记条款的人工复核，${reviewed} 处复核未写入。`,
      en: `Markdown does not keep what people said of provisions; ${reviewed} reviews were left out.`,
    }
    add('markdown-review-not-kept', 'warning', message, { count: reviewed })
  }
  return found
}

/** `5 → 4`: what a number was, and what it will be. */
function changedNumbers(document: StandardDocument, back: StandardDocument | null): readonly string[] {
  const [before, after] = [numbersOf(document), back ? numbersOf(back) : []]
  return before.flatMap((number, at) => {
    const next = after[at] ?? null
    return number === null || number === next ? [] : [`${number} → ${next ?? '—'}`]
  })
}

function numbersOf(document: StandardDocument): readonly (string | null)[] {
  const numbers: (string | null)[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one)
    else if (isNumber(value)) numbers.push(shownNumber(value))
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) visit(one)
  }
  visit(topSections(document))
  return numbers
}

function isNumber(value: unknown): value is Num {
  return typeof value === 'object' && value !== null && 'computed' in value && 'stated' in value
}

function reviewedCount(document: StandardDocument): number {
  let count = 0
  for (const { paragraph } of walkParagraphs(topSections(document)))
    for (const { isReviewed } of paragraph.provisions) if (isReviewed) count++
  return count
}
