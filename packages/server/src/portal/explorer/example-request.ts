import type { Entry, Parameter } from './api-document.ts'

/** The address of an operation with an example in every place that must be filled. */
export function exampleAddress({ address, operation }: Entry, root: string): string {
  const parameters = operation.parameters ?? []
  const path = address.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(exampleIn(parameters, 'path', name)))
  const query = parameters
    .filter(each => each.in === 'query' && each.required)
    .map(each => `${each.name}=${encodeURIComponent(exampleOf(each))}`)
  return `${root}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** The operation as a command of curl. */
export function curlCommand(entry: Entry, { origin, root }: { origin: string; root: string }): string {
  const { method, operation } = entry
  const media = Object.keys(operation.requestBody?.content ?? {})[0]
  const parts = [
    'curl',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(operation.security ? [`-H 'Authorization: Bearer …'`] : []),
    ...(operation.parameters ?? [])
      .filter(each => each.in === 'header')
      .map(each => `-H '${each.name}: ${exampleOf(each)}'`),
    ...(media ? [`-H 'Content-Type: ${media}'`, '--data-binary @-'] : []),
    `'${origin}${exampleAddress(entry, root)}'`,
  ]
  return parts.join(' \\\n  ')
}

/** An example of a parameter, the first that its schema gives. */
export function exampleOf({ schema }: Parameter): string {
  const [first] = (schema.examples ?? []).flat()
  return first === undefined ? '…' : String(first)
}

function exampleIn(parameters: readonly Parameter[], place: Parameter['in'], name: string): string {
  const found = parameters.find(each => each.in === place && each.name === name)
  return found ? exampleOf(found) : '…'
}
