import type { Text } from '../../finding.ts'

/** Where the words come from. */
export const evidenceSource: Text = {
  zh: '标准、招标文件、合同中引用标准的常用语；2026-01',
  en: 'The usual words around citations in standards, tenders and contracts; 2026-01',
}

/** Words right before a number that name the thing: a standard is meant. Folded: capitals, plain blanks. */
export const namesBefore: readonly string[] = words(
  '《 〈 标准 标准号 标准编号 标准代号 标准名称 国标 行标 地标 团标 企标 规范 规程 导则 行业标准 代替 替代 取代 等同采用 修改采用',
  'STANDARD STANDARDS IDT MOD NEQ EQV SUPERSEDES',
)

/** Words right before a number that fit a standard, and other things as well. */
export const verbsBefore: readonly string[] = [
  ...words(
    '符合 按 按照 依照 依据 根据 遵照 遵循 遵守 执行 满足 达到 参照 参考 参见 见 引用 采用 贯彻 现行 违反',
    'SEE REPLACES',
  ),
  'ACCORDING TO',
  'COMPLY WITH',
  'COMPLIES WITH',
  'CONFORM TO',
  'CONFORMS TO',
  'ACCORDANCE WITH',
  'COMPLIANCE WITH',
  'SPECIFIED IN',
]

/** Words right after a number that fit a standard. */
export const wordsAfter: readonly string[] = words(
  '》 〉 《 标准 的规定 规定 的要求 要求 规范 规程 中的 中规定 的有关 的相关 认证 体系 的第 第 所规定 给出 界定 附录 系列标准 族标准',
  'STANDARD SPECIFIES DEFINES REQUIREMENTS CERTIFICATION CERTIFIED CLAUSE',
)

/** Words right before something that looks like a number of a standard and is another thing. */
export const otherThings: readonly string[] = [
  ...words(
    '型号 机型 车型 规格 货号 批号 图号 件号 料号 序列号 合同号 合同编号 项目编号 项目号 订单 订单号 发票 发票号 案号 备案号',
    '许可证 许可证号 证书号 证书编号 批准文号 注册号 档案号 电话 传真 邮编 版本 版本号 设备编号 资产编号 工单 工单号 车牌 航班',
    '航班号 货架 房号 内存 硬盘 容量 存储 固态 显存 带宽 流量 邮箱 股票 股票代码 文号 文件号',
    'MODEL P/N S/N TEL FAX VERSION RAM SSD HDD',
  ),
  'MODEL NO.',
  'PART NO.',
  'SERIAL NO.',
  'ORDER NO.',
]

/** What follows a bare run of digits when it is a quantity or a date rather than a serial. */
export const quantityAfter =
  /^(?:[年月日号元万亿个台套件米吨克秒页度转%‰]| {0,2}(?:MB|GB|TB|KB|MHZ|GHZ|HZ|MM|CM|KM|KG|KW|MW|RPM|英寸|英里)(?![A-Z]))/

function words(...lines: readonly string[]): string[] {
  return lines.flatMap(line => line.split(' '))
}
