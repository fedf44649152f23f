import type { Force, StandardClass } from '../standard.ts'

/** Words for the classes; a cell belongs to the class whose word it contains, the first that does. */
const classWords: readonly (readonly [RegExp, StandardClass])[] = [
  [/国际标准|^international/i, 'international'],
  [/国外|^foreign/i, 'foreign'],
  [/军用|国军标|^military/i, 'military'],
  [/计量|^metrology/i, 'metrology'],
  [/团体|团标|^group|^association/i, 'group'],
  [/企业|企标|^enterprise|^company/i, 'enterprise'],
  [/行业|行标|^sector|^industry/i, 'sector'],
  [/地方|地标|区域标准|(?:省|市|自治区)工程建设(?:规范|标准)|^local|^provincial/i, 'local'],
  [/国家|国标|^national/i, 'national'],
  [/^unknown$|^未知$/i, 'unknown'],
]

/** The class that a cell names, `地方标准（立项）` → local; null for words that name none. */
export function readClass(text: string): StandardClass | null {
  const word = text.normalize('NFKC').replace(/\(.*$/, '').trim()
  return classWords.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** The force that a cell names, 标准性质 or within the class (`地方标准化指导性技术文件`); null for words that name none. */
export function readForce(text: string): Force | null {
  if (/强制|^mandatory/i.test(text)) return 'mandatory'
  if (/推荐|^recommended|^voluntary/i.test(text)) return 'recommended'
  if (/指导|^guidance/i.test(text)) return 'guidance'
  return /^unknown$|^未知$/i.test(text) ? 'unknown' : null
}
