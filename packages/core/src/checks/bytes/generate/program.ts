import type { JudgeTerms } from '../scan/record-sink.ts'
import { type Code, code, joinCode } from './code.ts'
import type { ByteSet } from './runtime/byte-set.ts'

/** How a function of the program answers, and so how its answer is kept within a record. */
export type Answer = 'condition' | 'number'

interface SharedFunction {
  readonly slot: number
  readonly answer: Answer
  readonly body: Code
  uses: number
}

/**
 * A program that is being written: its constants, and its functions of one record. A function that is asked for twice
 * with the same key is written once, and its answer is computed once a record.
 */
export class Program {
  readonly #terms: JudgeTerms
  /** Sets of keys that other tables provide, by id. */
  readonly keys: ReadonlyMap<string, ByteSet>
  readonly #constants: unknown[] = []
  readonly #functions = new Map<string, SharedFunction>()
  readonly #plain: Code[] = []
  readonly #ordinals = new Map<string, Code>()
  #slots = 1

  constructor(terms: JudgeTerms, keys: ReadonlyMap<string, ByteSet>) {
    this.#terms = terms
    this.keys = keys
  }

  get encoding(): JudgeTerms['encoding'] {
    return this.#terms.encoding
  }

  get constants(): readonly unknown[] {
    return this.#constants
  }

  /** Slots of the numbers, scales and stamps that functions keep within a record; slot 0 is the ordinal of the record. */
  get slots(): number {
    return this.#slots
  }

  /** Ordinal of a column's cell in a record, or -1. */
  cellOf(column: number): number {
    return this.#terms.cells[column] ?? -1
  }

  /** Name of a value that the program is given; one with the same key is given once. */
  constant(value: unknown, key?: string): Code {
    const known = key === undefined ? undefined : this.#ordinals.get(key)
    if (known) return known
    const name = code`k${this.#constants.push(value) - 1}`
    if (key !== undefined) this.#ordinals.set(key, name)
    return name
  }

  /** A call of the function of one record that `write` writes the body of, once per key; `write` learns its slot. */
  call(key: string, answer: Answer, write: (slot: number) => Code): Code {
    let known = this.#functions.get(key)
    if (!known) {
      const slot = this.#slots++
      known = { slot, answer, body: write(slot), uses: 0 }
      this.#functions.set(key, known)
    }
    known.uses++
    return code`f${known.slot}(b, s, e)`
  }

  /** Slot of the function with this key, that was called before: where the scale of its number is. */
  slotOf(key: string): number {
    const known = this.#functions.get(key)
    if (!known) throw new TypeError('A scale is asked of a number that was not computed.')
    return known.slot
  }

  /** Name of a function with parameters of its own, written once per key. */
  define(key: string, write: (name: Code) => Code): Code {
    const known = this.#ordinals.get(`function ${key}`)
    if (known) return known
    const name = code`g${this.#plain.length}`
    this.#ordinals.set(`function ${key}`, name)
    const ordinal = this.#plain.push(code``) - 1
    this.#plain[ordinal] = write(name)
    return name
  }

  /** Everything but what the judge does with it. */
  text(): Code {
    const names = this.#constants.map((_, index) => code`const k${index} = constants[${index}]`)
    return joinCode([...names, ...this.#plain, ...[...this.#functions.values()].map(writeFunction)], '\n')
  }
}

/** T: the record that an answer is of; V: the answer. */
function writeFunction({ slot, answer, body, uses }: SharedFunction): Code {
  if (uses < 2) return code`function f${slot}(b, s, e) {\n${body}\n}`
  const keep =
    answer === 'condition' ? code`V[${slot}] = h${slot}(b, s, e) ? 1 : 0` : code`V[${slot}] = h${slot}(b, s, e)`
  const give = answer === 'condition' ? code`V[${slot}] === 1` : code`V[${slot}]`
  return code`function h${slot}(b, s, e) {\n${body}\n}
function f${slot}(b, s, e) {
if (T[${slot}] !== T[0]) {
${keep}
T[${slot}] = T[0]
}
return ${give}
}`
}
