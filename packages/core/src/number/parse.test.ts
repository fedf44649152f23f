import { describe, expect, it } from 'vitest'
import { describeNumbers } from './describe.ts'
import { normaliseNumber } from './normalise.ts'
import type { StandardNumber } from './number.ts'
import { parseNumber } from './parse.ts'

function numberOf(text: string): StandardNumber {
  const number = parseNumber(text)
  if (number.normal === null) throw new Error(`${text}: ${number.findings[0]?.rule}`)
  return number
}

function ruleOf(text: string): string | undefined {
  const number = parseNumber(text)
  return number.normal === null ? number.findings[0]?.rule : number.findings[0] && `taken: ${number.findings[0].rule}`
}

describe('spellings met in the wild', () => {
  it.each([
    ['DG/TJ08-2004B-2008', 'DG/TJ 08-2004B-2008'],
    ['T/CECS G:D55-01—2018', 'T/CECS G:D55-01-2018'],
    ['T/CECSG:D55-01-2018', null],
    ['SZDB/Z 1—2018', 'SZDB/Z 1-2018'],
    ['DIN V 18599-1:2018', 'DIN V 18599-1:2018'],
    ['prEN 1234:2018', 'prEN 1234:2018'],
    ['ASTM D 638-14', 'ASTM D638-14'],
    ['GB 50016-2014(2018)', 'GB 50016-2014'],
    ['DB 31/T 1537—2025', 'DB31/T 1537-2025'],
    ['DB 31/T 1537 —2025', 'DB31/T 1537-2025'],
    ['DB31-T 1537-2025', 'DB31/T 1537-2025'],
    ['DB31∕T 1566-2025', 'DB31/T 1566-2025'],
    ['DB31/T1566—2025', 'DB31/T 1566-2025'],
    ['DB31T 1526-2024', 'DB31/T 1526-2024'],
    ['DB31/T1526—2024', 'DB31/T 1526-2024'],
    ['DB31T_1523-2024', 'DB31/T 1523-2024'],
    ['DB31/T 1505—2024', 'DB31/T 1505-2024'],
    ['DB31/T 310018-2024', 'DB31/T 310018-2024'],
    ['DB 32/T 310018—2024', 'DB32/T 310018-2024'],
    ['DB33/T310030--2025', 'DB33/T 310030-2025'],
    ['DB31/T310030—2025', 'DB31/T 310030-2025'],
    ['DB31/T 1377.5-2022', 'DB31/T 1377.5-2022'],
    ['DB31/283-2015', 'DB31 283-2015'],
    ['DB31387—2018', 'DB31 387-2018'],
    ['DB3157-2003', 'DB31 57-2003'],
    ['DG/TJ08-2093-2012', 'DG/TJ 08-2093-2012'],
    ['DG/TJ 08-2012-2018', 'DG/TJ 08-2012-2018'],
    ['DGTJ08-2093-2012', 'DG/TJ 08-2093-2012'],
    ['DG/TJ08—2093—2012 J12056-2012', 'DG/TJ 08-2093-2012'],
    ['GB/T 4754—2017《国民经济行业分类》第1号修改单', 'GB/T 4754-2017/XG1'],
    ['DIN EN ISO 9001:2015-11', 'DIN EN ISO 9001:2015'],
    ['IEC 61000-4-2:2008 RLV', 'IEC 61000-4-2:2008'],
    ['DG/TJ08-2084', 'DG/TJ 08-2084'],
    ['DB32-T 4608.1-2023', 'DB32/T 4608.1-2023'],
    ['DB4403-T 226-2021', 'DB4403/T 226-2021'],
    ['DB5301/T96—2023', 'DB5301/T 96-2023'],
    ['DB2301T 132-2023', 'DB2301/T 132-2023'],
    ['DB54/T0423—2024', 'DB54/T 0423-2024'],
    ['DBXX/TXXXX—XXXX', null],
    ['DB31/TXXXXXXXX', null],
    ['T/SSITS 2003—2023', 'T/SSITS 2003-2023'],
    ['T/CRSUD 001—2020', 'T/CRSUD 001-2020'],
    ['T/GZAEPI 001—2018', 'T/GZAEPI 001-2018'],
    ['T_ZJHIA 14-2024', 'T/ZJHIA 14-2024'],
    ['TZJHIA', null],
    ['ＧＢ／Ｔ ５０３７８－２０１９', 'GB/T 50378-2019'],
    ['GB50014-2021', 'GB 50014-2021'],
    ['GB/T 7714——2015', 'GB/T 7714-2015'],
    ['gbt31962一2015', 'GB/T 31962-2015'],
    ['GB T 17825.4 1999', 'GB/T 17825.4-1999'],
    ['GB_T_1.1-2020', 'GB/T 1.1-2020'],
    ['GB_T 1.1_2020', 'GB/T 1.1-2020'],
    ['GB / T 1 . 1 - 2020', 'GB/T 1.1-2020'],
    ['GB/T\n1.1—2020', 'GB/T 1.1-2020'],
    ['GB/T 1.1—\r\n2020', 'GB/T 1.1-2020'],
    ['GB/T 503\u00ad78-2019', 'GB/T 50378-2019'],
    ['GB/T 50378\u00ad2019', 'GB/T 50378-2019'],
    ['GB/T 1.1:2020', 'GB/T 1.1-2020'],
    ['GB/T 1.1—2020（E）', 'GB/T 1.1-2020'],
    ['《GB/T 1.1-2020》', 'GB/T 1.1-2020'],
    ['“GB/T 1.1-2020”。', 'GB/T 1.1-2020'],
    ['(GB 50016-2014(2018年版))', 'GB 50016-2014'],
    ['GB 15629.11-2003-XG1-2006', 'GB 15629.11-2003/XG1-2006'],
    ['NB T 47018.1-2017', 'NB/T 47018.1-2017'],
    ['JGJ 107 2003', 'JGJ 107-2003'],
    ['CJJT 8-2011', 'CJJ/T 8-2011'],
    ['TCESA 1040-2019', 'T/CESA 1040-2019'],
    ['SF-Z-JD0400001-2014', 'SF/Z JD0400001-2014'],
    ['ISO-IEC-27001-2022-Amd-1-2024', 'ISO/IEC 27001:2022/Amd 1:2024'],
    ['DG-TJ-08-2093-2012', 'DG/TJ 08-2093-2012'],
    ['DB31-SW-Z-001-2020', 'DB31 SW/Z 001-2020'],
    ['ISO/DIS 19115-1.2', 'ISO/DIS 19115-1.2'],
    ['ISO 105-A01:2010', 'ISO 105-A01:2010'],
    ['ISO 5537|IDF 26:2004', 'ISO 5537|IDF 26:2004'],
    ['ISO_9001_2015', 'ISO 9001:2015'],
    ['ISO 9001—2015', 'ISO 9001:2015'],
    ['ISO/IEC/TR 20547-1：2020', 'ISO/IEC TR 20547-1:2020'],
  ])('%j is %j', (raw, normal) => {
    expect(normaliseNumber(raw)).toBe(normal)
  })
})

