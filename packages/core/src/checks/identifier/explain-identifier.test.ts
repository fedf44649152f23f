import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainIdentifier } from './explain-identifier.ts'
import { isIdentifierSound } from './judge-identifier.ts'
import { findScheme, identifierSchemes } from './list.ts'

function explain(text: string, id: string) {
  const scheme = findScheme(id)
  if (!scheme) throw new Error(`no scheme ${id}`)
  return explainIdentifier(text, scheme)
}

describe('the reason why a text is no identifier', () => {
  it.each([
    ['uscc', '9111000060003734L', 'it has 17 characters where 18 are asked for', '有 17 个字符，应为 18 个'],
    ['uscc', '91110000600037341LX', 'it has 19 characters where 18 are asked for', '有 19 个字符，应为 18 个'],
    ['uscc', '911100006000373410', 'the check character should be L and is 0', '校验码应为 L，实为 0'],
    [
      'uscc',
      '91110000600037342P',
      'the check character of characters 9 to 17, the organisation code, should be 1 and is 2',
      '第 9～17 位（主体标识码）的校验码应为 1，实为 2',
    ],
    [
      'uscc',
      '91110000I00037341L',
      'character 9, in the organisation code, cannot be “I”, only 0-9 A-H J-N P-R T U W-Y; was 1 mistaken for I?',
      '第 9 位（主体标识码）不能是“I”，只能是 0-9 A-H J-N P-R T U W-Y；是不是把 1 错成了 I',
    ],
    [
      'uscc',
      '91110000600037341l',
      '“l” (character 18) is a small letter; it should be L',
      '第 18 位“l”是小写字母，应为 L',
    ],
    [
      'uscc',
      '９1110000600037341L',
      '“９” (character 1) is of full width; it should be the ordinary 9',
      '第 1 位“９”是全角字符，应为半角的 9',
    ],
    ['uscc', ' 91110000600037341L', 'blanks stand around it', '前后有空白'],
    ['uscc', '91110000600037341L\u3000', 'blanks stand around it', '前后有空白'],
    [
      'uscc',
      '9111 0000600037341L',
      'character 5 is a blank or cannot be seen (U+0020)',
      '第 5 位是空白或看不见的字符（U+0020）',
    ],
    [
      'uscc',
      '91110000\u200b600037341L',
      'character 9 is a blank or cannot be seen (U+200B)',
      '第 9 位是空白或看不见的字符（U+200B）',
    ],
    [
      'uscc',
      '91110000МA1234567X',
      '“М” (character 9, U+041C) only looks like the Latin letter M',
      '第 9 位“М”（U+041C）只是看起来像拉丁字母 M',
    ],
    [
      'citizen-id',
      "'11010519491231002X",
      "the mark ' stands before it, probably a spreadsheet's sign of a text",
      "前面有引号“'”，大概是电子表格里用来表示文本的",
    ],
    ['uscc', '　', 'there is nothing in it', '没有内容'],
    ['citizen-id', '110105194902310026', 'the date 19490231 does not exist', '日期 19490231 不存在'],
    ['citizen-id', '110105194913310026', 'the date 19491331 does not exist', '日期 19491331 不存在'],
    [
      'citizen-id',
      '11010519491231002x',
      '“x” (character 18) is a small letter; it should be X',
      '第 18 位“x”是小写字母，应为 X',
    ],
    ['citizen-id', '110105491231002', 'it has 15 characters where 18 are asked for', '有 15 个字符，应为 18 个'],
    [
      'organisation-code',
      'D2143569',
      'it has 8 characters where 9 or 10 are asked for',
      '有 8 个字符，应为 9 或 10 个',
    ],
    ['organisation-code', 'D2143569-1', 'the check character should be X and is 1', '校验码应为 X，实为 1'],
    [
      'isbn-13',
      '978-0-306-40615-7',
      '“-” (character 4) is a separator, and none stands here',
      '第 4 位“-”是分隔符，此处不应有',
    ],
    [
      'gtin-12',
      '36000291452',
      'leading zeros are lost, because it was stored as a number; it should be 036000291452',
      '前面的 0 丢失了：它被当作数存过，应为 036000291452',
    ],
    [
      'postal-code',
      '10010',
      'leading zeros are lost, because it was stored as a number; it should be 010010',
      '前面的 0 丢失了：它被当作数存过，应为 010010',
    ],
    [
      'gtin-13',
      '6901234567892.0',
      'it has a fraction, because it was stored as a number; it should be 6901234567892',
      '带有小数部分：它被当作数存过，应为 6901234567892',
    ],
    [
      'gtin',
      '69012345678',
      'it has 11 characters where 8, 12, 13 or 14 are asked for',
      '有 11 个字符，应为 8、12、13 或 14 个',
    ],
    ['iban', 'GB83WEST12345698765432', 'the check character should be 82 and is 83', '校验码应为 82，实为 83'],
    [
      'iban',
      'GB82 WEST 1234 5698 7654 32',
      'character 5 is a blank or cannot be seen (U+0020)',
      '第 5 位是空白或看不见的字符（U+0020）',
    ],
    ['oid', '1.2.156.', 'it is incomplete after character 8', '在第 8 位之后不完整'],
    [
      'plate-number',
      '沪A·12345',
      '“·” (character 3) is a separator, and none stands here',
      '第 3 位“·”是分隔符，此处不应有',
    ],
  ])('%s %s: %s', (id, text, en, zh) => {
    expect(explain(text, id)).toEqual({ zh, en })
  })

  it.each([
    ['citizen-id', '9.13101E+17', 'scientific notation (9.13101E+17)'],
    ['uscc', '9.13101150000003E+17', 'scientific notation'],
    ['citizen-id', '110105194912310000', 'all digits after the fifteenth are 0'],
    ['bank-card', '6222021234567890000', 'all digits after the fifteenth are 0'],
  ])('%s %s: a spreadsheet took it for a number', (id, text, words) => {
    expect(explain(text, id)?.en).toContain(words)
  })

  it('is none for what is sound', () => {
    for (const scheme of identifierSchemes)
      for (const text of scheme.sound) expect(explainIdentifier(text, scheme)).toBe(null)
  })

  it.each(identifierSchemes.flatMap(({ id, faulty }) => faulty.map(text => [id, text] as const)))(
    'is there in both languages for %s %s',
    (id, text) => {
      const reason = explain(text, id)
      expect(reason?.zh).toMatch(/\p{Script=Han}/u)
      expect(reason?.en).toMatch(/[a-z]{3}/)
    },
  )

  it('tells of a date that the pattern takes though no day of another sort would fit it', () => {
    const scheme = {
      ...identifierSchemes[0],
      id: 'permit',
      title: { zh: '许可证号', en: 'permit number' },
      basis: '',
      pattern: 'P202[0-9]{5}',
      checks: [],
      parts: [{ id: 'day', title: { zh: '日期', en: 'day' }, start: 1, length: 8, date: 'YYYYMMDD' as const }],
      sound: ['P20240229'],
      faulty: ['P20230229'],
    }
    expect(explainIdentifier('P20230229', scheme)?.en).toBe('the date 20230229 does not exist')
  })

  it.each(identifierSchemes)('is there for every text that is no $id, and for none that is one', scheme => {
    const changed = fc
      .tuple(fc.constantFrom(...scheme.sound), fc.nat(20), fc.nat(2), fc.string({ unit: 'binary', maxLength: 2 }))
      .map(([text, at, count, put]) => [...text].toSpliced(at, count, put).join(''))
    fc.assert(
      fc.property(fc.oneof(changed, fc.string({ unit: 'binary' })), text => {
        const reason = explainIdentifier(text, scheme)
        expect(reason === null).toBe(isIdentifierSound(text, scheme, () => []))
      }),
    )
  })
})
