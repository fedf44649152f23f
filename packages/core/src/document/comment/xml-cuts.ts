/** A place in XML where something is put in, with what must stand around it there: the ends and beginnings of a run that is cut in two. */
export interface Cut {
  readonly at: number
  readonly before: string
  readonly after: string
}

/** Collects what is put into a document, and puts it in. */
export class XmlCuts {
  readonly #cuts = new Map<number, { cut: Cut; marks: string[] }>()
  readonly #replacements: { at: number; length: number; text: string }[] = []

  /** Puts a mark at a place; several at one place stand in the order in which they came, and cut it once. */
  mark(cut: Cut, mark: string): void {
    const known = this.#cuts.get(cut.at)
    if (known) known.marks.push(mark)
    else this.#cuts.set(cut.at, { cut, marks: [mark] })
  }

  /** Replaces some characters, once however often it is asked for. */
  replace(at: number, length: number, text: string): void {
    if (!this.#replacements.some(known => known.at === at)) this.#replacements.push({ at, length, text })
  }

  /** The document with everything in it. */
  apply(xml: string): string {
    const insertions = [...this.#cuts.values()].map(({ cut, marks }) => ({
      at: cut.at,
      length: 0,
      text: cut.before + marks.join('') + cut.after,
    }))
    const pieces: string[] = []
    let done = 0
    for (const { at, length, text } of [...insertions, ...this.#replacements].sort((a, b) => a.at - b.at)) {
      pieces.push(xml.slice(done, at), text)
      done = at + length
    }
    return pieces.join('') + xml.slice(done)
  }
}

/** Offset in the source of a text's character, its references and line ends being longer there than they read. */
export function sourceOffset(xml: string, from: number, units: number): number {
  let at = from
  for (let read = 0; read < units; ) {
    if (xml.charAt(at) === '&') {
      const end = xml.indexOf(';', at) + 1
      read += isBeyondBasicPlane(xml.slice(at, end)) ? 2 : 1
      at = end
    } else {
      at += xml.startsWith('\r\n', at) ? 2 : 1
      read++
    }
  }
  return at
}

function isBeyondBasicPlane(reference: string): boolean {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? []
  return (hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16)) > 0xffff
}
