import type { Frames } from './frames.ts'
import type { Random } from './random.ts'

/** What a kind of spelling makes: the text as it is put into a document, and the normal forms it stands for. */
export interface Citation {
  readonly text: string
  readonly normals: readonly string[]
  /** Where the rules leave open how a range is read: it is enough that a number beginning so is found. */
  readonly stem?: string
}

export interface CitationKind {
  readonly id: string
  /** Sentences it stands in; prose, lists and cells when nothing is said. */
  readonly frames?: readonly Frames[]
  readonly make: (random: Random) => Citation
}

/** An artificial number: nothing but its shape is real. */
interface Parts {
  readonly code: string
  readonly serial: string
  readonly year: string
}

const nationalCodes = 'GB GB/T GB/T GB/T GB/Z'
const sectorCodes =
  'AQ BB CB CH CJ CY DA DL DZ EJ FZ GA GH GY HB HG HJ HS HY JB JC JG JR JT JY LB LD LS LY MH MT MZ NY QB QC QJ QX SB SC SH SJ SL SN SY TB TD TY WB WH WJ WM WS WW XB YB YC YD YS YY YZ ZY NB RB SF SW YJ XF MR GC GM DY'
const provinces = '11 12 13 14 15 21 22 23 31 31 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'
const cities = '4403 3201 3302 6106 2301 5301 4401 3702 1301 5101'
const associations = 'CESA CECS SSITS ZJHIA CRSUD GZAEPI CAS CCIASC SAS SHJX CNIA CSAE CIE ITS CAMDA'
const enterprises = 'NIOT GDW CUP YZX SHDT XHS ABCD BQB CNPC'

function year(random: Random): string {
  return String(random.whole(1995, 2025))
}

function serial(random: Random): string {
  const base = random.digits(random.whole(3, 5))
  return random.chance(30) ? `${base}.${random.whole(1, 32)}` : base
}

function parts(random: Random, codes = nationalCodes): Parts {
  return { code: random.word(codes), serial: serial(random), year: year(random) }
}

function dated({ code, serial, year }: Parts): string {
  return `${code} ${serial}-${year}`
}

function sector(random: Random): Parts {
  return parts(random, `${random.word(sectorCodes)}${random.chance(75) ? '/T' : ''}`)
}

function local(random: Random): Parts {
  return parts(random, `DB${random.word(provinces)}/T`)
}

function group(random: Random): Parts {
  const code = `T/${random.word(associations)}`
  const zeros = random.chance(40) ? random.fill('0##') : random.digits(random.whole(1, 4))
  return { code, serial: zeros, year: String(random.whole(2015, 2025)) }
}

/** A kind that draws a number and writes it in its own way. */
function kind(
  id: string,
  draw: (random: Random) => Parts,
  write: (parts: Parts, random: Random) => string,
  frames?: readonly Frames[],
): CitationKind {
  const make = (random: Random): Citation => {
    const drawn = draw(random)
    return { text: write(drawn, random), normals: [dated(drawn)] }
  }
  return frames ? { id, make, frames } : { id, make }
}

/** A kind that makes its text and normal forms itself. */
function own(id: string, make: (random: Random) => Citation, frames?: readonly Frames[]): CitationKind {
  return frames ? { id, make, frames } : { id, make }
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')
}

const nothing = ''

