import type { Finding } from '../finding.ts'
import type { RecordDraft } from './draft.ts'
import type { Confidence, Source } from './standard.ts'

/** What an import says of all its rows that do not say it themselves. */
export interface Provenance {
  readonly sources: readonly Source[]
  readonly confidence: Confidence | null
}

/** A draft with the source and the confidence of its import where it has none of its own. */
export function fillProvenance(draft: RecordDraft, { sources, confidence }: Provenance): RecordDraft {
  const { facts } = draft
  const isSourced = sources.length === 0 || (facts.sources?.length ?? 0) > 0
  const isRated = confidence === null || facts.confidence !== undefined
  if (isSourced && isRated) return draft
  return {
    ...draft,
    facts: { ...facts, ...(isSourced ? {} : { sources }), ...(isRated ? {} : { confidence: confidence ?? 'medium' }) },
  }
}

/** One finding for each file with records that say neither where they come from nor how sure they are. */
export function findSourceless(drafts: readonly RecordDraft[]): Finding[] {
  const counts = new Map<string, number>()
  for (const { facts, place, findings } of drafts) {
    const isSilent = facts.confidence === undefined && (facts.sources?.length ?? 0) === 0
    if (!isSilent || findings.some(finding => finding.severity === 'error')) continue
    const file = place.file ?? ''
    counts.set(file, (counts.get(file) ?? 0) + 1)
  }
  return [...counts].map(([file, count]) => ({
    rule: 'source-missing',
    severity: 'info',
    message: {
      zh: `${count} 条记录没有说明来源，也没有可信度；新收录的可信度记为“中”。`,
      en: `${count} records say neither their source nor their confidence; new ones are taken with confidence medium.`,
    },
    at: { file },
    evidence: { count },
    fix: {
      zh: '加上“来源”列，或在导入时用 --source、--confidence 指明。',
      en: 'Add a column “source”, or name it with --source and --confidence when importing.',
    },
  }))
}
