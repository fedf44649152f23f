import type { Reason } from '../document-diff.ts'

const date = /(?:\d{4}\s*年)?\s*\d{1,2}\s*月\s*(?:\d{1,2}\s*日|底|初|末)|\d{4}-\d{2}-\d{2}|\d{4}\s*年(?:底|末|初)/g

/** Days that a provision names and that became others; which way that weighs depends on what is meant. */
export function compareDates(old: string, next: string): readonly Reason[] {
  const [before, after] = [daysIn(old), daysIn(next)]
  if (before.length === 0 || before.length !== after.length) return []
  return before.flatMap((from, at): Reason[] => {
    const to = after[at] ?? from
    if (from === to) return []
    return [
      {
        aspect: 'quantity',
        direction: 'other',
        old: from,
        new: to,
        text: { zh: `日期“${from}”改为“${to}”`, en: `the day “${from}” became “${to}”` },
        confidence: 0.8,
      },
    ]
  })
}

function daysIn(text: string): readonly string[] {
  return [...text.matchAll(date)].map(([found]) => found.replace(/\s+/g, ''))
}