describe('the classes of numbers', () => {
  it.each<[string, string, string, string, string | null, string | null, string | null, string | null]>([
    ['GB 32100—2015', 'national', 'national', 'GB 32100—2015', 'GB', '32100', null, '2015'],
    ['GB/T 1.1—2020', 'national', 'national', 'GB/T 1.1—2020', 'GB/T', '1', '1', '2020'],
    ['GB/Z 43082—2023', 'national', 'national', 'GB/Z 43082—2023', 'GB/Z', '43082', null, '2023'],
    ['GB/T 20001', 'national', 'national', 'GB/T 20001', 'GB/T', '20001', null, null],
    ['GB 1234-89', 'national', 'national', 'GB 1234—1989', 'GB', '1234', null, '1989'],
    ['GBZ 2.1-2019', 'national', 'national-occupational-health', 'GBZ 2.1—2019', 'GBZ', '2', '1', '2019'],
    ['GBZ/T 210.4-2008', 'national', 'national-occupational-health', 'GBZ/T 210.4—2008', 'GBZ/T', '210', '4', '2008'],
    ['GBn 123-84', 'national', 'national-internal', 'GBn 123—1984', 'GBn', '123', null, '1984'],
    ['GBJ 16-87', 'national', 'national-construction', 'GBJ 16—1987', 'GBJ', '16', null, '1987'],
    ['GSB 04-1767-2004', 'national', 'national-sample', 'GSB 04-1767—2004', 'GSB', '04-1767', null, '2004'],
    ['JR/T 0197-2020', 'sector', 'sector', 'JR/T 0197—2020', 'JR/T', '0197', null, '2020'],
    ['HJ 2.2-2018', 'sector', 'sector', 'HJ 2.2—2018', 'HJ', '2', '2', '2018'],
    ['DB/T 1-2000', 'sector', 'sector', 'DB/T 1—2000', 'DB/T', '1', null, '2000'],
    ['NB/SH/T 0866-2013', 'sector', 'sector', 'NB/SH/T 0866—2013', 'NB/SH/T', '0866', null, '2013'],
    ['YD/B 123-2013', 'sector', 'sector', 'YD/B 123—2013', 'YD/B', '123', null, '2013'],
    ['CJJ 37—2012', 'sector', 'sector-construction', 'CJJ 37—2012', 'CJJ', '37', null, '2012'],
    ['JTG F80/1-2017', 'sector', 'sector-construction', 'JTG F80/1—2017', 'JTG', 'F80/1', null, '2017'],
    ['JTG/T D31-02-2013', 'sector', 'sector-construction', 'JTG/T D31-02—2013', 'JTG/T', 'D31-02', null, '2013'],
    ['DB31/T 1377.5-2022', 'local', 'local-province', 'DB31/T 1377.5—2022', 'DB31/T', '1377', '5', '2022'],
    ['DB31/387-2018', 'local', 'local-province', 'DB31/387—2018', 'DB31', '387', null, '2018'],
    ['DB31 387', 'local', 'local-province', 'DB31/387', 'DB31', '387', null, null],
    ['DB6106/T 209—2023', 'local', 'local-city', 'DB6106/T 209—2023', 'DB6106/T', '209', null, '2023'],
    ['DB440100/T 21-2008', 'local', 'local-city', 'DB440100/T 21—2008', 'DB440100/T', '21', null, '2008'],
    ['DB34/T 310003-2021', 'local', 'local-yangtze-delta', 'DB34/T 310003—2021', 'DB34/T', '310003', null, '2021'],
    ['DB11/T 310003-2021', 'local', 'local-province', 'DB11/T 310003—2021', 'DB11/T', '310003', null, '2021'],
    ['DB31 SW/Z 001—2020', 'local', 'local-guidance', 'DB31 SW/Z 001—2020', 'DB31 SW/Z', '001', null, '2020'],
    ['DG/TJ08-2012-2018', 'local', 'local-construction', 'DG/TJ 08-2012—2018', 'DG/TJ 08', '2012', null, '2018'],
    ['DGJ08-9-2003', 'local', 'local-construction', 'DGJ 08-9—2003', 'DGJ 08', '9', null, '2003'],
    ['DBJ/T15-110-2015', 'local', 'local-construction', 'DBJ/T 15-110—2015', 'DBJ/T 15', '110', null, '2015'],
    ['DBJ61/T93-2014', 'local', 'local-construction', 'DBJ61/T 93—2014', 'DBJ61/T', '93', null, '2014'],
    ['DB13(J)185-2020', 'local', 'local-construction', 'DB13(J) 185—2020', 'DB13(J)', '185', null, '2020'],
    ['DB/T29-247-2017', 'local', 'local-construction', 'DB/T 29-247—2017', 'DB/T 29', '247', null, '2017'],
    ['T/CESA1040-2019', 'group', 'group', 'T/CESA 1040—2019', 'T/CESA', '1040', null, '2019'],
    ['T/CECA-G 0001-2019', 'group', 'group', 'T/CECA-G 0001—2019', 'T/CECA-G', '0001', null, '2019'],
    ['CECS 154-2003', 'group', 'group-legacy', 'CECS 154:2003', 'CECS', '154', null, '2003'],
    ['Q/NIOT 004—2016', 'enterprise', 'enterprise', 'Q/NIOT 004—2016', 'Q/NIOT', '004', null, '2016'],
    ['Q/LB.01-2020', 'enterprise', 'enterprise', 'Q/LB.01—2020', 'Q/LB', '01', null, '2020'],
    ['Q/GDW 1234.1-2014', 'enterprise', 'enterprise', 'Q/GDW 1234.1—2014', 'Q/GDW', '1234', '1', '2014'],
    ['Q/(GZ)KGS 1-2019', 'enterprise', 'enterprise', 'Q/(GZ)KGS 1—2019', 'Q/(GZ)KGS', '1', null, '2019'],
    ['ISO 9001:2015', 'international', 'iso-iec', 'ISO 9001:2015', 'ISO', '9001', null, '2015'],
    ['ISO TS 22287', 'international', 'iso-iec', 'ISO/TS 22287', 'ISO/TS', '22287', null, null],
    ['ISO/TS 10303-1001:2004', 'international', 'iso-iec', 'ISO/TS 10303-1001:2004', 'ISO/TS', '10303', '1001', '2004'],
    ['ISO/IEC 27001-1', 'international', 'iso-iec', 'ISO/IEC 27001-1', 'ISO/IEC', '27001', '1', null],
    ['IEC 60335-2-40-2018', 'international', 'iso-iec', 'IEC 60335-2-40:2018', 'IEC', '60335', '2-40', '2018'],
    [
      'ISO/IEC/IEEE 15288:2015',
      'international',
      'iso-iec',
      'ISO/IEC/IEEE 15288:2015',
      'ISO/IEC/IEEE',
      '15288',
      null,
      '2015',
    ],
    ['ISO/IEC GUIDE 51:2014', 'international', 'iso-iec', 'ISO/IEC Guide 51:2014', 'ISO/IEC Guide', '51', null, '2014'],
    ['IWA 34:2020', 'international', 'iso-iec', 'IWA 34:2020', 'IWA', '34', null, '2020'],
    ['ISO/FDIS 37101', 'international', 'iso-iec', 'ISO/FDIS 37101', 'ISO/FDIS', '37101', null, null],
    ['ISO 8601-1:2019(E)', 'international', 'iso-iec', 'ISO 8601-1:2019', 'ISO', '8601', '1', '2019'],
    ['ITU-T Rec. H.264 (08/2021)', 'international', 'itu', 'ITU-T H.264 (08/2021)', 'ITU-T', 'H.264', null, '2021'],
    ['ITU-R BT.709-6', 'international', 'itu', 'ITU-R BT.709-6', 'ITU-R', 'BT.709', '6', null],
    ['IEEE Std 802.11-2020', 'foreign', 'foreign', 'IEEE 802.11-2020', 'IEEE', '802.11', null, '2020'],
    ['BS EN ISO 9001:2015', 'foreign', 'foreign', 'BS EN ISO 9001:2015', 'BS EN ISO', '9001', null, '2015'],
    ['DIN EN 60204-1:2019', 'foreign', 'foreign', 'DIN EN 60204-1:2019', 'DIN EN', '60204', '1', '2019'],
    ['ASTM D638-14', 'foreign', 'foreign', 'ASTM D638-14', 'ASTM', 'D638-14', null, null],
    ['ANSI/ISA-95.00.01-2010', 'foreign', 'foreign', 'ANSI/ISA 95.00.01-2010', 'ANSI/ISA', '95.00.01', null, '2010'],
    ['JIS X0208:1997', 'foreign', 'foreign', 'JIS X 0208:1997', 'JIS', 'X 0208', null, '1997'],
    ['RFC8259', 'foreign', 'foreign', 'IETF RFC 8259', 'IETF RFC', '8259', null, null],
    ['W3C REC-xml-20081126', 'foreign', 'foreign', 'W3C REC-xml-20081126', 'W3C', 'REC-xml-20081126', null, null],
    ['JJG 1036-2008', 'metrology', 'metrology-regulation', 'JJG 1036—2008', 'JJG', '1036', null, '2008'],
    [
      'JJF(电子) 0001-2010',
      'metrology',
      'metrology-specification',
      'JJF(电子) 0001—2010',
      'JJF(电子)',
      '0001',
      null,
      '2010',
    ],
    ['GJB 0.1—2001', 'military', 'military', 'GJB 0.1—2001', 'GJB', '0', '1', '2001'],
    ['GJB 9001C-2017', 'military', 'military', 'GJB 9001C—2017', 'GJB', '9001C', null, '2017'],
    ['GJBz 20123-92', 'military', 'military', 'GJBz 20123—1992', 'GJBz', '20123', null, '1992'],
    ['20213297-T-469', 'plan', 'plan-national', '20213297-T-469', null, '3297', null, '2021'],
  ])('%s is %s (%s), printed %s', (raw, className, scheme, print, code, serial, part, year) => {
    expect(numberOf(raw)).toMatchObject({ raw, class: className, scheme, print, code, serial, part, year })
  })

  it.each([
    ['GB 1-1958', 'mandatory'],
    ['GB/T 1.1-2020', 'recommended'],
    ['GB/Z 43082-2023', 'guidance'],
    ['DB31 283-2015', 'mandatory'],
    ['DB31 SW/Z 001-2020', 'guidance'],
    ['HJ 2.2-2018', 'unknown'],
    ['T/CESA 1040-2019', 'unknown'],
    ['20213297-Q-469', 'mandatory'],
  ])('%s is %s', (raw, force) => {
    expect(numberOf(raw).force).toBe(force)
  })
})

