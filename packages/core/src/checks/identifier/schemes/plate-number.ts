import type { IdentifierScheme } from '../scheme.ts'

const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]'
/** No I and no O: they are taken for digits. */
const letter = '[A-HJ-NP-Z]'
const sign = '[A-HJ-NP-Z0-9]'

/**
 * GA 36, civil plates without blanks or dots: new energy (D, A, B, C, E, F, G, H, J, K first for small vehicles, last for
 * large ones), ordinary and trailer, learner, police, Hong Kong and Macao, and 应急 of rescue services (from practice, to be
 * confirmed). Plates of embassies and of the army are others.
 */
export const plateNumber: IdentifierScheme = {
  id: 'plate-number',
  title: { zh: '机动车号牌号码', en: 'plate number of a motor vehicle' },
  basis: 'GA 36',
  pattern: `${province}${letter}([0-9]{5}[A-HJK]|[A-HJK]${sign}[0-9]{4}|${sign}{4}[A-HJ-NP-Z0-9挂学警港澳]|[0-9]{4}应急)`,
  checks: [],
  parts: [
    { id: 'province', title: { zh: '省份简称', en: 'province' }, start: 0, length: 1 },
    { id: 'authority', title: { zh: '发牌机关代号', en: 'issuing authority' }, start: 1, length: 1 },
  ],
  sound: ['沪A12345', '沪AD12345', '沪A12345D', '沪A1234警', '粤Z1234港'],
  faulty: ['沪I12345', '沪A1234', '沪AO2345', '沪A·12345', '沪a12345'],
}
