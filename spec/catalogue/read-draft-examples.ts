import { readFileSync } from 'node:fs'

/** A draft in the document of a lint rule, and what must be found in it. */
export interface DraftExample {
  readonly rule: string
  readonly outcome: 'pass' | 'fail'
  /** `profile=…`, `stage=…` of the fence. */
  readonly options: Readonly<Record<string, string>>
  /** The draft in Markdown; elements that it leaves out are those of a clean draft. */
  readonly text: string
  /** What Markdown cannot say: a JSON Pointer into the document, and the value there; null takes it out of a list. */
  readonly patches: readonly { readonly pointer: string; readonly value: unknown }[]
  /** What the registry knows: number, title, status, successor. */
  readonly registry: readonly (readonly string[])[]
  /** `rule at clause`, sorted; nothing else may be found. */
  readonly expected: readonly string[]
}

/**
 * The ```draft blocks of a rule's document: a draft, then lines `= number | title | status | successor` for the registry,
 * `! pointer = JSON` for what Markdown cannot say, and `? rule at clause` for each finding.
 */
export function readDraftExamples(file: string, rule: string): DraftExample[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```draft (pass|fail)(.*)\n([\s\S]*?)^```$/gm)
  return [...blocks].map(([, outcome, info = '', body = '']) => {
    const lines = body.split('\n')
    const marked = (mark: string) => lines.filter(line => line.startsWith(`${mark} `)).map(line => line.slice(2))
    return {
      rule,
      outcome: outcome as 'pass' | 'fail',
      options: Object.fromEntries([...info.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value])),
      text: lines.filter(line => !/^[=!?] /.test(line)).join('\n'),
      patches: marked('!').map(line => {
        const [pointer = '', ...value] = line.split(' = ')
        return { pointer, value: JSON.parse(value.join(' = ')) as unknown }
      }),
      registry: marked('=').map(line => line.split('|').map(part => part.trim())),
      expected: marked('?').sort(),
    }
  })
}
