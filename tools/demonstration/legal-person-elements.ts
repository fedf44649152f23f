import { creditIdentifier, withCheck, withWrongCheck } from './check-characters.ts'
import { type Demonstration, dayAfter, divisions, type Fault, momentOf, type Row, replace } from './demonstration.ts'
import type { Random } from './random.ts'

/** Legal persons that do not exist, their changes and branches. */
export const legalPersonElements: Demonstration = {
  id: 'legal-person-elements',
  tables: (rows, day) => [
    { id: 'legal-persons', rows: random => legalPersons(rows, day, random), faults: personFaults },
    { id: 'changes', rows: () => changes(Math.ceil(rows / 2)), faults: changeFaults },
    { id: 'branches', rows: () => branches(Math.ceil(rows / 4)), faults: branchFaults },
  ],
}

interface Sort {
  readonly type: string
  /** Department and category, the first two characters of the identifier. */
  readonly start: string
  readonly authority: string
  readonly ending: string
}

const company: Sort = { type: '11', start: '91', authority: '市场监督管理局', ending: '有限公司' }
const sorts: readonly Sort[] = [
  company,
  company,
  { type: '12', start: '91', authority: '市场监督管理局', ending: '股份有限公司' },
  company,
  { type: '21', start: '12', authority: '机构编制委员会办公室', ending: '中心' },
  company,
  { type: '22', start: '51', authority: '民政局', ending: '协会' },
  company,
]
const industries = [
  ['I', '6510'],
  ['C', '2651'],
  ['F', '5137'],
  ['G', '5431'],
  ['H', '6210'],
  ['L', '7212'],
] as const

function sortOf(at: number): Sort {
  return sorts[at % sorts.length] ?? company
}

function divisionOf(at: number): string {
  return divisions[Math.floor(at / sorts.length) % divisions.length] ?? divisions[0]
}

function eight(letter: string, at: number): string {
  return letter + String(at).padStart(7, '0')
}

function codeOf(at: number): string {
  return creditIdentifier(sortOf(at).start + divisionOf(at), eight('A', at))
}

function nameOf(at: number): string {
  return `示例${at + 1}号（上海）${sortOf(at).ending}`
}

function authorityOf(at: number): string {
  const division = divisionOf(at)
  return creditIdentifier(`11${division}`, `B${sortOf(at).start[0]}${division}`)
}

function* legalPersons(rows: number, day: string, random: Random): Iterable<Row> {
  for (let at = 0; at < rows; at++) {
    const { type, authority } = sortOf(at)
    const division = divisionOf(at)
    const established = dayAfter(day, -random.whole(500, 9000))
    const approved = dayAfter(established, random.whole(0, 300))
    const status = random.pick(['1', '1', '1', '1', '1', '1', '2', '3', '4', '6'])
    const code = codeOf(at)
    const [section, industry] = random.pick(industries)
    yield {
      统一社会信用代码: code,
      组织机构代码: code.slice(8, 17),
      法人名称: nameOf(at),
      法人类型代码: type,
      登记机关代码: authorityOf(at),
      登记机关名称: `示例${division}${authority}`,
      法定代表人姓名: random.pick(['甲示例', '乙示例', '丙·示例', 'ANNA EXAMPLE']),
      法定代表人证件类型代码: '1',
      法定代表人证件号码: citizenOf(division, at),
      成立日期: established,
      ...capitalOf(type, { established, random }),
      住所: `示例路${random.whole(1, 999)}号${random.whole(101, 2999)}室`,
      行政区划代码: division,
      行业门类代码: section,
      行业小类代码: industry,
      登记状态代码: status,
      核准日期: approved,
      注销日期: status === '4' ? approved : '',
      联络人姓名: '',
      联络电话: status === '1' || status === '2' ? `021-${String(at % 10_000).padStart(8, '0')}` : '',
      吊销日期: status === '3' ? approved : '',
      业务范围: random.pick(['软件开发，数据处理服务', '货物进出口，批发', '道路货物运输', '餐饮服务']),
      从业人数: String(random.whole(0, 500)),
      记录更新时间: momentOf(day, -random.whole(1, 5 * 86_400)),
      住所经度: (121 + random.whole(0, 900_000) / 1_000_000).toFixed(6),
      住所纬度: (31 + random.whole(0, 700_000) / 1_000_000).toFixed(6),
    }
  }
}

/** The number of somebody born in the nineteenth century. */
function citizenOf(division: string, at: number): string {
  const [year, month, date] = [1870 + (at % 25), 1 + (at % 12), 1 + (at % 28)]
  const two = (part: number) => String(part).padStart(2, '0')
  return withCheck('citizen-id', `${division}${year}${two(month)}${two(date)}${String(at % 1000).padStart(3, '0')}`)
}

function capitalOf(
  type: string,
  { established, random }: { readonly established: string; readonly random: Random },
): Row {
  const isForProfit = type === '11' || type === '12'
  const capital = random.whole(10, 2000)
  const isPerpetual = random.chance(0.7)
  return {
    注册资本: isForProfit ? String(capital) : '',
    注册资本币种代码: isForProfit ? 'CNY' : '',
    实收资本: isForProfit ? String(random.whole(0, capital)) : '',
    经营期限起始日期: isForProfit ? established : '',
    长期经营标志: isForProfit ? String(isPerpetual) : '',
    经营期限终止日期: isForProfit && !isPerpetual ? dayAfter(established, 7300) : '',
  }
}