describe('what stands after a number', () => {
  it.each([
    ['GB 50016—2014（2018年版）', { normal: 'GB 50016-2014', print: 'GB 50016—2014（2018年版）', edition: '2018年版' }],
    ['GB 50016-2014 (2018 版)', { normal: 'GB 50016-2014', edition: '2018年版' }],
    ['GB 50157-2013（2016年局部修订）', { normal: 'GB 50157-2013', edition: '2016年局部修订' }],
    ['GB/T 20001(所有部分)', { normal: 'GB/T 20001', print: 'GB/T 20001（所有部分）', allParts: true }],
    ['ISO 10303 (all parts)', { normal: 'ISO 10303', print: 'ISO 10303 (all parts)', allParts: true }],
    ['IEC 60335-1:2010+AMD1:2013+AMD2:2016', { normal: 'IEC 60335-1:2010', edition: '+AMD1:2013+AMD2:2016' }],
    ['IEC 60335-1:2010+AMD1:2013 CSV', { normal: 'IEC 60335-1:2010', edition: '+AMD1:2013 CSV' }],
    ['DIN 4102-1:1998-05', { normal: 'DIN 4102-1:1998', month: '05', print: 'DIN 4102-1:1998-05' }],
  ])('%s: the note is kept beside the normal form', (raw, expected) => {
    expect(numberOf(raw)).toMatchObject(expected)
  })

  it.each([
    ['GB/T 4754—2017/XG1-2019', 'GB/T 4754-2017/XG1-2019', 'amendment', '1', '2019'],
    ['GB/T 4754-2017第1号修改单', 'GB/T 4754-2017/XG1', 'amendment', '1', null],
    ['GB/T 4754-2017（2019年第1号修改单）', 'GB/T 4754-2017/XG1-2019', 'amendment', '1', '2019'],
    ['《GB 32100-2015》第十二号修改单', 'GB 32100-2015/XG12', 'amendment', '12', null],
    ['（GBZ2.1-2019）第1号修改单', 'GBZ 2.1-2019/XG1', 'amendment', '1', null],
    ['ISO/IEC 27001:2022/Amd 1:2024', 'ISO/IEC 27001:2022/Amd 1:2024', 'amendment', '1', '2024'],
    ['ISO 19115:2003/Cor.1:2006', 'ISO 19115:2003/Cor 1:2006', 'corrigendum', '1', '2006'],
    ['ISO 37101:2016/AMD1', 'ISO 37101:2016/Amd 1', 'amendment', '1', null],
    ['ISO 37101:2016/DAM 1', 'ISO 37101:2016/DAmd 1', 'amendment', '1', null],
  ])('%s is the number %s of an amendment', (raw, normal, kind, number, year) => {
    expect(numberOf(raw)).toMatchObject({ normal, amendments: [{ kind, number, year }] })
  })

  it('keeps an amendment of an amendment, outermost first', () => {
    const number = numberOf('ISO/IEC 13818-1:2015/Amd 1:2015/Cor 1:2016')
    expect(number.amendments.map(one => one.kind)).toEqual(['amendment', 'corrigendum'])
  })

  it.each([
    ['GB/T 7408.1—2023（ISO 8601-1:2019，IDT）', 'ISO 8601-1:2019', 'IDT'],
    ['GB/T 19001-2016 idt ISO 9001:2015', 'ISO 9001:2015', 'IDT'],
    ['GB/T 1234-2001 eqv ISO 5678:1999', 'ISO 5678:1999', null],
  ])('%s adopts %s', (raw, adopted, degree) => {
    expect(numberOf(raw).adopts).toMatchObject({ number: { normal: adopted }, degree })
  })
})

