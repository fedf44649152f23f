import { refuse } from '../../../container/fault.ts'

/** Ends the reading of a Word file whose main part is missing. */
export function refuseNoBody(): never {
  return refuse({
    rule: 'word-without-body',
    message: { zh: 'Word 文件里没有正文，可能已损坏。', en: 'The Word file has no body; it may be damaged.' },
    fix: { zh: '用 Word 或 WPS 打开并另存为 .docx。', en: 'Open it in Word or WPS and save it as .docx.' },
  })
}
