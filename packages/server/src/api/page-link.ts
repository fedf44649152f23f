/** The Link header that leads to the next page of a list (RFC 8288): the same request with another cursor. */
export function linkToNext(address: string, parameters: Readonly<Record<string, unknown>>): Record<string, string> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') query.append(name, String(each))
    }
  }
  return { link: `<${address}?${query}>; rel="next"` }
}
