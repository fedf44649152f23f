import type { Text } from '../../finding.ts'

/** A province by the first two digits of its code in GB/T 2260. */
export interface Province {
  readonly code: string
  readonly name: Text
  /** True for the municipalities directly under the central government: they have no cities that issue standards. */
  readonly isMunicipality: boolean
}

/** Where the codes come from. */
export const provincesSource: Text = {
  zh: 'GB/T 2260《中华人民共和国行政区划代码》前两位；2026-01 核对',
  en: 'First two digits of the codes of GB/T 2260; checked 2026-01',
}

function province(code: string, zh: string, en: string, isMunicipality = false): Province {
  return { code, name: { zh, en }, isMunicipality }
}

/** Provinces, autonomous regions, municipalities and special administrative regions. */
export const provinces: readonly Province[] = [
  province('11', '北京', 'Beijing', true),
  province('12', '天津', 'Tianjin', true),
  province('13', '河北', 'Hebei'),
  province('14', '山西', 'Shanxi'),
  province('15', '内蒙古', 'Inner Mongolia'),
  province('21', '辽宁', 'Liaoning'),
  province('22', '吉林', 'Jilin'),
  province('23', '黑龙江', 'Heilongjiang'),
  province('31', '上海', 'Shanghai', true),
  province('32', '江苏', 'Jiangsu'),
  province('33', '浙江', 'Zhejiang'),
  province('34', '安徽', 'Anhui'),
  province('35', '福建', 'Fujian'),
  province('36', '江西', 'Jiangxi'),
  province('37', '山东', 'Shandong'),
  province('41', '河南', 'Henan'),
  province('42', '湖北', 'Hubei'),
  province('43', '湖南', 'Hunan'),
  province('44', '广东', 'Guangdong'),
  province('45', '广西', 'Guangxi'),
  province('46', '海南', 'Hainan'),
  province('50', '重庆', 'Chongqing', true),
  province('51', '四川', 'Sichuan'),
  province('52', '贵州', 'Guizhou'),
  province('53', '云南', 'Yunnan'),
  province('54', '西藏', 'Tibet'),
  province('61', '陕西', 'Shaanxi'),
  province('62', '甘肃', 'Gansu'),
  province('63', '青海', 'Qinghai'),
  province('64', '宁夏', 'Ningxia'),
  province('65', '新疆', 'Xinjiang'),
  province('71', '台湾', 'Taiwan'),
  province('81', '香港', 'Hong Kong'),
  province('82', '澳门', 'Macao'),
]

/** Provinces whose joint standards share one serial `310…`: Shanghai, Jiangsu, Zhejiang, Anhui. */
export const yangtzeDelta: readonly string[] = ['31', '32', '33', '34']

const byCode: ReadonlyMap<string, Province> = new Map(provinces.map(entry => [entry.code, entry]))

/** The province of a region code of two, four or six digits. */
export function findProvince(region: string): Province | undefined {
  return byCode.get(region.slice(0, 2))
}
