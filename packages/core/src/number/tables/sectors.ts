import type { Text } from '../../finding.ts'

/** A code that a ministry numbers its standards under. */
export interface SectorCode {
  readonly code: string
  readonly name: Text
  /** `construction`: standards of engineering construction, a dialect and numbering of its own. */
  readonly branch: 'industry' | 'construction'
  /** True when the code was read in a source, false when it is from practice and waits to be confirmed. */
  readonly isVerified: boolean
  /** How serials are written where it is not plain digits: `B01`, `F80/1` (roads); `2000A` (revision letter); `JD0100001`. */
  readonly serial?: 'road' | 'revision' | 'judicial'
  /** Letters after the slash beside T and Z: `YD/B`. */
  readonly marks?: readonly string[]
  /** True when the code means nothing but standards, so that a number without year needs no further sign. */
  readonly isDistinct?: boolean
}

/** Where the codes come from. A code that is not here is not wrong: it gets a finding. */
export const sectorCodesSource: Text = {
  zh: '开源项目 metanorma 的 gb-agencies 与 relaton-gb 代号表（约至 2018 年，2026-01 读）；其后新设与工程建设代号据惯例，待核实',
  en: 'Code tables of the open-source gb-agencies and relaton-gb (metanorma), complete to about 2018, read 2026-01; newer codes and those of construction from practice, to be confirmed',
}

function industry(code: string, zh: string, en: string, more: Partial<SectorCode> = {}): SectorCode {
  return { code, name: { zh, en }, branch: 'industry', isVerified: true, ...more }
}

function recent(code: string, zh: string, en: string, more: Partial<SectorCode> = {}): SectorCode {
  return industry(code, zh, en, { isVerified: false, ...more })
}

function construction(code: string, zh: string, en: string, more: Partial<SectorCode> = {}): SectorCode {
  return { code, name: { zh, en }, branch: 'construction', isVerified: false, ...more }
}

