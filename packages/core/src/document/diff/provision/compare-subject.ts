import type { Reason } from '../document-diff.ts'
import type { SentenceParts } from './sentence-parts.ts'

/** Whether another body has to do the same; empty when it is the same one in other words. */
export function compareSubjects(old: SentenceParts, next: SentenceParts): readonly Reason[] {
  const [from, fromRest] = splitAtModal(old)
  const [to, toRest] = splitAtModal(next)
  if (from === to || fromRest !== toRest || from === '' || to === '') return []
  const more = to.startsWith(from) ? to.slice(from.length) : from.startsWith(to) ? from.slice(to.length) : null
  if (more !== null && further.test(more)) return [joined(more, to.length > from.length, next)]
  if (from.includes(to) || to.includes(from)) return []
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

const further = /^(?:和|及|与|以及|、)\p{Script=Han}{2,16}$/u

/** More bodies have to do it, or fewer. */
function joined(said: string, isMore: boolean, { modal }: SentenceParts): Reason {
  const isBinding = /应|须|宜|不得|shall|should/i.test(modal)
  const who = said.replace(/^(?:和|及|与|以及|、)/, '')
  return {
    aspect: 'subject',
    direction: isBinding ? (isMore ? 'tightened' : 'relaxed') : 'other',
    old: isMore ? '' : who,
    new: isMore ? who : '',
    text: isMore
      ? { zh: `主体增加“${who}”`, en: `“${who}” has to do it too` }
      : { zh: `主体减少“${who}”`, en: `“${who}” has not to do it any more` },
    confidence: 0.7,
  }
}

/** Who acts: 管理单位, 承办者, 数据提供方; 管理单位 and 管理者 are the same. */
const actor = /^([^，。；,、]{0,16})(?:单位|机构|部门|企业|公司|者|人员|人|方|组|中心|组织|委员会)$/

function splitAtModal({ skeleton }: SentenceParts): readonly [string, string] {
  const at = skeleton.indexOf('M')
  return at <= 0 ? ['', skeleton] : [skeleton.slice(0, at), skeleton.slice(at)]
}
