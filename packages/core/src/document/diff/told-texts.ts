import type { BlockChange, DocumentDiff, ProvisionChange } from './document-diff.ts'

/** The texts that a comparison tells of, to know what only stands elsewhere now. */
export class ToldTexts {
  readonly #old: ReadonlySet<string>
  readonly #new: ReadonlySet<string>
  /** Sentences that were paired with one of the other side, by the clause they stand in. */
  readonly #paired: { readonly old: ReadonlyMap<string, string[]>; readonly new: ReadonlyMap<string, string[]> }

  constructor({ clauses, provisions }: DocumentDiff) {
    const parts = clauses.flatMap(({ blocks }) => blocks.flatMap(block => block.parts))
    this.#old = new Set(parts.flatMap(part => sentencesOf(part.old)))
    this.#new = new Set(parts.flatMap(part => sentencesOf(part.new)))
    const paired = provisions.filter(({ old, new: next }) => old && next)
    this.#paired = { old: byClause(paired, 'old'), new: byClause(paired, 'new') }
  }

  /** Whether all that a block gained or lost stands on the other side too, word for word or as a provision that changed. */
  standElsewhere(block: BlockChange): boolean {
    const { change, parts } = block
    if (change !== 'added' && change !== 'removed' && change !== 'changed') return false
    return parts.every(part => {
      const [old, next] = [this.#own(block, 'old', part.old), this.#own(block, 'new', part.new)]
      return (
        old.every(sentence => next.includes(sentence) || this.#new.has(sentence)) &&
        next.every(sentence => old.includes(sentence) || this.#old.has(sentence))
      )
    })
  }

  /** The sentences of a part, those left out whose change is told as one of a provision that stands elsewhere. */
  #own(block: BlockChange, side: 'old' | 'new', text: string | null): readonly string[] {
    if (block.change === 'changed') return sentencesOf(text)
    const paired = this.#paired[side].get(block[side]?.clause ?? '') ?? []
    return sentencesOf(paired.reduce((left, sentence) => left.replace(sentence, ''), squeeze(text ?? '')))
  }
}

function byClause(provisions: readonly ProvisionChange[], side: 'old' | 'new'): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const provision of provisions) {
    const at = provision[side]
    if (!at) continue
    const list = found.get(at.clause ?? '')
    if (list) list.push(squeeze(at.text))
    else found.set(at.clause ?? '', [squeeze(at.text)])
  }
  return found
}

function sentencesOf(text: string | null): string[] {
  return squeeze(text ?? '')
    .split(/[。；;]/)
    .filter(sentence => sentence !== '')
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
