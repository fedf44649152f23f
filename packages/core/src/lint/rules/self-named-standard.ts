import { clause2020 } from '../basis.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { maskQuoted } from '../wording/mask.ts'
import { chineseTitle } from '../wording/part-title.ts'

/** 日本标准, 样本标准差, 基本标准, 本标准化技术委员会, 本标准物质 … name something else. */
const named =
  /(?<![日样基文版范标副母原成资])本(?<word>标准|规范|规程|指南|导则)(?!化|差|品|物质|样|件|曲线|溶液|气体|偏差|误差|值|体系|号|中文|性)/g
const history = /历次版本/

/** A document calls itself 本标准 where the 2020 edition says 本文件. */
export const selfNamedStandard: Rule = {
  id: 'self-named-standard',
  code: 'STR-09',
  title: { zh: '自称“本标准”而不是“本文件”', en: 'The document calls itself “this standard”' },
  basis: clause2020('9.5'),
  mark: 'secondary',
  severity: inProfiles(gbt2020, 'warning'),
  fix: { zh: '改为“本文件”。', en: 'Write 本文件 (“this document”).' },
  *check({ meta }, { index }) {
    const title = chineseTitle(meta.titles)?.at(-1) ?? ''
    for (const { block, text, around } of index.lines) {
      if (history.test(text) || around.some(one => one.t === 'example' && one.isBoxed)) continue
      for (const match of maskQuoted(text).matchAll(named)) {
        const word = match.groups?.word ?? ''
        // “This procedure” may be one that the document describes, unless it is called so itself.
        if (word !== '标准' && !title.endsWith(word)) continue
        const [old, start] = [match[0], match.index]
        yield {
          at: block.id,
          message: { zh: `用了“${old}”。`, en: `“${old}” is used.` },
          evidence: { word: old },
          edit: { at: block.id, part: 'text', start, end: start + old.length, old, text: '本文件' },
        }
      }
    }
  },
}
