import type { Stretch, TextPiece } from './anchor-watcher.ts'
import { type Cut, sourceOffset, type XmlCuts } from './xml-cuts.ts'

/** Where marks stand around something: one before it, one behind. */
export interface Bounds {
  readonly from: Cut
  readonly to: Cut
}

/** A document that is cut. */
export interface Cutting {
  readonly xml: string
  readonly cuts: XmlCuts
}

/** Around some text of a paragraph, `start` and `end` in code units of it. Runs are cut where the text begins or ends within them. */
export function aroundText(
  cutting: Cutting,
  pieces: readonly TextPiece[],
  { start, end }: { readonly start: number; readonly end: number },
): Bounds | null {
  const first = pieces.find(piece => piece.at + piece.length > start)
  const last = pieces.findLast(piece => piece.at < end)
  if (!first || !last) return null
  if (!first.run || !last.run) return aroundParagraph(cutting, first.paragraph)
  return {
    from: cutBefore(cutting, { ...first, run: first.run }, start),
    to: cutBehind(cutting, { ...last, run: last.run }, end),
  }
}

/** Around a run, which stays whole. */
export function aroundRun({ start, end }: Stretch): Bounds {
  return { from: plain(start), to: plain(end) }
}

/** Around all that a paragraph holds. */
export function aroundParagraph({ cuts }: Cutting, { name, contentStart, closeStart, end }: Stretch): Bounds {
  if (closeStart >= contentStart) return { from: plain(contentStart), to: plain(closeStart) }
  // `<w:p/>` is opened, since something is to stand in it now.
  cuts.replace(end - 2, 2, '>')
  const inside = { at: end, before: '', after: `</${name}>` }
  return { from: inside, to: inside }
}

type PieceInRun = TextPiece & { readonly run: Stretch }

function cutBefore(cutting: Cutting, { at, run, child, source }: PieceInRun, start: number): Cut {
  if (!child) return plain(run.start)
  if (source && (start > at || source.start > child.contentStart)) {
    return cutText(cutting, { run, child }, sourceOffset(cutting.xml, source.start, Math.max(0, start - at)))
  }
  return child.start === run.contentStart ? plain(run.start) : cutRun(cutting, run, child.start)
}

function cutBehind(cutting: Cutting, { at, length, run, child, source }: PieceInRun, end: number): Cut {
  if (!child) return plain(run.end)
  if (source && (end < at + length || source.end < child.closeStart)) {
    return cutText(cutting, { run, child }, sourceOffset(cutting.xml, source.start, Math.min(length, end - at)))
  }
  return child.end === run.closeStart ? plain(run.end) : cutRun(cutting, run, child.end)
}

function plain(at: number): Cut {
  return { at, before: '', after: '' }
}

/** Between two elements of a run: it ends, and another of the same look begins. */
function cutRun({ xml }: Cutting, run: Stretch, at: number): Cut {
  return { at, before: `</${run.name}>`, after: xml.slice(run.start, run.contentStart) }
}

/** Within a text of a run. Blanks at either side of the cut must keep their width. */
function cutText(cutting: Cutting, { run, child }: { run: Stretch; child: Stretch }, at: number): Cut {
  const { xml, cuts } = cutting
  if (!xml.slice(child.start, child.contentStart).includes('xml:space')) {
    cuts.replace(child.contentStart - 1, 0, ' xml:space="preserve"')
  }
  const around = cutRun(cutting, run, at)
  return {
    at,
    before: `</${child.name}>${around.before}`,
    after: `${around.after}<${child.name} xml:space="preserve">`,
  }
}
