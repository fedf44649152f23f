import type { ApiDocument, Operation } from './api-document.ts'

/** What there is to try on this site; null where there is none of the kind. */
export interface LocalExamples {
  /** Slug of a standard. */
  readonly standard: string | null
  /** Id of a framework. */
  readonly framework: string | null
}

/** The document with examples that are found here: what is tried as it stands must not be missing. */
export function withLocalExamples(document: ApiDocument, { standard, framework }: LocalExamples): ApiDocument {
  const paths = Object.entries(document.paths).map(([address, operations]) => {
    const example = address.startsWith('/standards/') ? standard : address.startsWith('/frameworks/') ? framework : null
    if (example === null) return [address, operations]
    const changed = Object.entries(operations).map(([method, one]) => [method, withExample(one, example)])
    return [address, Object.fromEntries(changed)]
  })
  return { ...document, paths: Object.fromEntries(paths) }
}

function withExample(operation: Operation, example: string): Operation {
  const parameters = operation.parameters ?? []
  return {
    ...operation,
    parameters: parameters.map(one =>
      one.in === 'path' && one.name === 'id' ? { ...one, schema: { ...one.schema, examples: [example] } } : one,
    ),
  }
}
