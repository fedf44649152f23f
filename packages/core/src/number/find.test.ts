import { describe, expect, it } from 'vitest'
import { describeFound } from './describe.ts'
import { findNumbers } from './find.ts'

function normalsIn(text: string): string[] {
  return findNumbers(text).map(number => number.normal)
}

describe('numbers in running text', () => {
  it.each([
    ['本文件按照GB/T 1.1—2020的规定起草。', ['GB/T 1.1-2020']],
    [
      '# 2 规范性引用文件\n\nQB 1007-90 罐头食品\nYB 9258-97 基坑\n# 3 设备清单\nDZ47-63 小型断路器',
      ['QB 1007-1990', 'YB 9258-1997'],
    ],
    ['3 设备清单\nQB 1007-90 罐头', []],
    ['参考文献\n[1] JB 4732-95 钢制压力容器', ['JB 4732-1995']],
    ['按JB4732—95设计，按 DZ47-63 选型', ['JB 4732-1995']],
    ['应符合 DB11/T 500-2015、DB31/T 500-2015 的规定', ['DB11/T 500-2015', 'DB31/T 500-2015']],
    ['DB31/T 1000-2020、DB31/1000-2020', ['DB31/T 1000-2020', 'DB31 1000-2020']],
    ['GB 50016-2014(2018)、DG/TJ08-2004B-2008', ['GB 50016-2014', 'DG/TJ 08-2004B-2008']],
    ['应符合《绿色建筑评价标准》GB/T 50378-2019和GB 50016—2014（2018年版）。', ['GB/T 50378-2019', 'GB 50016-2014']],
    ['列于 GB/T 1.1、GB/T 20000.2—2009。', ['GB/T 1.1', 'GB/T 20000.2-2009']],
    ['抽样按GB/T 2828.1～2828.4执行', ['GB/T 2828.1']],
    ['抽样按GB/T 2828.1-2828.4执行', ['GB/T 2828.1']],
    ['GB/T 16733、16734', ['GB/T 16733']],
    ['GB/T 1.1—2009GB/T 20000.2—2009', ['GB/T 1.1-2009', 'GB/T 20000.2-2009']],
    ['GB/T19001-2008idtISO9001:2008', ['GB/T 19001-2008', 'ISO 9001:2008']],
    ['（GB/T 7408.1—2023，ISO 8601-1:2019，IDT）', ['GB/T 7408.1-2023', 'ISO 8601-1:2019']],
    ['表3GB/T 22239-2019要求', ['GB/T 22239-2019']],
    ['按 HJ 535 测定，按 GB 5750.4 规定的方法检验', ['HJ 535', 'GB 5750.4']],
    ['《污染物在线监控》（HJ 212）', ['HJ 212']],
    ['1\tGB 3096\t声环境质量标准\n2\tHJ 640\t环境噪声监测技术规范', ['GB 3096', 'HJ 640']],
    ['GB  3096  声环境质量标准\nHJ 640 环境噪声监测\nJGJ 59 建筑施工安全检查标准', ['GB 3096', 'HJ 640', 'JGJ 59']],
    ['34.NB T 47018.1-2017 承压设备.pdf', ['NB/T 47018.1-2017']],
    ['DB31T_1523-2024_公共数据质量评价.md', ['DB31/T 1523-2024']],
    ['通过ISO 9001认证和ISO/IEC 27001:2022认证', ['ISO 9001', 'ISO/IEC 27001:2022']],
    ['in accordance with GB/T 1.1-2020 and ISO 690:2021.', ['GB/T 1.1-2020', 'ISO 690:2021']],
    ['计划号 20213297-T-469，', ['20213297-T-469']],
    ['HJ 212中5.2的规定', ['HJ 212']],
    ['ITU-T H.264与RFC 8259', ['ITU-T H.264', 'IETF RFC 8259']],
    ['DB31/T 310018-2024、DB32/T 310018-2024、DB33/T 310018-2024', ['DB31/T 310018-2024']],
    ['JR/T 0197-2020、GA/T 1400-2020', ['JR/T 0197-2020', 'GA/T 1400-2020']],
    ['数据元[S].T/CSAE 172-2021/T/CESA 1040-2019', ['T/CSAE 172-2021', 'T/CESA 1040-2019']],
    ['代替DG/TJ 08-2012-2018，与DGJ08-9-2003', ['DG/TJ 08-2012-2018', 'DGJ 08-9-2003']],
    ['《GB/T\n                38540 电子签章》', ['GB/T 38540']],
    ['GB/T 2160. 6—2015 与 GB/T 4751 .8—2007', ['GB/T 2160.6-2015', 'GB/T 4751.8-2007']],
    ['未注公差按GB/T 1804-m，形位公差按GB/T 1184-K', ['GB/T 1804', 'GB/T 1184']],
    ['general tolerances ISO 2768-mK', ['ISO 2768']],
    ['——T/CAS 5-2024；\n——Q/GDW 100-2019。', ['T/CAS 5-2024', 'Q/GDW 100-2019']],
    ['Q/XXX XXX-XXXX\nGB/T 90465-2004', ['GB/T 90465-2004']],
    ['Q/kW 62）\nDB31/T 310045-2005', ['DB31/T 310045-2005']],
    [
      'comply with GBJ 63-86. See GB/T 101.14一2011. See CECS 141:2013.',
      ['GBJ 63-1986', 'GB/T 101.14-2011', 'CECS 141:2013'],
    ],
    ['GB/T 859-1997 /XG2-2005', ['GB/T 859-1997/XG2-2005']],
    ['GB 2003-2014 样例规范', ['GB 2003-2014']],
    ['GB42013/GB/T8478.9/JGJ259', ['GB 42013', 'GB/T 8478.9', 'JGJ 259']],
    ['GB42013 GB/T8478.9 JGJ259', ['GB 42013', 'GB/T 8478.9', 'JGJ 259']],
    ['GB 21153-2006GB 945-1998', ['GB 21153-2006', 'GB 945-1998']],
    ['1 GB 64761 示例规范\n2 GB 150 示例容器', ['GB 64761', 'GB 150']],
    ['示例规范 GB 803、图纸', ['GB 803']],
    ['编码\nCECS419-2017', ['CECS 419:2017']],
    ['[GB/T 101-2020](https://example.com/GB/T/102-2020.html)', ['GB/T 101-2020']],
    ['深圳市工程建设标准 SJG 114-2022', ['SJG 114-2022']],
    ['产品标准号：Q/BBAH0024S-2021', ['Q/BBAH 0024S-2021']],
    ['JJG（京）39-2006', ['JJG(京) 39-2006']],
    ['ZY/T305\t—— GB 150.1-2011', ['ZY/T 305', 'GB 150.1-2011']],
    ['complies with UL 1950 and NFPA 72规定', ['UL 1950', 'NFPA 72']],
  ])('%j holds %j', (text, normals) => {
    expect(normalsIn(text)).toEqual(normals)
  })

  it('gives offsets in code units of the text as it was, whatever folding drops or joins', () => {
    const text = '😀𝔊：见\u200b《ＧＢ／Ｔ　5037\u00ad8——\r\n2019》，𝐆𝐁/𝐓 𝟏.1—2020。'
    const found = describeFound(text)
    expect(found.map(number => number.normal)).toEqual(['GB/T 50378-2019', 'GB/T 1.1-2020'])
    expect(found.map(number => text.slice(number.start, number.end))).toEqual([
      'ＧＢ／Ｔ　5037\u00ad8——\r\n2019',
      '𝐆𝐁/𝐓 𝟏.1—2020',
    ])
    for (const number of found) expect(number.raw).toBe(text.slice(number.start, number.end))
  })
})

