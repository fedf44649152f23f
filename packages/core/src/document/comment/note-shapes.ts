import { appendToRoot } from '../../container/package-edit.ts'

/** A drawing of old form (ECMA-376-4, 19) without shapes. */
export const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'

const noteType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'
const lastColumn = 16_383
const lastRow = 1_048_575

/** Adds the boxes of comments on those cells to a drawing; the box of a comment lies to the right of its cell and is hidden until asked for. */
export function addNoteShapes(vml: string, cells: readonly string[]): string {
  if (cells.length === 0) return vml
  const ids = [...vml.matchAll(/_x0000_s(\d{1,9})/g)].map(([, digits]) => Number(digits))
  const first = Math.max(1024, ...ids) + 1
  const type = vml.includes('_x0000_t202') ? '' : noteType.replace('<v:shapetype', `<v:shapetype ${namespaces}`)
  return appendToRoot(vml, type + cells.map((cell, index) => noteShape(cell, first + index)).join(''))
}

function noteShape(cell: string, id: number): string {
  const { column, row } = readCellName(cell)
  const left = Math.min(column + 1, lastColumn - 4)
  const top = Math.min(Math.max(row - 1, 0), lastRow - 7)
  const anchor = [left, 15, top, 10, left + 4, 15, top + 7, 4].join(', ')
  const style =
    'position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:240pt;height:105pt;z-index:1;visibility:hidden'
  return (
    `<v:shape ${namespaces} id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}

/** Column and row of a cell, both from 0. */
function readCellName(cell: string): { column: number; row: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column: column - 1, row: Number(digits) - 1 }
}
