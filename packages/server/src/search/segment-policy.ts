/** What decides whether a segment is merged. */
export interface MergeCandidate {
  /** Documents, and how many of them are dead. */
  readonly count: number
  readonly deadCount: number
  readonly isInMemory: boolean
}

/** Documents in memory after which they are written to a file. */
const mostUnwritten = 2000
/** A file is merged with younger segments when it has at most so many times their documents. */
const growth = 3
/** Share of dead documents after which a file is written anew. */
const mostDead = 1 / 3

/**
 * Chooses the segments to merge into one file; empty when none need to be. Segments in memory are written when they
 * are many, together with files not much larger: so a document is written anew only a few times while the index grows.
 */
export function chooseMerge<Candidate extends MergeCandidate>(segments: readonly Candidate[]): Candidate[] {
  const young = segments.filter(one => one.isInMemory)
  if (sum(young) >= mostUnwritten) return withSimilarFiles(young, segments)
  const worn = segments.find(one => !one.isInMemory && one.deadCount > one.count * mostDead)
  return worn ? [worn] : []
}

function withSimilarFiles<Candidate extends MergeCandidate>(
  young: readonly Candidate[],
  segments: readonly Candidate[],
): Candidate[] {
  const chosen = [...young]
  const files = segments.filter(one => !one.isInMemory).sort((a, b) => living(a) - living(b))
  for (const file of files) {
    if (living(file) > sum(chosen) * growth) break
    chosen.push(file)
  }
  return chosen
}

function living(one: MergeCandidate): number {
  return one.count - one.deadCount
}

function sum(segments: readonly MergeCandidate[]): number {
  return segments.reduce((total, one) => total + living(one), 0)
}
