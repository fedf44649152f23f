import { checkCharacterFor } from '@biaochi/core/checks/identifier/check-digit.ts'
import { findScheme } from '@biaochi/core/checks/identifier/list.ts'

/** Made-up identifiers of a built-in scheme: the body with the check character that it should have. Throws a `RangeError` for a body that has none. */
export function withCheck(scheme: string, body: string): string {
  const algorithm = findScheme(scheme)?.checks.at(-1)?.algorithm
  const check = algorithm && checkCharacterFor(`${body}0`, algorithm)
  if (!check) throw new RangeError(`${body} has no check character by ${scheme}`)
  return body + check
}

/** A credit identifier that nobody has: department and category, region, eight characters of the organization. */
export function creditIdentifier(start: string, organization: string): string {
  return withCheck('uscc', start + plainOrganizationCode(organization))
}

/** An organization code without hyphen of eight characters (GB 11714). */
export function plainOrganizationCode(body: string): string {
  const algorithm = findScheme('organisation-code')?.checks[0]?.algorithm
  const check = algorithm && checkCharacterFor(`${body}0`, algorithm)
  if (!check) throw new RangeError(`${body} is no body of an organization code`)
  return body + check
}

/** The same text with another last character, which is wrong where the right one was right. */
export function withWrongCheck(text: string): string {
  return text.slice(0, -1) + (text.endsWith('1') ? '2' : '1')
}