describe('several numbers of one text', () => {
  it.each([
    ['GB/T 7408.1—2023/ISO 8601-1:2019', ['GB/T 7408.1-2023', 'ISO 8601-1:2019']],
    ['GB/T 22080—2025／ISO/IEC 27001：2022', ['GB/T 22080-2025', 'ISO/IEC 27001:2022']],
    [
      'DB31/T 310003-2021 / DB32/T 310003-2021 / DB33/T 310003-2021',
      ['DB31/T 310003-2021', 'DB32/T 310003-2021', 'DB33/T 310003-2021'],
    ],
    [
      'DB31/T310003—2021、DB32/T310003—2021，DB34/T310003—2021',
      ['DB31/T 310003-2021', 'DB32/T 310003-2021', 'DB34/T 310003-2021'],
    ],
    ['DB31/T 310003-2021 DB32/T 310003-2021', ['DB31/T 310003-2021', 'DB32/T 310003-2021']],
    ['DB50/T 10001-2021 DB51/T 10001-2021', ['DB50/T 10001-2021', 'DB51/T 10001-2021']],
    ['LS/T 1301—2022 GC/T 1801—2022', ['LS/T 1301-2022', 'GC/T 1801-2022']],
    ['T/CESA 1040-2019/T/ISC 0003-2019', ['T/CESA 1040-2019', 'T/ISC 0003-2019']],
  ])('%s is one object with the others in `also`', (raw, normals) => {
    const number = numberOf(raw)
    expect([number.normal, ...number.also.map(one => one.normal)]).toEqual(normals)
    expect(number.raw).toBe(raw)
  })

  it.each([
    'GB/T 1.1-2020、GB/T 1.2-2020',
    'DB31/T 1523-2024、DB31/T 1526-2024',
    'DB31/T 310003-2021、DB32/T 310004-2021',
    'LS/T 1301—2022 GC/T 1801—2021',
  ])('%s is a list, not a joint number', raw => {
    expect(ruleOf(raw)).toBe('several-numbers')
  })
})

