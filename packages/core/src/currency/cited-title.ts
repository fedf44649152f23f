/** How far titles are looked for: the longest of national standards have about ninety characters. */
const longest = 120

/**
 * The title that stands beside a number in running text: in 《》 right before or after it, between the number and the
 * closing 》 that opened before the number, behind the number at the head of a line as in a list of references, or
 * before the colon of a bibliography (GB/T 7714). Null where it is not certain that a title stands there.
 */
export function citedTitle(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - longest), start)
  const after = text.slice(end, end + longest)
  const title =
    quotedBefore.exec(before)?.groups?.title ??
    (/《\s{0,2}$/.test(before) ? quotedTogether.exec(after)?.groups?.title : undefined) ??
    quotedAfter.exec(after)?.groups?.title ??
    entryTitle(before, after) ??
    (/^\s?[[［]S[\]］/]/.test(after) ? bibliographyTitle.exec(before)?.groups?.title : undefined)
  const tidy = title?.replace(/\s+/g, ' ').trim()
  return tidy && tidy.length >= 2 ? tidy : null
}

const quotedBefore = /《(?<title>[^《》]{2,100})》[\s（(〔[【]{0,3}$/
const quotedTogether = /^[\s:：—-]{0,3}(?<title>[^《》]{2,100})》/
const quotedAfter = /^[）)\]】]?\s{0,2}《(?<title>[^《》]{2,100})》/
const bibliographyTitle = /[.．。]\s{0,2}(?<title>[^.．。:：\n]{2,100})[:：]\s{0,2}$/

/** Before an entry of a list of references: ordinal, bullet or dash at the head of a line. */
const entryHead =
  /(?:^|[\n\r])[ \t\u3000]{0,8}(?:(?:[(（[【]?\d{1,3}[)）\]】]?[.、．)]?|[-*•·●]|—{1,2}|[a-z][)）])[ \t\u3000]{0,3})?$/
/** After it: a blank, then a title to the end of the line, before what it adopts or replaced in brackets. A title begins with no verb. */
const entryTail =
  /^[ \t\u3000]{1,4}(?!(?:的|中|规定|要求|执行|第|附录|表|图|和|或|及|与|等|以及|标准[的中]))(?<title>[A-Za-z\d\u4e00-\u9fff](?:[^\n\r，。；;！？|\t（()[]|[（(](?![^（()）]{0,60}(?:[A-Z]{2}|版|现行|替代|代替))[^（()）\n]{0,60}[)）]){1,100})(?=$|[\n\r；;。（([])/

function entryTitle(before: string, after: string): string | undefined {
  if (!entryHead.test(before)) return undefined
  return entryTail.exec(after)?.groups?.title
}