/** How the numbers of national standards are written. */
const national: readonly CitationKind[] = [
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
  kind('full width', parts, (drawn, random) =>
    wide(random.chance(50) ? dated(drawn) : dated(drawn).replace(' ', nothing)),
  ),
  kind('mixed width', parts, ({ code, serial, year }, random) => {
    return random.chance(50)
      ? `${code.replace('/', '／')} ${serial}－${year}`
      : `${wide(code)}${serial}${random.one(['-', '—'])}${year}`
  }),
  kind(
    'slash lost',
    random => parts(random, 'GB/T'),
    ({ serial, year }, random) => `GBT${random.one([' ', nothing])}${serial}-${year}`,
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
    return `${code.toLowerCase()}${random.one([' ', nothing])}${serial}-${year}`
  }),
  own('two-digit year', random => {
    const drawn = { ...parts(random, 'GB GB/T'), year: String(random.whole(1981, 1994)) }
    const { code, serial, year } = drawn
    return { text: `${code} ${serial}${random.one(['-', '—'])}${year.slice(2)}`, normals: [dated(drawn)] }
  }),
  own('undated', random => {
    const { code, serial } = parts(random)
    return { text: `${code}${random.one([' ', ' ', nothing])}${serial}`, normals: [`${code} ${serial}`] }
  }),
  own('edition note', random => {
    const { code, year } = parts(random, 'GB GB/T')
    const serial = random.fill('50###')
    const note = `${Number(year) + random.whole(1, 9)}年版`
    const text = random.one([
      `${code}${serial}-${year}（${note}）`,
      `${code} ${serial}—${year} (${note})`,
      `${code} ${serial}-${year}（${note.replace('年', nothing)}）`,
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
    const words = random.one([
      '第1号修改单',
      '《第1号修改单》',
      '（含第1号修改单）',
      '（含2019年第1号修改单）',
      '及修改单',
    ])
    return { text: `${dated(drawn)}${words}`, normals: [dated(drawn)] }
  }),
  own('dual number', random => {
    const drawn = parts(random, 'GB/T')
    const adopted = `ISO ${random.fill('~####')}:${random.whole(2000, 2024)}`
    const joint = random.one(['/', ' / ', '／', '∕'])
    const text = `${random.chance(50) ? dated(drawn) : dated(drawn).replace(' ', nothing)}${joint}${random.chance(50) ? adopted : adopted.replace(' ', nothing)}`
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
      return `${code}${random.one([' ', nothing])}${serial}${random.one(['-', '—'])}${year}`
    },
  ),
  own('GBJ', random => {
    const [base, old] = [random.fill('~#'), random.whole(82, 92)]
    return { text: `GBJ${random.one([' ', nothing])}${base}-${old}`, normals: [`GBJ ${base}-19${old}`] }
  }),
  kind('between marks', parts, ({ code, serial, year }, random) => {
    return random.one([
      `《${code} ${serial}-${year}》`,
      `【${code}${serial}-${year}】`,
      `“${code} ${serial}—${year}”`,
      `「${code}${serial}-${year}」`,
    ])
  }),
]

/** What follows a number without belonging to it: classes, methods, clauses, dimensions. */
const followed: readonly CitationKind[] = [
  own('followed by a tolerance', random => {
    const base = random.fill('~###')
    const text = random.one([`GB/T ${base}-m`, `GB/T ${base}-c级`, `GB/T ${base}-K`, `GB/T ${base}—f`])
    return { text, normals: [`GB/T ${base}`] }
  }),
  kind(
    'followed by a dimension',
    random => parts(random, 'GB/T'),
    (drawn, random) => {
      return `${dated(drawn)} ${random.one(['M16×65', 'Q235B 100×50×4', 'DN100', 'φ12', 'I20a', 'PN16', '3/4"'])}`
    },
  ),
  kind('followed by a clause', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['第5.3.1条', '中5.3', ' 5.3.1条', '的6.2.4', '表4', '附录C', '中第4章', '第二法', ' 方法B', '，5.1'])}`
  }),
  kind('followed by a class', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['二级标准', ' A级', ' 三级', '表1一级', '中2类', '（IP65）', ' IP54', ' B1级'])}`
  }),
  kind('followed by its title', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['《样例产品通用规范》', '样例产品通用规范', ' 样例产品 第1部分：总则', '  LED灯具样例', ' 5G样例设备技术要求', '-样例产品通用规范', '：样例产品', '_样例产品'])}`
  }),
  kind('several in a row', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['等标准', '等', '、', '及其', '和', '或'])}`
  }),
]