describe('what is no number', () => {
  it.each([
    ['', 'number-empty'],
    ['　 ', 'number-empty'],
    ['GB/T 99999999-2020', 'serial-too-long'],
    ['GB/T -2020', 'serial-missing'],
    ['DB31/T 1234-2O20', 'letter-among-digits'],
    ['GB 1.l-2020', 'letter-among-digits'],
    ['GB/Т 1.1-2020', 'foreign-letter'],
    ['GB/T XXXXX—XXXX', 'number-placeholder'],
    ['GB/T 1.1—202X', 'number-placeholder'],
    ['DB31/T ×××—2024', 'number-placeholder'],
    ['T/XXXX 001-2020', 'number-placeholder'],
    ['沪府办发〔2022〕5号', 'document-number'],
    ['国标委联[2019] 1号', 'document-number'],
    ['T/CESA', 'serial-missing'],
    ['TZJHIA', 'serial-missing'],
    ['GB/T', 'serial-missing'],
    ['TABCDE 14-2024', 'association-slash-missing'],
    ['GB/T 1.1-20200', 'year-impossible'],
    ['GB/T 1.1-1234', 'year-impossible'],
    ['DB 2.0', 'local-or-earthquake'],
    ['DB31-2020', 'local-or-earthquake'],
    ['USB 3.0', 'code-unknown'],
    ['AB 123-2020', 'code-unknown'],
    ['32GB', 'quantity'],
    ['GB/T 1.1-2020 标准化工作导则', 'text-around-number'],
    ['2022-03-18', 'not-a-standard-number'],
    ['GB/T 1.1-2020'.repeat(2000), 'several-numbers'],
  ])('%s: %s', (raw, rule) => {
    expect(ruleOf(raw)).toBe(rule)
  })

  it('quotes a long text in part and counts its numbers', () => {
    const finding = parseNumber('GB/T 1.1-2020、'.repeat(5000)).findings[0]
    expect(finding?.message.zh.length).toBeLessThan(200)
  })

  it.each([
    ['DB/T 1523-2024', 'taken: local-or-earthquake'],
    ['DB3101/T 1-2020', 'taken: municipality-has-no-cities'],
    ['DB99/T 1-2020', 'taken: region-unknown'],
    ['ZZ/T 12-2022', 'taken: code-unknown'],
    ['GBZ 43082-2023', 'taken: gbz-or-gb-z'],
    ['GB/T 1.1-2020', undefined],
  ])('%s is a number, with a remark: %s', (raw, expected) => {
    expect(ruleOf(raw)).toBe(expected)
  })
})

it('describes each text in one array, numbers and others alike', () => {
  expect(describeNumbers(['ＧＢ／Ｔ ５０３７８－２０１９', '32GB'])).toMatchObject([
    {
      raw: 'ＧＢ／Ｔ ５０３７８－２０１９',
      normal: 'GB/T 50378-2019',
      print: 'GB/T 50378—2019',
      class: 'national',
      code: 'GB/T',
      serial: '50378',
      part: null,
      year: '2019',
      also: [],
    },
    { raw: '32GB', normal: null, findings: [{ severity: 'error' }] },
  ])
})
