import type { Finding, Place } from '../finding.ts'
import type { Programme } from './programme.ts'

/** What a programme says that does not fit together: ids given twice, figures beside targets that are not there. */
export function findProgrammeDefects(programme: Programme, at: Place): Finding[] {
  const targets = programme.targets.map(target => target.id)
  return [
    ...repeated(targets).map(id => idDuplicate(id, at)),
    ...repeated(programme.goals.map(goal => goal.id)).map(id => idDuplicate(id, at)),
    ...repeated(programme.figures.map(figure => figure.id)).map(id => idDuplicate(id, at)),
    ...programme.figures
      .filter(({ besideTarget }) => besideTarget !== null && !targets.includes(besideTarget))
      .map(figure => targetUnknown(figure.id, figure.besideTarget ?? '', at)),
  ]
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

function idDuplicate(id: string, at: Place): Finding {
  return {
    rule: 'programme-id-duplicate',
    severity: 'error',
    message: { zh: `标识 ${id} 出现不止一次。`, en: `The id ${id} is given more than once.` },
    at: { ...at, subject: id },
  }
}

function targetUnknown(figure: string, target: string, at: Place): Finding {
  return {
    rule: 'figure-target-unknown',
    severity: 'error',
    message: {
      zh: `数字 ${figure} 要放在目标 ${target} 旁边，但没有这个目标。`,
      en: `The figure ${figure} is to stand beside target ${target}, and there is no such target.`,
    },
    at: { ...at, subject: figure },
    evidence: { target },
  }
}
