/** Something that several expressions need: written once as a column of an inner query, or in place where it is needed once. */
export interface SharedSql {
  readonly is: 'shared'
  readonly sql: Sql
}

/** A column of the table plan, by its ordinal. */
export interface CellSql {
  readonly is: 'cell'
  readonly column: number
}

type Part = string | SharedSql | CellSql

/**
 * A piece of a statement. Only `sql` makes one, out of what is written in our own source, whole numbers, and other pieces;
 * a text of a package enters through `quoteText` of a dialect alone.
 */
export class Sql {
  readonly parts: readonly Part[]
  private constructor(parts: readonly Part[]) {
    this.parts = parts
  }

  /** Template tag: puts pieces together. */
  static of(texts: TemplateStringsArray, ...values: readonly (Sql | number)[]): Sql {
    const parts: Part[] = []
    for (const [index, text] of texts.entries()) {
      parts.push(text)
      const value = values[index]
      if (value instanceof Sql) parts.push(...value.parts)
      else if (value !== undefined) parts.push(wholeNumber(value))
    }
    return new Sql(parts)
  }

  static join(pieces: readonly Sql[], separator: Separator): Sql {
    return new Sql(pieces.flatMap((piece, index) => (index === 0 ? piece.parts : [separator, ...piece.parts])))
  }

  /** The literal of a text, as a dialect wrote it. */
  static quoted(literal: QuotedText): Sql {
    return new Sql([literal.sql])
  }

  static shared(piece: Sql): Sql {
    return new Sql([{ is: 'shared', sql: piece }])
  }

  static cell(column: number): Sql {
    return new Sql([{ is: 'cell', column }])
  }
}

type Separator = ', ' | ' AND ' | ' OR ' | ' + ' | ' ' | ' || '

/** What `quoteText` of a dialect gives. */
export interface QuotedText {
  readonly sql: string
}

/** Template tag that makes a piece of a statement. */
export const sql = Sql.of

export const joinSql = Sql.join

/** No more than a whole number gets from a value into a statement without quotes. */
function wholeNumber(value: unknown): string {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new TypeError('Only whole numbers enter a query.')
  return value < 0 ? `(${value})` : String(value)
}
