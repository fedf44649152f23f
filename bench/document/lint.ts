import { openPackage } from '@biaochi/core/container/office-package.ts'
import { cited, sect, term } from '@biaochi/core/document/model/build-under-test.ts'
import { numberDocument } from '@biaochi/core/document/model/number-document.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { topSections, walkParagraphs } from '@biaochi/core/document/model/walk.ts'
import { readWord } from '@biaochi/core/document/read/read-word.ts'
import { writeWord } from '@biaochi/core/document/write/word/write-word.ts'
import { draft } from '@biaochi/core/lint/draft-under-test.ts'
import { lint } from '@biaochi/core/lint/engine.ts'
import { writePdf } from '../../packages/server/src/engine/write-pdf.ts'
import { bestRun, clocks, close, isWithin } from './best-run.ts'
import { makeDrafts } from './make-drafts.ts'
import { generateLongDocument } from './pdf-document.ts'

/**
 * The check of drafts that were imported from Word: numbering, finding provisions and references, and every rule. Some are of
 * sentences as committees write them with tables, terms and references, some of random words that never come twice. Their
 * pages are those of their PDF; the promise is for thirty, and told for thirty.
 */
const promise = { milliseconds: 50, pages: 30 }
const runs = 5

const written = [9, 10, 11].map(chapters => readBack(writeWord(numberDocument(wholeDraft(chapters)))))
const random = makeDrafts(3, 12).map(({ bytes }) => readBack(bytes))
const drafts = [...written, ...random]
let [pages, paragraphs] = [0, 0]
for (const document of drafts) {
  const made = await writePdf(document)
  if (!made.bytes) throw new Error(made.findings.map(({ message }) => message.en).join('; '))
  pages += made.pages
  paragraphs += [...walkParagraphs(topSections(document))].length
}

let findings = 0
const best = await bestRun(runs, () => {
  findings = 0
  for (const document of drafts) {
    const { counts } = lint(document, { registry: () => ({ matches: [], otherYears: [] }), asOf: '2030-01-01' })
    findings += counts.error + counts.warning + counts.info
  }
})
const thirty = promise.pages / pages
const each = { wall: best.wall * thirty, cpu: best.cpu * thirty }
const isKept = isWithin(each, promise.milliseconds)
process.stdout.write(
  `${drafts.length} drafts, ${pages} pages of PDF, ${paragraphs} paragraphs, ${findings} findings; ` +
    `${promise.pages} pages: ${clocks(each)}, best of ${runs} (goal ${promise.milliseconds} ms: ${isKept ? 'kept' : 'NOT KEPT'})\n`,
)
close(isKept)

function readBack(bytes: Uint8Array): StandardDocument {
  return readWord(openPackage(bytes)).document
}

function wholeDraft(chapters: number): StandardDocument {
  const references = ['GB/T 99991—2020　停车　词汇', 'GB/T 99992　停车　编码规则', 'GB/T 99993—2019　停车　设备']
  const entries = references.map(text => cited(text, text.split('　')[0]?.replace('—', '-') ?? null))
  const terms = Array.from({ length: 20 }, (_, at) => term(`术语${at}`, `term ${at}`, `第${at}个停车场所的名称。`))
  const lead = '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。'
  return draft({
    references: sect('normative-references', [lead, ...entries], '规范性引用文件'),
    terms: sect('terms', ['下列术语和定义适用于本文件。', ...terms], '术语和定义'),
    chapters: generateLongDocument(chapters).body,
  })
}
