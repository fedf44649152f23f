/**
 * Code points that a TrueType or OpenType font has glyphs for: its `cmap` of format 4 or 12 (OpenType 1.9, cmap). Empty when
 * the bytes are no such font.
 */
export function fontCoverage(bytes: Uint8Array): ReadonlySet<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = findTable(view, 'cmap')
  const covered = new Set<number>()
  if (table === null) return covered
  const count = view.getUint16(table + 2)
  for (let index = 0; index < count; index++) {
    const start = table + view.getUint32(table + 4 + index * 8 + 4)
    const format = view.getUint16(start)
    if (format === 4) addSegments(view, start, covered)
    else if (format === 12) addGroups(view, start, covered)
  }
  return covered
}

function findTable(view: DataView, name: string): number | null {
  if (view.byteLength < 12) return null
  const count = view.getUint16(4)
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16
    if (String.fromCharCode(...[0, 1, 2, 3].map(offset => view.getUint8(at + offset))) === name) {
      return view.getUint32(at + 8)
    }
  }
  return null
}

function addSegments(view: DataView, start: number, covered: Set<number>): void {
  const double = view.getUint16(start + 6)
  const ends = start + 14
  for (let offset = 0; offset < double; offset += 2) {
    const last = view.getUint16(ends + offset)
    const first = view.getUint16(ends + double + 2 + offset)
    const delta = view.getUint16(ends + 2 * double + 2 + offset)
    const rangeAt = ends + 3 * double + 2 + offset
    const range = view.getUint16(rangeAt)
    for (let point = first; point <= last && point < 0xffff; point++) {
      const raw = range === 0 ? point : view.getUint16(rangeAt + range + 2 * (point - first))
      const glyph = range === 0 || raw !== 0 ? (raw + delta) & 0xffff : 0
      if (glyph !== 0) covered.add(point)
    }
  }
}

function addGroups(view: DataView, start: number, covered: Set<number>): void {
  const count = view.getUint32(start + 12)
  for (let index = 0; index < count; index++) {
    const at = start + 16 + index * 12
    const last = view.getUint32(at + 4)
    for (let point = view.getUint32(at); point <= last; point++) covered.add(point)
  }
}
