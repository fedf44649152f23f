import { type CitationKind, dated, kind, own, parts, wide, year } from './kind.ts'

/** How the numbers of national standards are written. */
export const national: readonly CitationKind[] = [
  kind('national as printed', parts, ({ code, serial, year }) => `${code} ${serial}—${year}`),
  kind('hyphen', parts, dated),
  kind('no blank', parts, ({ code, serial, year }, random) => `${code}${serial}${random.one(['-', '—'])}${year}`),
  kind('any dash', parts, ({ code, serial, year }, random) => {
    const dash = random.one(['–', '―', '－', '‐', '‑', '−', '--', '——', '﹣', '─', '—'])
    return `${code} ${serial}${dash}${year}`
  }),
  kind('blank about the dash', parts, ({ code, serial, year }, random) => {
    return `${code} ${serial}${random.one([' - ', ' —', '— ', ' – ', ' — '])}${year}`
  }),
  kind('full width', parts, (drawn, random) => wide(random.chance(50) ? dated(drawn) : dated(drawn).replace(' ', ''))),
  kind('mixed width', parts, ({ code, serial, year }, random) => {
    return random.chance(50)
      ? `${code.replace('/', '／')} ${serial}－${year}`
      : `${wide(code)}${serial}${random.one(['-', '—'])}${year}`
  }),
  kind(
    'slash lost',
    random => parts(random, 'GB/T'),
    ({ serial, year }, random) => `GBT${random.one([' ', ''])}${serial}-${year}`,
  ),
  kind(
    'slash as another sign',
    random => parts(random, 'GB/T GB/Z'),
    ({ code, serial, year }, random) => {
      const sign = random.one(['∕', '⁄', '-', '_', ' ', '\\', '／', ' / ', '/ ', ' /'])
      return `${code.replace('/', sign)} ${serial}-${year}`
    },
  ),
  kind(
    'hyphen after the code',
    random => parts(random, 'GB'),
    ({ serial, year }) => `GB-${serial}-${year}`,
  ),
  kind('other blanks', parts, ({ code, serial, year }, random) => {
    const blank = random.one(['\u00a0', '\u3000', '\u2002', '\u2009', '  ', '\u202f'])
    return `${code}${blank}${serial}${random.one(['-', '—'])}${year}`
  }),
  kind('small letters', parts, ({ code, serial, year }, random) => {
    return `${code.toLowerCase()}${random.one([' ', ''])}${serial}-${year}`
  }),
  own('two-digit year', random => {
    const drawn = { ...parts(random, 'GB GB/T'), year: String(random.whole(1981, 1994)) }
    const { code, serial, year } = drawn
    return { text: `${code} ${serial}${random.one(['-', '—'])}${year.slice(2)}`, normals: [dated(drawn)] }
  }),
  own('undated', random => {
    const { code, serial } = parts(random)
    return { text: `${code}${random.one([' ', ' ', ''])}${serial}`, normals: [`${code} ${serial}`] }
  }),
  own('edition note', random => {
    const { code, year } = parts(random, 'GB GB/T')
    const serial = random.fill('50###')
    const note = `${Number(year) + random.whole(1, 9)}年版`
    const text = random.one([
      `${code}${serial}-${year}（${note}）`,
      `${code} ${serial}—${year} (${note})`,
      `${code} ${serial}-${year}（${note.replace('年', '')}）`,
      `${code}${serial}-${year} ${note}`,
    ])
    return { text, normals: [`${code} ${serial}-${year}`] }
  }),
  own('all parts', random => {
    const base = random.fill('~####')
    const text = random.one([`GB/T ${base}（所有部分）`, `GB/T ${base}(所有部分)`, `GB/T ${base} (all parts)`])
    return { text, normals: [`GB/T ${base}`] }
  }),
  own('amendment', random => {
    const drawn = parts(random, 'GB GB/T')
    const [order, later] = [random.whole(1, 3), Number(drawn.year) + random.whole(1, 9)]
    const mark = random.one(['/XG', '-XG', '／XG', ' /XG'])
    const text = `${drawn.code} ${drawn.serial}—${drawn.year}${mark}${order}${random.one(['-', '—'])}${later}`
    return { text, normals: [`${dated(drawn)}/XG${order}-${later}`] }
  }),
  own('amendment in words', random => {
    const drawn = parts(random, 'GB GB/T')
    // The sheet itself is a document of its own (XG1); "with the sheet" is the standard.
    const [words = '', sheet = ''] = random.one([
      ['第1号修改单', '/XG1'],
      ['《第1号修改单》', '/XG1'],
      ['（2019年第1号修改单）', '/XG1-2019'],
      ['（含第1号修改单）'],
      ['（含2019年第1号修改单）'],
      ['及修改单'],
    ])
    return { text: `${dated(drawn)}${words}`, normals: [`${dated(drawn)}${sheet}`] }
  }),
  own('dual number', random => {
    const drawn = parts(random, 'GB/T')
    const adopted = `ISO ${random.fill('~####')}:${random.whole(2000, 2024)}`
    const joint = random.one(['/', ' / ', '／', '∕'])
    const text = `${random.chance(50) ? dated(drawn) : dated(drawn).replace(' ', '')}${joint}${random.chance(50) ? adopted : adopted.replace(' ', '')}`
    return { text, normals: [dated(drawn), adopted] }
  }),
  own('adoption in brackets', random => {
    const drawn = parts(random, 'GB/T')
    const adopted = `${random.word('ISO IEC ISO/IEC')} ${random.fill('~####')}:${random.whole(2000, 2024)}`
    const text = random.one([
      `${dated(drawn)}（${adopted}，IDT）`,
      `${dated(drawn)} (idt ${adopted})`,
      `${dated(drawn)},eqv ${adopted}`,
      `${dated(drawn)}(${adopted},MOD)`,
      `${dated(drawn)}（neq ${adopted}）`,
    ])
    return { text, normals: [dated(drawn), adopted] }
  }),
  kind(
    'GBZ',
    random => parts(random, 'GBZ GBZ/T'),
    ({ code, serial, year }, random) => {
      return `${code}${random.one([' ', ''])}${serial}${random.one(['-', '—'])}${year}`
    },
  ),
  own('GBJ', random => {
    const [base, old] = [random.fill('~#'), random.whole(82, 92)]
    return { text: `GBJ${random.one([' ', ''])}${base}-${old}`, normals: [`GBJ ${base}-19${old}`] }
  }),
  kind('between marks', parts, ({ code, serial, year }, random) => {
    return random.one([
      `《${code} ${serial}-${year}》`,
      `【${code}${serial}-${year}】`,
      `“${code} ${serial}—${year}”`,
      `「${code}${serial}-${year}」`,
    ])
  }),
  own('dual number with the IEC', random => {
    const drawn = parts(random, 'GB/T GB')
    const adopted = `IEC ${random.fill('6####-~-~#')}:${random.whole(2000, 2024)}`
    return {
      text: `${dated(drawn)}${random.one(['/', ' idt ', ' / ', '/'])}${adopted}`,
      normals: [dated(drawn), adopted],
    }
  }),
  own('sample', random => {
    const text = random.fill('GSB ~#-~###-') + year(random)
    return { text, normals: [text] }
  }),
]