/** Numbers of sectors, places, associations and enterprises. */
const domestic: readonly CitationKind[] = [
  kind(
    'sector',
    sector,
    ({ code, serial, year }, random) => `${code}${random.one([' ', nothing])}${serial}${random.one(['-', '—'])}${year}`,
  ),
  kind(
    'sector, slash lost',
    random => parts(random, `${random.word('JR JT GA HJ YD SJ NB DL SY SH JB HG WS YY')}/T`),
    ({ code, serial, year }, random) =>
      `${code.replace('/', random.one([nothing, ' ', '_', '-', '∕']))} ${serial}-${year}`,
  ),
  own('sector, zeros in front', random => {
    const [code, base, at] = [`${random.word('JR YD WS SJ LS')}/T`, random.fill('0###'), year(random)]
    return { text: `${code} ${base}—${at}`, normals: [`${code} ${base}-${at}`] }
  }),
  own('sector, undated', random => {
    const { code, serial } = parts(random, `${random.word(sectorCodes)}/T`)
    return { text: `${code}${random.one([' ', nothing])}${serial}`, normals: [`${code} ${serial}`] }
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
    ({ code, serial, year }, random) => `${code}${random.one([' ', nothing])}${serial}${random.one(['-', '—'])}${year}`,
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
      return `${code}${random.one([' ', nothing])}${base}${random.one(['-', '—'])}${year}`
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
    return { text: `${code}${random.one([' ', nothing])}${base}-${at}`, normals: [`${code} ${base}-${at}`] }
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
    return `${code.replace('/', random.one([nothing, '-', '∕', '_', ' ']))}${random.one([' ', nothing])}${serial}-${year}`
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
        `${code.replace('/', nothing)} ${serial}-${year}`,
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
    return { text: `DGJ${random.one([' ', nothing])}08-${base}-${at}`, normals: [`DGJ 08-${base}-${at}`] }
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
      text: `CECS${random.one([' ', nothing])}${base}${random.one([':', '：', '-'])}${at}`,
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
]

/** Numbers from abroad. */
const foreign: readonly CitationKind[] = [
  own('ISO and IEC', random => {
    const [code, at] = [random.word('ISO IEC ISO/IEC ISO/TS ISO/TR ISO/IEC/IEEE'), random.whole(1996, 2024)]
    const base = random.one([random.fill('~####'), random.fill('~####-~')])
    const text = random.one([
      `${code} ${base}:${at}`,
      `${code}${base}:${at}`,
      `${code} ${base}：${at}`,
      `${code} ${base}: ${at}`,
    ])
    return { text, normals: [`${code} ${base}:${at}`] }
  }),
  own('ISO with an amendment', random => {
    const base = random.fill('~####')
    return { text: `ISO/IEC ${base}:2018/Amd 1:2022`, normals: [`ISO/IEC ${base}:2018/Amd 1:2022`] }
  }),
  own('ISO, undated', random => {
    const [code, base] = [random.word('ISO IEC ISO/IEC'), random.fill('~####')]
    return { text: `${code} ${base}`, normals: [`${code} ${base}`] }
  }),
  own('ITU', random => {
    const base = random.fill('~##')
    return random.one([
      { text: `ITU-T G.${base}`, normals: [`ITU-T G.${base}`] },
      { text: `ITU-T Y.4${base}`, normals: [`ITU-T Y.4${base}`] },
      { text: `ITU-R BT.${base}`, normals: [`ITU-R BT.${base}`] },
    ])
  }),
  own('Europe and America', random => {
    const [base, at] = [random.fill('~####'), random.whole(1999, 2024)]
    return random.one([
      { text: `EN ${base}:${at}`, normals: [`EN ${base}:${at}`] },
      { text: `BS EN ${base}:${at}`, normals: [`BS EN ${base}:${at}`] },
      { text: `DIN EN ${base}:${at}`, normals: [`DIN EN ${base}:${at}`] },
      { text: `JIS G ${base}:${at}`, normals: [`JIS G ${base}:${at}`] },
      { text: `IEEE 8${base.slice(1, 3)}.3-${at}`, normals: [`IEEE 8${base.slice(1, 3)}.3-${at}`] },
    ])
  }),
]

/** What files, pages and recognition do to a number. */
const damaged: readonly CitationKind[] = [
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

/** Every spelling that is known from the field; all numbers in it are artificial. */
export const citationKinds: readonly CitationKind[] = [...national, ...followed, ...domestic, ...foreign, ...damaged]
