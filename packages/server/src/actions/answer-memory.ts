import type { RegistryIndex } from '../search/registry-index.ts'
import type { Context } from './context.ts'

/** Answers kept for one index; a day asked for is one, so a handful serves everybody who asks of today. */
const mostAnswers = 8

interface Kept<T> {
  readonly position: number
  readonly answers: Map<string, Promise<T>>
}

/**
 * Keeps answers that are dear to compute and depend on nothing but their question and the store: for as long as the
 * store stands still, the same question gets the same answer. A failed answer is not kept.
 */
export class AnswerMemory<T> {
  readonly #kept = new WeakMap<RegistryIndex, Kept<T>>()

  /** The answer to a question, from memory or by `make`. */
  async answer({ index }: Context, question: string, make: () => Promise<T>): Promise<T> {
    const position = await index.position()
    let kept = this.#kept.get(index)
    if (!kept || kept.position !== position) {
      kept = { position, answers: new Map() }
      this.#kept.set(index, kept)
    }
    const { answers } = kept
    const known = answers.get(question)
    if (known) return known
    const made = make()
    answers.set(question, made)
    const [oldest] = answers.keys()
    if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest)
    made.catch(() => answers.delete(question))
    return made
  }
}
