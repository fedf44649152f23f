import { expect, it } from 'vitest'
import { utf8 } from '../../log/bytes.ts'
import { annotate } from '../annotate/annotate.ts'
import { emptyDocument } from '../model/empty-document.ts'
import { readDocument } from '../read/read-document.ts'
import { diffDocuments } from './diff-documents.ts'
import { writeDiffText } from './write-diff-text.ts'

const read = (text: string) => annotate(readDocument({ name: 'a.md', bytes: utf8(text) }).document ?? emptyDocument)

it('shows what changed in each clause, and each provision with its reason', () => {
  const old = '# 范围\n\n本文件规定了数据。\n\n# 数据\n\n数据应在7天内更新。\n'
  const lines = writeDiffText(diffDocuments(read(old), read(old.replace('7天', '3天'))), 'zh')
  expect(lines).toContain('更改\t2 数据')
  expect(lines.filter(line => line === '  数据应在[-7-]{+3+}天内更新。')).toHaveLength(2)
  expect(lines.some(line => line.startsWith('收紧\t2\t'))).toBe(true)
})

it('has one line for what is the same', () => {
  const document = read('# 范围\n\n本文件规定了数据。\n')
  expect(writeDiffText(diffDocuments(document, document), 'en')).toHaveLength(1)
})
