import type { ListBlock } from '../../document/model/block.ts'
import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { isPlainList, lastParagraph } from '../index/list-levels.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Complaint, Rule } from '../rule.ts'

/** Items of one list end differently, or the last does not close the sentence. */
export const listItemPunctuation: Rule = {
  id: 'list-item-punctuation',
  code: 'LST-05',
  title: { zh: '列项末尾的标点不一致', en: 'Items of a list end differently' },
  basis: clause2020('7.5'),
  mark: 'secondary',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: {
    zh: '各项以分号结尾，最后一项以句号结尾；各项都是完整句子时都用句号。',
    en: 'End items with ； and the last with 。; or all with 。 if they are sentences.',
  },
  *check(_, { index }) {
    for (const placed of index.ofType('list')) {
      if (isPlainList(placed)) yield* checkList(placed.block, placed.around.length > 0)
    }
  },
}

/** A list inside another is closed by the items that follow it. */
function* checkList({ items }: ListBlock, isInner: boolean): Generator<Complaint> {
  // An item that goes on in a list or a note ends otherwise.
  const last = items.map(lastParagraph)
  const ends = last.map(paragraph =>
    // What ends with a colon leads to items of its own.
    paragraph && !/[：:]\s*$/.test(plainText(paragraph.inlines))
      ? (/[；;。，,、]$/.exec(plainText(paragraph.inlines).trimEnd())?.[0] ?? '')
      : null,
  )
  const known = ends.slice(0, -1).filter(end => end !== null)
  const usual = known[0]
  if (usual === undefined || known.length < items.length - 1) return
  const odd = ends.findIndex((end, at) => at < items.length - 1 && end !== usual)
  if (odd >= 0) {
    yield complain(last[odd]?.id ?? null, { end: ends[odd] ?? '', usual })
    return
  }
  const final = ends.at(-1)
  const paragraph = last.at(-1)
  if (isInner || usual !== '；' || final === '。' || final === null || final === undefined || !paragraph) return
  const text = plainText(paragraph.inlines)
  const end = text.trimEnd().length
  const start = end - final.length
  yield {
    ...complain(paragraph.id, { end: final, usual: '。' }),
    // Without any mark the last character is kept and the stop put behind it.
    edit:
      final === ''
        ? {
            at: paragraph.id,
            part: 'text',
            start: end - 1,
            end,
            old: text.slice(end - 1, end),
            text: `${text.slice(end - 1, end)}。`,
          }
        : { at: paragraph.id, part: 'text', start, end, old: final, text: '。' },
  }
}

function complain(at: string | null, { end, usual }: { end: string; usual: string }): Complaint {
  const name = (mark: string) =>
    mark === '' ? { zh: '没有标点', en: 'nothing' } : { zh: `“${mark}”`, en: `“${mark}”` }
  return {
    at,
    message: {
      zh: `这一项末尾是${name(end).zh}，应是${name(usual).zh}。`,
      en: `This item ends with ${name(end).en}; ${name(usual).en} was to come.`,
    },
    evidence: { end, expected: usual },
  }
}
