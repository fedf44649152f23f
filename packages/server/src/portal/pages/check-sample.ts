import { readFile } from 'node:fs/promises'
import { findOwnStandard } from '../../actions/own-standards.ts'
import type { Page } from '../page.ts'

/** A file of a sample of a standard. */
export const checkSample: Page = {
  name: 'check-sample',
  title: { zh: '样例数据', en: 'Sample data' },
  paths: ['/check/samples/:standard/:sample/:file'],
  section: 'standards',
  async show({ parameters }) {
    const { standard: id = '', sample: wanted = '', file: name } = parameters
    const standard = await findOwnStandard(id)
    const sample = standard?.samples.find(one => one.id === wanted)
    const file = sample?.files.find(one => one.name === name)
    if (!file) return { absent: { zh: '没有这个样例文件。', en: 'There is no such file of a sample.' } }
    return {
      body: await readFile(file.path),
      media: file.name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream',
      fileName: file.name,
    }
  },
}
