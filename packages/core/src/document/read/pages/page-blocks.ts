import type { Block, ListStyle, Paragraph } from '../../model/block.ts'
import type { IdMaker } from '../../model/id.ts'
import type { PageLine } from './page-lines.ts'

/** Beginnings of a paragraph, whatever stood before. */
const beginning =
  /^(?:注\s*\d*\s*[:：]|示例\s*\d*\s*[:：]|[a-z][)）]|\d{1,2}[)）]|——|—|●|·|[（(]?\d{1,2}[)）]|[表图]\s?(?:[A-Z]\.)?\d|\[\d+\]|式中|[A-Z]{1,4}(?:\/[A-Z]+)?\s?\d)/
const marks: readonly (readonly [RegExp, ListStyle])[] = [
  [/^([a-z])[)）]\s*/, 'alpha'],
  [/^(\d{1,2})[)）]\s*/, 'arabic'],
  [/^(?:——|—)\s*/, 'dash'],
  [/^[●·•]\s*/, 'bullet'],
]

/** Paragraphs, lists, notes and examples from the lines between two headings. */
export function blocksOfLines(lines: readonly PageLine[], ids: IdMaker): Block[] {
  const blocks: Block[] = []
  for (const { text, page, line } of paragraphsOf(lines)) {
    const place = { page, line }
    const note = /^(注|示例)\s*(\d*)\s*[:：]\s*/.exec(text)
    const mark = marks.find(([pattern]) => pattern.test(text))
    if (note) {
      const [whole, word, number = ''] = note
      const stated = number === '' ? null : { computed: null, stated: number, isAutomatic: false }
      const t = word === '注' ? 'note' : 'example'
      blocks.push({
        t,
        id: ids.next(t === 'note' ? 'n' : 'e', text),
        place,
        number: stated,
        blocks: [make(text.slice(whole.length))],
      })
    } else if (mark) addItem(mark, text, place)
    else blocks.push(make(text, place))
  }
  return blocks

  function make(text: string, place?: Paragraph['place']): Paragraph {
    const inlines = text === '' ? [] : [{ t: 'text' as const, text }]
    return { t: 'paragraph', id: ids.next('p', text), ...(place && { place }), inlines, provisions: [], references: [] }
  }

  function addItem(
    [pattern, style]: (typeof marks)[number],
    text: string,
    place: NonNullable<Paragraph['place']>,
  ): void {
    const [whole = '', label] = pattern.exec(text) ?? []
    const number = label === undefined ? null : { computed: null, stated: label, isAutomatic: false }
    const item = { id: ids.next('i', text), place, number, blocks: [make(text.slice(whole.length))] }
    const last = blocks.at(-1)
    const isFirst = label === 'a' || label === '1'
    if (last?.t === 'list' && last.style === style && !isFirst)
      blocks[blocks.length - 1] = { ...last, items: [...last.items, item] }
    else blocks.push({ t: 'list', id: ids.next('l', text), place, style, items: [item] })
  }
}

/** Lines put together: a paragraph ends where its sentence does, or where the next line begins one. */
function paragraphsOf(lines: readonly PageLine[]): PageLine[] {
  const paragraphs: PageLine[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const isNew = !last || /[。：:；;]$/.test(last.text) || beginning.test(line.text)
    if (isNew) paragraphs.push(line)
    else paragraphs[paragraphs.length - 1] = { ...last, text: join(last.text, line.text) }
  }
  return paragraphs
}

/** Chinese goes on without a blank, Latin with one. */
function join(one: string, other: string): string {
  return /[\x21-\x7e]$/.test(one) && /^[\x21-\x7e]/.test(other) ? `${one} ${other}` : one + other
}
