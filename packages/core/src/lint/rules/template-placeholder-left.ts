import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** What templates ask to be replaced, and what authors leave for later. */
const words =
  /[点单双]击(?:此处|这里|或点击)[^。]{0,20}|请?在此(?:处)?(?:输入|键入|填写|添加)[^。]{0,12}|[（(【[]待[定补][^）)】\]]{0,8}[）)】\]]|\bT(?:BD|ODO)\b|【[^】]{0,20}(?:请|填写|输入)[^】]{0,20}】/
/** A number of a standard that is still to come. */
const number = /(?:GB|DB|[A-Z]{2,3})(?:\d{2}|[X×]{2})?(?:\/[TZ])?[\s\u3000]*[X×]{3,}(?:[—–-][X×\d]{4})?/
const crosses = /(?<![\dA-Za-z*])[X×Ｘ]{2,}(?![\dA-Za-z])|□{2,}|_{4,}|＿{3,}/

/** Words of a template stand where the author should have written. */
export const templatePlaceholderLeft: Rule = {
  id: 'template-placeholder-left',
  code: 'TXT-09',
  title: { zh: '模板的占位文字没有替换', en: 'A placeholder of the template is left' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, { draft: 'info', consultation: 'warning', approval: 'error' }),
  fix: { zh: '换成实际内容，或删去。', en: 'Put the real content, or take it out.' },
  *check({ meta }, { index, stage }) {
    // The number is given last of all.
    const isEarly = stage !== 'published'
    if (!isEarly && meta.number !== null && (crosses.test(meta.number) || number.test(meta.number))) {
      const message = { zh: `编号是“${meta.number}”。`, en: `The number is “${meta.number}”.` }
      yield { at: null, pointer: '/meta/number', message, evidence: { text: meta.number } }
    }
    const own = isEarly && meta.number !== null ? serialOf(meta.number) : null
    for (const { section, title } of index.sections) {
      const found = words.exec(title)?.[0]
      if (found !== undefined) yield complain(section.id, found)
    }
    for (const { block, in: section, around, text } of index.lines) {
      if (around.some(({ t }) => t === 'example')) continue
      const isFront = section.region === 'front' && section.section.kind !== 'contents'
      // A foreword names the number of its document before it is given: 本文件是DB31/T XXXX的第2部分.
      const open = own === null ? text : text.replaceAll(own, '')
      const found = words.exec(text) ?? number.exec(open) ?? (isFront ? crosses.exec(open) : null)
      if (found) yield complain(block.id, found[0])
    }
  },
}

function complain(at: string, text: string) {
  return { at, message: { zh: `留有“${text}”。`, en: `“${text}” is left.` }, evidence: { text } }
}

/** `DB99/T XXXX.2—XXXX` is told from others by `DB99/T XXXX`. */
function serialOf(number: string): string {
  return number.replace(/[—–-][X×\d]{4}$/, '').replace(/\.\d+$/, '')
}
