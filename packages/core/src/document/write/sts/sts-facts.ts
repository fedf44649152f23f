/** What STS has no place for, by name; true stands without a value, what is absent, null or false is left out. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

const prefix = 'biaochi:'

/**
 * Facts as the value of a `specific-use` attribute, which STS keeps for uses of one's own: `biaochi: kind=scope; automatic`.
 * `\` and `;` in a value stand behind a `\`.
 */
export function writeFacts(facts: Facts): string {
  const said = Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === false) return []
    return value === true ? [name] : [`${name}=${String(value).replace(/[\\;]/g, '\\$&')}`]
  })
  return said.length > 0 ? `${prefix} ${said.join('; ')}` : prefix
}

/** Facts of an attribute; null when it is not of our writing. */
export function readFacts(attribute: string | undefined): ReadonlyMap<string, string> | null {
  if (!attribute?.startsWith(prefix)) return null
  const facts = new Map<string, string>()
  for (const [, name, value] of attribute.slice(prefix.length).matchAll(/ ?([\w.-]+)(?:=((?:[^\\;]|\\.)*))?(?:;|$)/gs))
    if (name !== undefined) facts.set(name, (value ?? '').replace(/\\(.)/gs, '$1'))
  return facts
}
