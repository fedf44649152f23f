import type { Text } from '../../finding.ts'

/** Where the words come from. */
export const evidenceSource: Text = {
  zh: '标准、招标文件、合同中引用标准的常用语；2026-01',
  en: 'The usual words around citations in standards, tenders and contracts; 2026-01',
}

/** Words right before a number that say that a standard is what follows. Folded: capitals, plain blanks. */
export const namesBefore: readonly string[] = [
  ...words(
    '《 》 〈 标准 标准号 标准编号 标准代号 标准名称 国标 行标 地标 团标 企标 规范 规程 导则 行业标准 引用文件 代替 替代 取代',
    '符合 按照 依照 依据 遵照 遵循 遵守 执行 参照 引用 等同采用 修改采用',
    'STANDARD STANDARDS IDT MOD NEQ EQV SUPERSEDES',
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

/** How titles of standards end, and headings above a number. */
export const titleEnd = /(?:标准|规范|规程|导则|引用文件)$/

/** Words right before a number that fit a standard, and other things as well. */
export const verbsBefore: readonly string[] = words(
  '按 根据 满足 达到 参考 参见 见 采用 贯彻 现行 违反',
  'SEE REPLACES',
)

/** Right after a number: its title, the end of the brackets of one, or what only a standard does. */
export const namesAfter =
  /^(?:[》〉《]|(?:的|所|中|中的)?规定|标准(?![版配型号编])|界定的|中?的?第? {0,1}\d{1,2}\.\d|[中的]?第 ?\d{1,2}[章条款]|[中的]?(?:附录|表) ?[A-Z]|STANDARD|SPECIFIES)/

/** Words right after a number that fit a standard, and other things as well. */
export const wordsAfter =
  /^(?:的?要求|测定|检测|检验|试验|评定|评价|执行|进行|实施|编制|设计|验收|的?方法|规范|规程|中的|的有关|的相关|认证|体系|的?第|给出|附录|系列标准|族标准|DEFINES|REQUIREMENTS|CERTIFICATION|CERTIFIED|CLAUSE)/

/** Words right before something that looks like a number of a standard and is another thing. */
export const otherThings =
  /(?:型号|机型|车型|规格|号码|编号|编码|代码|证号|单号|单位|序列号|合同号|项目号|货号|批号|图号|件号|料号|案号|备案号|文号|文件号|注册号|档案号|航班|航班号|邮编|传真|电话|版本|版本号|车牌|房号|内存|硬盘|容量|存储|固态|显存|带宽|流量|股票|(?:MODEL|PART|SERIAL|ORDER)(?: NO\.?)?|[PS]\/N|TEL|FAX|VERSION|RAM|SSD|HDD)$/

/** Words right after such a thing. */
export const thingsAfter =
  /^ {0,2}(?:款|型(?!式)|手机|(?:超级)?芯片|路由器|服务器|处理器|显卡|机柜|NVL\d|交换机|轿车|相机|摩托|打印机|接口|插头|版本|赛季|财年|学年|(?:次)?航班)/

/** What follows a bare run of digits when it is a quantity or a date rather than a serial. */
export const quantityAfter =
  /^(?:[年月日号级元万亿个台套件米吨克秒页度转%‰]| {0,2}(?:MB|GB|TB|KB|MHZ|GHZ|HZ|MM|CM|KM|KG|KW|MW|RPM|英寸|英里)(?![A-Z]| ?\d|\/[TZ]))/

/**
 * Right after a number: the class of general tolerances, `GB/T 1804-m`, `GB/T 1184-K`, `ISO 2768-mK` (f m c v for sizes,
 * H K L for form, as those standards have it), and the thread of a fastener, `GB/T 5782-M16×65`.
 */
export const toleranceAfter = /^ ?-{1,3} ?(?:[FMCV][HKL]?|[HKL]|M\d{1,3})(?![A-Z\d])/

/** Names of typefaces that carry the character set in their name, `仿宋_GB2312`. */
export const typefaceBefore = /(?:仿宋|楷体|宋体|黑体|小标宋|行楷|隶书|幼圆)(?:简体)?_$/

function words(...lines: readonly string[]): string[] {
  return lines.flatMap(line => line.split(' '))
}
