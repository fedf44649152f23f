import type { Reason } from '../document-diff.ts'
import type { SentenceParts } from './sentence-parts.ts'

/** Whether another body has to do the same; empty when it is the same one in other words. */
export function compareSubjects(old: SentenceParts, next: SentenceParts): readonly Reason[] {
  const [from, fromRest] = splitAtModal(old)
  const [to, toRest] = splitAtModal(next)
  if (from === to || fromRest !== toRest || from.includes(to) || to.includes(from)) return []
  const [oldStem, newStem] = [actor.exec(from)?.[1], actor.exec(to)?.[1]]
  if (oldStem === undefined || newStem === undefined || oldStem === newStem) return []
  return [
    {
      aspect: 'subject',
      direction: 'other',
      old: from,
      new: to,
      text: { zh: `主体由“${from}”改为“${to}”`, en: `the subject “${from}” became “${to}”` },
      confidence: 0.7,
    },
  ]
}

/** Who acts: 管理单位, 承办者, 数据提供方; 管理单位 and 管理者 are the same. */
const actor = /^([^，。；,、]{0,16})(?:单位|机构|部门|企业|公司|者|人员|人|方|组|中心|组织|委员会)$/

function splitAtModal({ skeleton }: SentenceParts): readonly [string, string] {
  const at = skeleton.indexOf('M')
  return at <= 0 ? ['', skeleton] : [skeleton.slice(0, at), skeleton.slice(at)]
}
