import {
  type CitationKind,
  cities,
  enterprises,
  group,
  kind,
  local,
  own,
  parts,
  provinces,
  sector,
  sectorCodes,
  year,
} from './kind.ts'

/** Numbers of sectors, places, associations and enterprises. */
export const domestic: readonly CitationKind[] = [
  kind(
    'sector',
    sector,
    ({ code, serial, year }, random) => `${code}${random.one([' ', ''])}${serial}${random.one(['-', '—'])}${year}`,
  ),
  kind(
    'sector, slash lost',
    random => parts(random, `${random.word('JR JT GA HJ YD SJ NB DL SY SH JB HG WS YY')}/T`),
    ({ code, serial, year }, random) => `${code.replace('/', random.one(['', ' ', '_', '-', '∕']))} ${serial}-${year}`,
  ),
  own('sector, zeros in front', random => {
    const [code, base, at] = [`${random.word('JR YD WS SJ LS')}/T`, random.fill('0###'), year(random)]
    return { text: `${code} ${base}—${at}`, normals: [`${code} ${base}-${at}`] }
  }),
  own('sector, undated', random => {
    const { code, serial } = parts(random, `${random.word(sectorCodes)}/T`)
    return { text: `${code}${random.one([' ', ''])}${serial}`, normals: [`${code} ${serial}`] }
  }),
  own('two sectors jointly', random => {
    const [base, other, at] = [random.fill('~###'), random.fill('~###'), year(random)]
    return {
      text: `LS/T ${base}—${at} GC/T ${other}—${at}`,
      normals: [`LS/T ${base}-${at}`, `GC/T ${other}-${at}`],
    }
  }),
  kind(
    'construction sector',
    random => ({ ...parts(random, 'JGJ JGJ/T CJJ CJJ/T'), serial: random.digits(random.whole(1, 3)) }),
    ({ code, serial, year }, random) => `${code}${random.one([' ', ''])}${serial}${random.one(['-', '—'])}${year}`,
  ),
  own('highway construction', random => {
    const [letter, base, at] = [random.word('B D E F G H'), random.fill('~#'), year(random)]
    const [code, serial] = random.chance(50) ? ['JTG', `${letter}${base}`] : ['JTG/T', random.fill('~###')]
    return { text: `${code} ${serial}-${at}`, normals: [`${code} ${serial}-${at}`] }
  }),
  kind(
    'metrology',
    random => parts(random, 'JJG JJF'),
    ({ code, serial, year }, random) => {
      const base = serial
      return `${code}${random.one([' ', ''])}${base}${random.one(['-', '—'])}${year}`
    },
  ),
  own('military', random => {
    const at = String(random.whole(1996, 2022))
    const [code, base] = random.one([
      ['GJB', random.fill('~###')],
      ['GJB', `${random.fill('~###')}A`],
      ['GJB', random.fill('~##.~A')],
      ['GJB/Z', random.fill('~##')],
    ])
    return { text: `${code}${random.one([' ', ''])}${base}-${at}`, normals: [`${code} ${base}-${at}`] }
  }),
  kind('province', local, ({ code, serial, year }, random) => {
    return random.one([
      `${code} ${serial}—${year}`,
      `${code}${serial}-${year}`,
      `${code.replace('DB', 'DB ')} ${serial}—${year}`,
      `${code} ${serial} —${year}`,
    ])
  }),
  kind('province, slash lost', local, ({ code, serial, year }, random) => {
    return `${code.replace('/', random.one(['', '-', '∕', '_', ' ']))}${random.one([' ', ''])}${serial}-${year}`
  }),
  own('province, mandatory', random => {
    const [code, base, at] = [`DB${random.word(provinces)}`, random.fill('~##'), year(random)]
    return { text: `${code}${random.one(['/', ' ', '/ '])}${base}-${at}`, normals: [`${code} ${base}-${at}`] }
  }),
  kind(
    'city',
    random => parts(random, `DB${random.word(cities)}/T`),
    ({ code, serial, year }, random) => {
      return random.one([
        `${code} ${serial}—${year}`,
        `${code.replace('/', '-')} ${serial}-${year}`,
        `${code.replace('/', '')} ${serial}-${year}`,
      ])
    },
  ),
  own('Yangtze delta', random => {
    const [base, at] = [random.fill('3100##'), year(random)]
    const normals = [`DB31/T ${base}-${at}`, `DB32/T ${base}-${at}`, `DB33/T ${base}-${at}`]
    return { text: normals.map(one => one.replace('-', '—')).join(random.one([' / ', ', ', '、', ' '])), normals }
  }),
  own('Shanghai construction', random => {
    const [base, at] = [random.fill('2###'), year(random)]
    const text = random.one([
      `DG/TJ08-${base}-${at}`,
      `DG/TJ 08-${base}-${at}`,
      `DGTJ08-${base}-${at}`,
      `DG／TJ08—${base}—${at}`,
    ])
    return { text, normals: [`DG/TJ 08-${base}-${at}`] }
  }),
  own('Shanghai construction, old', random => {
    const [base, at] = [random.fill('~##'), year(random)]
    return { text: `DGJ${random.one([' ', ''])}08-${base}-${at}`, normals: [`DGJ 08-${base}-${at}`] }
  }),
  own('earthquake sector', random => {
    const [base, at] = [random.fill('~#'), year(random)]
    return { text: `DB/T ${base}—${at}`, normals: [`DB/T ${base}-${at}`] }
  }),
  kind('group', group, ({ code, serial, year }, random) => {
    return random.one([
      `${code} ${serial}—${year}`,
      `${code} ${serial}-${year}`,
      `${code}${random.one([' ', ' '])}${serial}－${year}`,
    ])
  }),
  kind('group, no blank', group, ({ code, serial, year }) => `${code}${serial}-${year}`),
  kind(
    'group, file name',
    group,
    ({ code, serial, year }, random) => `${code.replace('/', random.one(['_', '∕']))} ${serial}-${year}`,
  ),
  own('association, old', random => {
    const [base, at] = [random.fill('~##'), random.whole(1995, 2018)]
    return {
      text: `CECS${random.one([' ', ''])}${base}${random.one([':', '：', '-'])}${at}`,
      normals: [`CECS ${base}:${at}`],
    }
  }),
  own('enterprise', random => {
    const [org, at] = [random.word(enterprises), year(random)]
    const base = random.one([random.fill('00#'), random.fill('~####'), random.fill('~####.~'), random.fill('00##S')])
    return {
      text: `Q/${org}${random.one([' ', ' '])}${base}${random.one(['-', '—'])}${at}`,
      normals: [`Q/${org} ${base}-${at}`],
    }
  }),
  own('plan', random => {
    const text = random.fill(`20${random.whole(10, 24)}####-T-###`)
    return { text, normals: [text] }
  }),
  own('enterprise, own form', random => {
    const [org, at] = [random.word(enterprises), year(random)]
    const text = random.fill(random.one([`Q/${org}.0~-`, `Q/${org}-2##.0~-0~-`, `Q/${org} 1####.~-`])) + at
    return { text, normals: [text] }
  }),
  own('construction of other places', random => {
    const [base, at] = [random.fill('~##'), random.whole(2005, 2024)]
    return random.one([
      { text: `DBJ/T 15-${base}-${at}`, normals: [`DBJ/T 15-${base}-${at}`] },
      { text: `DBJ/T15-${base}-${at}`, normals: [`DBJ/T 15-${base}-${at}`] },
      { text: `DBJ61/T ${base}-${at}`, normals: [`DBJ61/T ${base}-${at}`] },
      { text: `SJG ${base}-${at}`, normals: [`SJG ${base}-${at}`] },
    ])
  }),
  own('water, rail, energy', random => {
    const [base, at] = [random.fill('~##'), random.whole(2005, 2024)]
    const code = random.word('JTS JTS/T TB DL/T NB/T SL')
    return { text: `${code} ${base}-${at}`, normals: [`${code} ${base}-${at}`] }
  }),
  own('metrology of a place', random => {
    const [place, base, at] = [random.word('京 沪 浙 沪苏浙皖'), random.fill('~##'), year(random)]
    const [open, close] = random.one([
      ['(', ')'],
      ['（', '）'],
    ])
    return { text: `JJF${open}${place}${close}${base}-${at}`, normals: [`JJF(${place}) ${base}-${at}`] }
  }),
]
