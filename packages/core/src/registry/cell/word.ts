import type { Confidence, Participation, ReviewOutcome, StandardKind, Unnumbered } from '../standard.ts'

/** A vocabulary: each word with its other spellings. */
type Words<Word extends string> = Readonly<Record<Word, readonly string[]>>

const kinds: Words<StandardKind> = {
  standard: ['标准'],
  amendment: ['修改单', '修改', '局部修订'],
  corrigendum: ['勘误', '勘误表', '更正'],
}
const unnumbered: Words<Unnumbered> = {
  need: ['需求', '待制定', '拟制定'],
  project: ['项目', '计划', '在研'],
  publication: ['出版物', '已发布', '编号不详'],
}
const participations: Words<Participation> = { lead: ['主导', '牵头', '主持'], participant: ['参与', '参加'] }
const outcomes: Words<ReviewOutcome> = {
  confirmed: ['继续有效', '有效', '确认', '确认有效', '确认继续有效', 'reaffirmed'],
  revise: ['修订', '需修订', '建议修订', '应修订', '修改', 'to be revised', 'revision'],
  withdraw: ['废止', '建议废止', '应废止', '撤销', 'to be withdrawn', 'withdrawal'],
}
const confidences: Words<Confidence> = { high: ['高'], medium: ['中', '一般'], low: ['低', '未核实'] }

function readerOf<Word extends string>(words: Words<Word>): (cell: string) => Word | null {
  const known = new Map<string, Word>()
  for (const word of Object.keys(words) as Word[]) {
    for (const spelling of [word, ...words[word]]) known.set(spelling, word)
  }
  return cell => known.get(cell.normalize('NFKC').trim().toLowerCase()) ?? null
}

export const readKind = readerOf(kinds)
export const readUnnumberedWord = readerOf(unnumbered)
export const readParticipation = readerOf(participations)
export const readReviewOutcome = readerOf(outcomes)
export const readConfidence = readerOf(confidences)