describe('what looks like a number and is none', () => {
  it.each([
    '配置32GB 内存',
    '8GB/T',
    '内存 GB 16',
    '容量 512 GB 2020 年',
    '单位：GB 12345',
    'TB 500GB',
    '32 GB 2019-2021',
    'NVIDIA GB 200',
    'DB 2.0',
    'MySQL DB 8.0-2018',
    'DB15 接口',
    '沪府办发〔2022〕5号',
    '国标委联〔2019〕1号',
    '备案号 12345-2018',
    '备案号：J12345-2018',
    '许可证编号 XF 1234-2020',
    '电话 021-12345678',
    '2022-03-18',
    '20220318',
    'T/R 12',
    'T/2020-0123',
    'Q/A 2020',
    'USB 3.0',
    'IP67',
    '采用 H.264 编码',
    'SUV 2020-2021',
    'CPU i7-1165',
    'DBXX/TXXXX—XXXX',
    'DB31/TXXXXXXXX',
    'GB/T XXXXX—2020',
    'T/XXXX 001—2020',
    'GB/T 1234—20XX',
    'SC-2045-2018',
    'HW-GB-2020-01',
    '型号：HB 2000-2018',
    'LS 400-2018 款',
    'MH 370 航班',
    'SH 600519',
    'JS 2020-2021',
    'kWh/t 2000-2020',
    'kg/t 35-2020',
    '感光度 ISO 800',
    'ISO 2022年',
    'ubuntu.iso 2020',
    'SAC/TC 260',
    'ISO/IEC JTC 1/SC 27',
    'IEEE 2019 Conference',
    'ICS 35.240.20',
    'GB/T 1.1-20200',
    'GB/T 系列标准',
    'xGB/T 1.1',
    'SC10-2000/10 变压器',
    'T-MAX 2020-2021',
    'ISO-8859-1',
    'IEC-2020',
    'DIN 35 导轨',
    'GB-2019',
    'JR/T-2020-001',
    'DZ47-63 断路器',
    'EN 71',
    'GB\t1234',
    'EN 2020版',
    '示例质量验收标准\nMT6765',
    '英伟达GB200 NVL72',
    '采用GB200超级芯片的',
    '仿宋_GB2312字体',
    'CH340芯片',
    'SN8级',
    '采用LB21的',
    'GB 2 223 785 A',
    'http://example.cn/db31/1234-2019.html',
    'www.example.cn/gb/50016-2014',
    'gb50016@example.com',
    'T/min 30-2000',
    'Q/kW 42',
    '采用ISO100的',
    'ISO 5级洁净室',
    'SUM(GB105:GB268)',
    'Sheet1!GB142',
    '采用GB7轴',
  ])('%s', text => {
    expect(normalsIn(`本项目${text}，其中`)).toEqual([])
    expect(normalsIn(text)).toEqual([])
  })
})

describe('the work of finding', () => {
  const hostile = [
    'GB/T ',
    '—',
    'A',
    '9',
    'GB\n',
    'Q/AB 1-1 ',
    'ISO-1-1-1-1-',
    'DB31/T 310003-2021 / ',
    'GB/T 1-2020/',
    '1一',
    'T/AA',
    'ANSI/AAAA/BBBB/CCCC',
    'GB/T 1\u00ad',
    `GB/T${' '.repeat(60)}`,
  ]

  it.each(hostile)('tries each place once at most in a long text of %j', piece => {
    const text = piece.repeat(Math.ceil(2 ** 18 / piece.length))
    const places = new Set<number>()
    let attempts = 0
    findNumbers(text, at => {
      places.add(at)
      attempts++
    })
    expect(attempts).toBe(places.size)
  })

  it.each(hostile)('doubles its attempts when a text of %j doubles', piece => {
    const count = (text: string): number => {
      let attempts = 0
      findNumbers(text, () => attempts++)
      return attempts
    }
    const text = piece.repeat(4096)
    expect(count(text + text)).toBeLessThanOrEqual(2 * count(text) + 2)
  })
})
