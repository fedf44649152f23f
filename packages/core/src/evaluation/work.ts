import type { StandardRecord } from '../registry/standard.ts'

/**
 * Groups records by the work they describe: those that share a number under which it was issued — a register of each
 * province may hold its own record of a joint standard. A dual number is that of another work, the adopted one.
 * Groups and their members keep the order of the records.
 */
export function gatherWorks(records: readonly StandardRecord[]): StandardRecord[][] {
  const leader = records.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (leader[at] !== at) at = leader[at] ?? at
    return at
  }
  const seen = new Map<string, number>()
  records.forEach((record, index) => {
    for (const number of issuedNumbers(record)) {
      const other = seen.get(number)
      if (other === undefined) seen.set(number, index)
      else join(leader, find(other), find(index))
    }
  })
  const works = new Map<number, StandardRecord[]>()
  records.forEach((record, index) => {
    const lead = find(index)
    const work = works.get(lead)
    if (work) work.push(record)
    else works.set(lead, [record])
  })
  return [...works.values()]
}

function issuedNumbers(record: StandardRecord): string[] {
  return record.numbers.filter(({ role }) => role === 'primary' || role === 'joint').map(({ normal }) => normal)
}

function join(leader: number[], a: number, b: number): void {
  leader[Math.max(a, b)] = Math.min(a, b)
}