/** Two changes of each of the first legal persons. */
function* changes(rows: number): Iterable<Row> {
  for (let at = 0; at < rows; at++) {
    const person = Math.floor(at / 2)
    yield {
      统一社会信用代码: codeOf(person),
      变更序号: String((at % 2) + 1),
      变更事项代码: at % 2 === 0 ? '03' : '05',
      变更前内容: at % 2 === 0 ? '示例路9号101室' : '批发',
      变更后内容: at % 2 === 0 ? '示例路10号102室' : '批发，零售',
      变更日期: at % 2 === 0 ? '2021-03-05' : '2023-07-19',
      变更文书编号: '',
      变更登记机关代码: authorityOf(person),
    }
  }
}

/** A branch of each of the first legal persons. */
function* branches(rows: number): Iterable<Row> {
  for (let at = 0; at < rows; at++) {
    const division = divisions[at % divisions.length] ?? divisions[0]
    const isClosed = at % 9 === 4
    yield {
      统一社会信用代码: codeOf(at),
      分支机构代码: creditIdentifier(`91${division}`, eight('E', at)),
      分支机构名称: `${nameOf(at)}第一分公司`,
      所属法人名称: nameOf(at),
      负责人姓名: '丁示例',
      营业场所: `示例中路${at + 1}号2层`,
      分支机构行政区划代码: division,
      分支机构登记状态代码: isClosed ? '4' : '1',
      分支机构成立日期: '2018-05-08',
      分支机构注销日期: isClosed ? '2024-02-01' : '',
      分支机构联络电话: '',
    }
  }
}

/** A fault of the records of a value in a column. */
function where(rule: string, [column, value]: readonly [string, string], change: (row: Row) => Row): Fault {
  return { rule, spoil: row => (row[column] === value ? { ...row, ...change(row) } : null) }
}

const personFaults: readonly Fault[] = [
  {
    rule: 'legal-persons.登记机关代码.identifier',
    spoil: row => ({ ...row, 登记机关代码: withWrongCheck(row.登记机关代码 ?? '') }),
  },
  replace('organization-code-within', '组织机构代码', 'D2143569X'),
  {
    rule: 'citizen-number',
    spoil: row => ({ ...row, 法定代表人证件号码: withWrongCheck(row.法定代表人证件号码 ?? '') }),
  },
  replace('representative-name', '法定代表人姓名', '示例3'),
  replace('legal-persons.业务范围.required', '业务范围', ''),
  where('legal-persons.登记状态代码.codes', ['登记状态代码', '1'], () => ({ 登记状态代码: '0' })),
  replace('address-length', '住所', '示例路1号'),
  replace('legal-persons.联络电话.pattern', '联络电话', '021 00000001'),
  replace('telephone-there', '联络电话', ''),
  replace('division-of-shanghai', '行政区划代码', '310103'),
  replace('legal-persons.成立日期.date', '成立日期', '2004-02-31'),
  { rule: 'established-before-approved', spoil: row => ({ ...row, 核准日期: dayAfter(row.成立日期 ?? '', -1) }) },
  replace('updated-before-received', '记录更新时间', '2099-01-01T00:00:00+08:00'),
  replace('coordinates-together', '住所经度', ''),
  replace('capital-there', '注册资本', ''),
  replace('currency-there', '注册资本币种代码', ''),
  replace('capital-far-off', '注册资本', '5000000'),
  {
    rule: 'paid-within-registered',
    spoil: row => (row.注册资本 === '' ? null : { ...row, 实收资本: `${row.注册资本}.01` }),
  },
  where('period-end-there', ['长期经营标志', 'false'], () => ({ 经营期限终止日期: '' })),
  where('period-end-empty', ['长期经营标志', 'true'], row => ({
    经营期限终止日期: dayAfter(row.成立日期 ?? '', 7300),
  })),
  where('period-in-order', ['长期经营标志', 'false'], row => ({
    经营期限终止日期: dayAfter(row.成立日期 ?? '', -1),
  })),
  where('deregistration-date-there', ['登记状态代码', '4'], () => ({ 注销日期: '' })),
  where('deregistration-date-empty', ['登记状态代码', '1'], row => ({ 注销日期: row.核准日期 ?? '' })),
  where('revocation-date-there', ['登记状态代码', '3'], () => ({ 吊销日期: '' })),
]

const changeFaults: readonly Fault[] = [
  {
    rule: 'change-of-known',
    spoil: row => {
      const code = row.统一社会信用代码 ?? ''
      // The first change is what the date of the second is held to.
      if (row.变更序号 !== '2') return null
      return { ...row, 统一社会信用代码: creditIdentifier(code.slice(0, 8), `C${code.slice(9, 16)}`) }
    },
  },
  { rule: 'change-changes', spoil: row => ({ ...row, 变更后内容: row.变更前内容 ?? '' }) },
  replace('change-before-there', '变更前内容', ''),
  replace('changes.变更事项代码.codes', '变更事项代码', '10'),
  where('changes.变更日期.date', ['变更序号', '2'], () => ({ 变更日期: '2024-13-01' })),
  where('change-dates-follow', ['变更序号', '2'], () => ({ 变更日期: '1999-01-01' })),
]

const branchFaults: readonly Fault[] = [
  { rule: 'branch-head-name', spoil: row => ({ ...row, 所属法人名称: `${row.所属法人名称}分` }) },
  { rule: 'branch-is-not-head', spoil: row => ({ ...row, 分支机构代码: row.统一社会信用代码 ?? '' }) },
  replace('branch-person', '负责人姓名', '丁 示例'),
  replace('branch-name-brackets', '分支机构名称', '示例(上海)有限公司第一分公司'),
  replace('branches.营业场所.required', '营业场所', ''),
  where('branch-deregistration-there', ['分支机构登记状态代码', '4'], () => ({ 分支机构注销日期: '' })),
  where('branch-dates-in-order', ['分支机构登记状态代码', '4'], () => ({ 分支机构注销日期: '2018-05-07' })),
]
