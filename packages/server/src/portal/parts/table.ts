import { html, type Markup, type MarkupValue } from '../html.ts'

/** What a table is made from. */
export interface Table {
  /** Read out before the table; shown unless `hideCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  /** Becomes a class, `table-standards`. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** Columns that hold figures, from 0. */
  readonly figures?: readonly number[]
}

/** A row: the first cell heads it. */
export interface Row {
  readonly head: MarkupValue
  readonly cells: readonly MarkupValue[]
  /** Class of the row. */
  readonly mark?: string
  /** Heads the rows from this one on. */
  readonly group?: MarkupValue
}

/**
 * A table that moves within its place where it is too wide, and becomes a card per row where it is narrow: each cell carries the name of its column. Roles are written
 * out, since browsers drop those of a table that is laid out as blocks.
 */
export function table({ caption, showCaption, name, columns, rows, figures = [] }: Table): Markup {
  const mark = (column: number) => (figures.includes(column) ? html` class="figure"` : null)
  return html`<div class="table-frame" role="group" tabindex="0" aria-label="${caption}"><table class="table table-${name}" role="table">
<caption${showCaption ? null : html` class="unseen"`}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(
    (column, index) => html`<th scope="col" role="columnheader"${mark(index)}>${column}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">
${rows.map(row => [groupHead(row, columns.length), tableRow(row, columns, mark)])}</tbody>
</table></div>`
}

function groupHead({ group }: Row, width: number): Markup | null {
  if (!group) return null
  return html`<tr role="row" class="row-group"><th scope="rowgroup" role="rowheader" colspan="${width}">${group}</th></tr>
`
}

/** The first cell heads the row, unless nothing stands in it. */
function tableRow(row: Row, columns: readonly string[], mark: (column: number) => Markup | null): Markup {
  const head =
    row.head === null || row.head === ''
      ? html`<td role="cell"></td>`
      : html`<th scope="row" role="rowheader"${mark(0)}>${row.head}</th>`
  const cells = row.cells.map(
    (cell, index) => html`<td role="cell" data-label="${columns[index + 1] ?? ''}"${mark(index + 1)}>${cell}</td>`,
  )
  return html`<tr role="row"${row.mark ? html` class="${row.mark}"` : null}>${head}${cells}</tr>
`
}
