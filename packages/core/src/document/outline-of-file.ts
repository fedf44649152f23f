import { attempt, type Outcome, refuse } from '../container/fault.ts'
import { openPackage } from '../container/office-package.ts'
import type { ZipOptions } from '../container/zip.ts'
import type { OutlineEntry } from './outline-entry.ts'
import { officeKind } from './read/office-kind.ts'
import { WordDocument } from './read/word/word-document.ts'
import { outlineOfWord } from './read/word/word-outline.ts'

/** A file as the caller has it. */
export interface DocumentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The outline of a Word document; no value when it cannot be read, with the finding that says why. */
export function outlineOfFile({ name, bytes }: DocumentFile, options: ZipOptions = {}): Outcome<OutlineEntry[]> {
  const outcome = attempt(() => {
    const source = openPackage(bytes, options)
    if (officeKind(source) !== 'word') refuseOther()
    return [...outlineOfWord(new WordDocument(source).paragraphs())]
  })
  const [finding] = outcome.findings
  return finding ? { value: null, findings: [{ ...finding, at: { file: name, ...finding.at } }] } : outcome
}

function refuseOther(): never {
  return refuse({
    rule: 'not-word',
    message: { zh: '这是 Office 文件，但不是 Word 文档。', en: 'This is an Office file, but not a Word document.' },
    fix: { zh: '请选择 .docx 文件。', en: 'Choose a .docx file.' },
  })
}
