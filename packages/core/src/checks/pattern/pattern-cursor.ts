import type { PatternFault, PatternRule } from './pattern-faults.ts'

/** How a pattern is spelled: our own portable subset, or what other schemas have, for import. */
export type PatternSyntax = 'portable' | 'ecmascript' | 'xsd'

/** Walks through the characters of a pattern and keeps the first fault; after one, readers return null up to the top. */
export class PatternCursor {
  readonly characters: readonly string[]
  readonly syntax: PatternSyntax
  at = 0
  fault: PatternFault | null = null
  /** Where an import first takes a class for a smaller one. */
  narrowed: PatternFault | null = null

  constructor(text: string, syntax: PatternSyntax) {
    this.characters = [...text]
    this.syntax = syntax
  }

  get isAtEnd(): boolean {
    return this.at >= this.characters.length
  }

  /** The next character, or the empty text at the end. */
  peek(ahead = 0): string {
    return this.characters[this.at + ahead] ?? ''
  }

  /** True when these characters come next. */
  sees(text: string): boolean {
    return [...text].every((character, ahead) => this.peek(ahead) === character)
  }

  /** Takes the characters if they come next. */
  takes(text: string): boolean {
    const isNext = this.sees(text)
    if (isNext) this.at += [...text].length
    return isNext
  }

  /** Takes one character. */
  next(): string {
    const character = this.peek()
    if (!this.isAtEnd) this.at++
    return character
  }

  /** Keeps the place of a class that is narrowed, from `from` up to the cursor. */
  narrow(rule: PatternRule, from: number): void {
    this.narrowed ??= { rule, position: from + 1, seen: this.characters.slice(from, this.at).join('') }
  }

  /** Keeps a fault that begins at `from` and reaches to the cursor, one character at least. */
  refuse(rule: PatternRule, from: number): null {
    const seen = this.characters.slice(from, Math.max(this.at, from + 1)).join('')
    this.fault ??= { rule, position: Math.min(from, this.characters.length) + 1, seen: seen.slice(0, 40) }
    return null
  }
}
