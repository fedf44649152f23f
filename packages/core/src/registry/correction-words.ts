import type { Text } from '../finding.ts'
import type { StandardPage } from './query.ts'

/** What goes before a text that was probably meant, by how it came about. */
export const correctionLeads: Readonly<Record<NonNullable<StandardPage['didYouMeanBy']>, Text>> = {
  simplified: { zh: '换成简体字：', en: 'In simplified characters: ' },
  spelling: { zh: '您是不是要找：', en: 'Did you mean: ' },
  pinyin: { zh: '读作拼音：', en: 'Read as pinyin: ' },
  initials: { zh: '读作题名的拼音首字母：', en: 'Read as pinyin initials of a title: ' },
}
