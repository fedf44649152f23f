import * as fc from 'fast-check'

/** Pieces that mean something in Markdown, XML, Word fields, numbers or prose of standards. */
const pieces = [
  '停车位',
  '数据元',
  'data element',
  '应',
  '宜',
  '5.2',
  '1',
  '1.',
  '2)',
  'a)',
  '（一）',
  '——',
  '-',
  '+',
  '*',
  '**',
  '_',
  '#',
  '##',
  '|',
  '<',
  '>',
  '<b>',
  '&amp;',
  '&',
  '`',
  '``',
  '$',
  '$x$',
  '[',
  ']',
  '[1]',
  '[^1]',
  '](x)',
  '{#a}',
  '{',
  '}',
  '!',
  '\\',
  '~~',
  ':',
  '：',
  '注：',
  '示例1：',
  '表：',
  '图：',
  '表1',
  '附录A',
  '式中：',
  '[来源：',
  '，',
  '。',
  '；',
  '“',
  '”',
  '《停车》',
  'ＡＢＣ',
  '１２',
  '🚗',
  '𠮷',
  '%',
  '≥95 %',
  '10 kPa～12 kPa',
  'GB/T 1.1—2020',
  'https://example.org',
  "'",
  '"',
  '=',
  '---',
  ' ',
  ' ',
  '\u3000',
  '\u00a0',
]

/** A line that is hard to write: blanks only inside, never two half-width ones in a row. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map(parts => tidy(parts.join('')))

/** A short text that is hard to write. */
export const awkwardWord: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 2 })
  .map(parts => tidy(parts.join('')))

function tidy(text: string): string {
  const plain = text.replace(/ {2,}/g, ' ').trim()
  return plain === '' ? '文' : plain
}
