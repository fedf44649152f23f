const signs: Readonly<Record<string, string>> = { '−': '-', '∗': '*', '·': '⋅', '∣': '|' }

/**
 * A formula as it is compared: what it says, not how it was written. Groups without meaning, styles, annotations and the
 * kind of a sign are left out, so that one written in LaTeX is the same as the one of Word.
 */
export function mathKey(mathml: string): string {
  return mathml
    .replace(/<annotation[\s\S]*?<\/annotation(?:-xml)?>/g, '')
    .replace(/<mspace[^>]*?(?:\/>|>\s*<\/mspace>)/g, '')
    .replace(/<\/?(?:math|semantics|mrow|mstyle|mpadded)(?:\s[^>]*)?>/g, '')
    .replace(/<(\/?)(?:mi|mn|mo|mtext)(?:\s[^>]*)?>/g, '<$1t>')
    .replace(
      /<(\/?)m(?:under|sub)(over|sup)?(?:\s[^>]*)?>/g,
      (_, end: string, both?: string) => `<${end}${both ? 'msubsup' : 'msub'}>`,
    )
    .replace(/<(\/?)m(?:over|sup)(?:\s[^>]*)?>/g, '<$1msup>')
    .replace(/<(\/?[a-z]+)\s[^>]*?(\/?)>/g, '<$1$2>')
    .replace(/[\u2061-\u2064\s]+/g, '')
    .replace(/<t><\/t>|<t\/>/g, '')
    .replace(/[−∗·∣]/g, sign => signs[sign] ?? sign)
    .normalize('NFKC')
}
