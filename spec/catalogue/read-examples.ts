import { readFileSync } from 'node:fs'

/** One example of a command's document: what is typed, what it must print, how it must end. */
export interface CommandExample {
  readonly words: readonly string[]
  /** Lines that must stand in what was printed, white space folded. */
  readonly prints: readonly string[]
  readonly exit: number
}

/** One example of a page's or route's document: a request and what its answer must be. */
export interface RequestExample {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly contains: readonly string[]
}

/**
 * The ```console blocks of a document. `$ biaochi …` is typed, `> text` must be printed, `? 3` is the exit code
 * (0 when it is not given).
 */
export function readCommandExamples(file: string): CommandExample[] {
  return blocks(file, 'console').map(lines => {
    const typed = lines.find(line => line.startsWith('$ biaochi'))
    if (!typed) throw new Error(`${file}: a console block without a line “$ biaochi …”`)
    const exit = lines.find(line => line.startsWith('? '))
    return {
      words: splitWords(typed.slice('$ biaochi'.length)),
      prints: lines.filter(line => line.startsWith('> ')).map(line => line.slice(2)),
      exit: exit ? Number(exit.slice(2)) : 0,
    }
  })
}

/** The ```http blocks: `GET /path`, the status on the next line, then `> text` that the body must contain. */
export function readRequestExamples(file: string): RequestExample[] {
  return blocks(file, 'http').map(lines => {
    const [, method = '', typed = ''] = /^([A-Z]+) (.*)$/.exec(lines[0] ?? '') ?? []
    // Addresses are written as people type them; a browser would encode them the same way.
    const path = encodeURI(typed)
    const status = Number(lines[1])
    if (!path.startsWith('/') || !status) throw new Error(`${file}: an http block needs “GET /path” and a status`)
    return { method, path, status, contains: lines.filter(line => line.startsWith('> ')).map(line => line.slice(2)) }
  })
}

function blocks(file: string, language: string): string[][] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(match => match[1] === language)
    .map(match => (match[2] ?? '').split('\n').filter(line => line.trim() !== ''))
}

/** Splits as a shell does for plain words and double or single quotes. */
export function splitWords(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(match => match[1] ?? match[2] ?? match[3] ?? '')
}