/** Codes of sector standards, in the order of the alphabet within each group. */
export const sectorCodes: readonly SectorCode[] = [
  industry('AQ', '安全生产', 'work safety'),
  industry('BB', '包装', 'packaging'),
  industry('CB', '船舶', 'shipbuilding', { serial: 'revision' }),
  industry('CH', '测绘', 'surveying and mapping'),
  industry('CJ', '城镇建设', 'urban construction'),
  industry('CY', '新闻出版', 'press and publishing'),
  industry('DA', '档案', 'archives'),
  industry('DB', '地震', 'earthquakes'),
  industry('DL', '电力', 'electric power'),
  industry('DY', '电影', 'film'),
  industry('DZ', '地质矿产', 'geology and minerals'),
  industry('EJ', '核工业', 'nuclear industry', { serial: 'revision' }),
  industry('FZ', '纺织', 'textiles'),
  industry('GA', '公共安全', 'public security'),
  industry('GH', '供销合作', 'supply and marketing co-operatives'),
  industry('GM', '密码', 'cryptography'),
  industry('GY', '广播电影电视', 'radio, film and television', { marks: ['J'] }),
  industry('HB', '航空', 'aviation industry', { serial: 'revision' }),
  industry('HG', '化工', 'chemical industry'),
  industry('HJ', '生态环境', 'ecology and environment'),
  industry('HS', '海关', 'customs'),
  industry('HY', '海洋', 'oceanography'),
  industry('JB', '机械', 'machinery', { marks: ['TQ', 'ZQ', 'GQ'] }),
  industry('JC', '建材', 'building materials'),
  industry('JG', '建筑工业', 'building industry'),
  industry('JR', '金融', 'finance'),
  industry('JT', '交通', 'transport'),
  industry('JY', '教育', 'education'),
  industry('LB', '旅游', 'tourism'),
  industry('LD', '劳动和劳动安全', 'labour and labour safety'),
  industry('LS', '粮食', 'grain'),
  industry('LY', '林业', 'forestry'),
  industry('MH', '民用航空', 'civil aviation'),
  industry('MT', '煤炭', 'coal'),
  industry('MZ', '民政', 'civil affairs'),
  industry('NY', '农业', 'agriculture'),
  industry('QB', '轻工', 'light industry'),
  industry('QC', '汽车', 'automobiles'),
  industry('QJ', '航天', 'space industry', { serial: 'revision' }),
  industry('QX', '气象', 'meteorology'),
  industry('SB', '国内贸易', 'domestic trade'),
  industry('SC', '水产', 'fisheries'),
  industry('SH', '石油化工', 'petrochemical industry'),
  industry('SJ', '电子', 'electronics', { serial: 'revision' }),
  industry('SL', '水利', 'water resources'),
  industry('SN', '商检', 'commodity inspection'),
  industry('SY', '石油天然气', 'petroleum and gas'),
  industry('TB', '铁道', 'railways'),
  industry('TD', '土地管理', 'land administration'),
  industry('TJ', '铁道交通', 'railway transport'),
  industry('TY', '体育', 'sport'),
  industry('WB', '物资管理', 'materials management'),
  industry('WH', '文化', 'culture'),
  industry('WJ', '兵工民品', 'civil products of the ordnance industry', { serial: 'revision' }),
  industry('WM', '外经贸', 'foreign trade'),
  industry('WS', '卫生', 'health'),
  industry('WW', '文物保护', 'protection of cultural relics'),
  industry('XB', '稀土', 'rare earths'),
  industry('YB', '黑色冶金', 'ferrous metallurgy'),
  industry('YC', '烟草', 'tobacco'),
  industry('YD', '通信', 'telecommunications', { marks: ['B', 'C', 'N'] }),
  industry('YS', '有色金属', 'non-ferrous metals'),
  industry('YY', '医药', 'medicine and medical devices'),
  industry('YZ', '邮政', 'postal services'),
  industry('ZY', '中医药', 'traditional Chinese medicine'),

  recent('GC', '国家物资储备', 'state reserves'),
  recent('GD', '广播电影电视暂行技术文件', 'radio, film and television, interim documents', { marks: ['J'] }),
  recent('JS', '机关事务管理', 'administration of government offices'),
  recent('KA', '矿山安全', 'mine safety'),
  recent('MR', '市场监管', 'market regulation'),
  recent('NB', '能源', 'energy'),
  recent('RB', '认证认可', 'certification and accreditation'),
  recent('SF', '司法行政', 'judicial administration', { serial: 'judicial' }),
  recent('SW', '税务', 'taxation'),
  recent('XF', '消防救援', 'fire and rescue'),
  recent('YJ', '应急管理', 'emergency management'),
  recent('NB/SH', '能源（石油化工）', 'energy (petrochemical industry)', { isDistinct: true }),
  recent('YDB', '通信标准类技术报告', 'telecommunications, technical reports'),
  recent('YDC', '通信参考性技术文件', 'telecommunications, reference documents'),
  recent('YDN', '通信内部标准', 'telecommunications, internal standards'),

  construction('CJJ', '城镇建设工程', 'urban construction engineering', { isDistinct: true }),
  construction('FJJ', '纺织工程建设', 'construction, textiles'),
  construction('HGJ', '化工工程建设', 'construction, chemical industry'),
  construction('JBJ', '机械工程建设', 'construction, machinery'),
  construction('JGJ', '建筑工程', 'building engineering', { isDistinct: true }),
  construction('JTG', '公路工程', 'highway engineering', { serial: 'road', isDistinct: true }),
  construction('JTJ', '交通工程建设', 'transport engineering', { serial: 'road', isDistinct: true }),
  construction('JTS', '水运工程', 'water transport engineering', { serial: 'road', isDistinct: true }),
  construction('MTJ', '煤炭工程建设', 'construction, coal'),
  construction('SDJ', '水利电力工程建设', 'construction, water and power'),
  construction('SHJ', '石油化工工程建设', 'construction, petrochemical industry'),
  construction('SYJ', '石油天然气工程建设', 'construction, petroleum and gas'),
  construction('TBJ', '铁路工程建设', 'construction, railways'),
  construction('YBJ', '冶金工程建设', 'construction, metallurgy'),
  construction('YDJ', '通信工程建设', 'construction, telecommunications'),
  construction('YSJ', '有色金属工程建设', 'construction, non-ferrous metals'),
]

const byCode: ReadonlyMap<string, SectorCode> = new Map(sectorCodes.map(entry => [entry.code, entry]))

/** The sector that a code stands for, without `/T` or `/Z`. */
export function findSector(code: string): SectorCode | undefined {
  return byCode.get(code)
}
