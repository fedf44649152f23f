import { type CitationKind, dated, group, local, own, parts, sector, year } from './kind.ts'

/** What files, pages and recognition do to a number. */
export const damaged: readonly CitationKind[] = [
  own(
    'file name',
    random => {
      const drawn = parts(random, 'GB/T')
      const { serial, year } = drawn
      const text = random.one([
        `GBT_${serial}-${year}`,
        `GB_T ${serial}-${year}`,
        `GBT${serial}-${year}`,
        `GB∕T ${serial}-${year}`,
        `GB-T ${serial}-${year}`,
        `GBT ${serial}-${year}`,
      ])
      return { text, normals: [dated(drawn)] }
    },
    ['file'],
  ),
  own('line broken', random => {
    const drawn = parts(random, 'GB GB/T')
    const { code, serial, year } = drawn
    const text = random.one([
      `${code}\n${serial}—${year}`,
      `${code}\n            ${serial}-${year}`,
      `${code} ${serial}—\n${year}`,
      `${code} ${serial}\n—${year}`,
    ])
    return { text, normals: [dated(drawn)] }
  }),
  own('recognised dash', random => {
    const drawn = parts(random)
    return { text: `${drawn.code} ${drawn.serial}一${drawn.year}`, normals: [dated(drawn)] }
  }),
  own('recognised blanks', random => {
    const drawn = { ...parts(random, 'GB/T'), serial: random.fill('~###.~') }
    const spaced = drawn.serial.replace('.', random.one(['. ', ' .', '．']))
    return {
      text: `${random.one(['GB/T', 'GB / T', 'GB /T', 'ＧＢ/Ｔ'])} ${spaced}—${drawn.year}`,
      normals: [dated(drawn)],
    }
  }),
  own(
    'Markdown',
    random => {
      const drawn = parts(random)
      const plain = dated(drawn)
      const text = random.one([
        `**${plain}**`,
        `[${plain}](https://example.com/a)`,
        `\`${plain}\``,
        `| ${plain} |`,
        `*${plain}*`,
        `__${plain}__`,
        `- ${plain}`,
      ])
      return { text, normals: [plain] }
    },
    ['plain'],
  ),
  own(
    'whole cell',
    random => {
      const drawn = random.one([parts, sector, local, group])(random)
      return { text: dated(drawn), normals: [dated(drawn)] }
    },
    ['cell'],
  ),
  own('list with one prefix', random => {
    const [base, at] = [random.fill('~####'), year(random)]
    const text = random.one([
      `GB/T ${base}.1~${base}.4-${at}`,
      `GB/T ${base}.1～${base}.4—${at}`,
      `GB/T ${base}.1-${at}～GB/T ${base}.4-${at}`,
    ])
    return { text, normals: [], stem: `GB/T ${base}` }
  }),
]
