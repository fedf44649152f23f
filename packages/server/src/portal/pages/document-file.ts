import { documentFormats, formatTypes } from '@biaochi/core/document/document-format.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { writeHeldDocument } from '../../actions/write-held-document.ts'
import { readVersion } from '../document/read-version.ts'
import type { Page } from '../page.ts'
import { wordsOf } from '../words/words.ts'

/** The text of a standard or draft as a file. */
export const documentFile: Page = {
  name: 'document-file',
  title: { zh: '标准文本的文件', en: 'The text of a standard as a file' },
  paths: ['/documents/:slug/as/:format'],
  section: 'standards',
  async show(visit) {
    const { slug = '', format: named } = visit.parameters
    const format = documentFormats.find(one => one === named)
    const version = readVersion(visit)
    const written =
      format && version !== 'unfit'
        ? await writeHeldDocument(visit.context, slug, {
            format,
            language: visit.language,
            ...(version !== null && { version }),
          })
        : null
    if (!written || !format)
      return { absent: { zh: wordsOf.zh.documents.absent(slug), en: wordsOf.en.documents.absent(slug) } }
    const [why] = isRefusal(written) ? written.refused : []
    if (isRefusal(written)) return { absent: why?.message ?? { zh: '没有写成。', en: 'It could not be written.' } }
    return { body: written.bytes, media: formatTypes[format], fileName: written.name }
  },
}
