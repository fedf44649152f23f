import type { OrganisationEntry, OrganisationRole } from '../standard.ts'

/** What forewords say of organisations (GB/T 1.1—2020, 8.3: 提出、归口、起草); the longest word first. */
const roleOfVerb: Readonly<Record<string, OrganisationRole>> = {
  提出: 'proposer',
  归口管理: 'custodian',
  归口: 'custodian',
  起草: 'drafter',
  编制: 'drafter',
  编写: 'drafter',
  主编: 'drafter',
  参编: 'drafter',
  批准发布: 'issuer',
  批准: 'issuer',
  发布: 'issuer',
  主管: 'authority',
  实施: 'implementer',
}
const verb = `(?:牵头|负责|联合|共同|主要|组织|技术)*(?:${Object.keys(roleOfVerb).join('|')})`
const clause = new RegExp(`^(?:由|本(?:文件|标准)由)?(?<names>.+?)(?<verbs>${verb}(?:(?:并|、|和|及|与)?${verb})*)$`)

/** Organisations with their roles, and the parts of the text that name no role. */
export interface ReadOrganisations {
  readonly entries: readonly OrganisationEntry[]
  readonly unread: readonly string[]
}

/** Reads text such as `上海市交通委员会提出并组织实施；上海市智能交通标准化技术委员会归口`. A technical committee without a word is 归口. */
export function readOrganisations(text: string): ReadOrganisations {
  const entries: OrganisationEntry[] = []
  const unread: string[] = []
  for (const part of text
    .split(/[;；。\n]+/)
    .map(each => each.trim())
    .filter(each => each !== '')) {
    const found = readClause(part)
    entries.push(...found)
    if (found.length === 0) unread.push(part)
  }
  return { entries, unread }
}

/** Names in one cell, `A、B、C等`: the list is split, the `等` that closes it dropped. */
export function splitNames(text: string): string[] {
  return text
    .split(/[、，;；\n\r]+/)
    .map(name =>
      name.trim().replace(/等?(?:单位)?。?$/, ending => (ending.startsWith('等') ? '' : ending.replace('。', ''))),
    )
    .filter(name => name !== '')
}

function readClause(part: string): OrganisationEntry[] {
  const match = clause.exec(part)
  const { names = '', verbs = '' } = match?.groups ?? {}
  if (!match) return part.endsWith('技术委员会') ? [{ role: 'custodian', name: part }] : []
  const roles = [...verbs.matchAll(new RegExp(Object.keys(roleOfVerb).join('|'), 'g'))].flatMap(
    found => roleOfVerb[found[0]] ?? [],
  )
  return [...new Set(roles)].flatMap(role => splitNames(names).map(name => ({ role, name })))
}
