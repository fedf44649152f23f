import { openPackage } from '@biaochi/core/container/office-package.ts'
import { cited, sect, term } from '@biaochi/core/document/model/build-under-test.ts'
import { numberDocument } from '@biaochi/core/document/model/number-document.ts'
import { topSections, walkParagraphs } from '@biaochi/core/document/model/walk.ts'
import { readWord } from '@biaochi/core/document/read/read-word.ts'
import { writeWord } from '@biaochi/core/document/write/word/write-word.ts'
import { draft } from '@biaochi/core/lint/draft-under-test.ts'
import { lint } from '@biaochi/core/lint/engine.ts'
import { writePdf } from '../../packages/server/src/engine/write-pdf.ts'
import { bestRun, clocks, close, isWithin } from './best-run.ts'
import { generateLongDocument } from './pdf-document.ts'

/**
 * The check of a draft of thirty pages after it was imported: numbering, finding its provisions and references, and every
 * rule. Its pages are those of its PDF; the promise is for thirty, and the bound grows with what it has more.
 */
const promise = { milliseconds: 50, pages: 30 }
const runs = 5

const references = ['GB/T 99991—2020　停车　词汇', 'GB/T 99992　停车　编码规则', 'GB/T 99993—2019　停车　设备']
const entries = references.map(text => cited(text, text.split('　')[0]?.replace('—', '-') ?? null))
const terms = Array.from({ length: 20 }, (_, at) => term(`术语${at}`, `term ${at}`, `第${at}个停车场所的名称。`))
const written = numberDocument(
  draft({
    references: sect(
      'normative-references',
      ['下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。', ...entries],
      '规范性引用文件',
    ),
    terms: sect('terms', ['下列术语和定义适用于本文件。', ...terms], '术语和定义'),
    chapters: generateLongDocument(9).body,
  }),
)
const { pages } = await writePdf(written)
const { document } = readWord(openPackage(writeWord(written)))
const paragraphs = [...walkParagraphs(topSections(document))].length
const bound = promise.milliseconds * Math.max(1, pages / promise.pages)

let told = ''
const best = await bestRun(runs, () => {
  const { counts } = lint(document, { registry: () => ({ matches: [], otherYears: [] }), asOf: '2030-01-01' })
  told = `${counts.error} errors, ${counts.warning} warnings, ${counts.info} notices`
})
const isKept = pages >= promise.pages && isWithin(best, bound)
process.stdout.write(
  `${pages} pages of PDF, ${paragraphs} paragraphs: ${clocks(best)}, best of ${runs} (goal ${bound.toFixed(0)} ms: ${isKept ? 'kept' : 'NOT KEPT'})\n    ${told}\n`,
)
close(isKept)
