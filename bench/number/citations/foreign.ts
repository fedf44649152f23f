import { type CitationKind, own } from './kind.ts'

/** Numbers from abroad. */
export const foreign: readonly CitationKind[] = [
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
      { text: `JIS G ${base.slice(0, 4)}:${at}`, normals: [`JIS G ${base.slice(0, 4)}:${at}`] },
      { text: `IEEE 8${base.slice(1, 3)}.3-${at}`, normals: [`IEEE 8${base.slice(1, 3)}.3-${at}`] },
    ])
  }),
  own('ISO, hyphen before the year', random => {
    const [base, at] = [random.fill('~####'), random.whole(2000, 2024)]
    return { text: `ISO${random.one([' ', ''])}${base}-${at}`, normals: [`ISO ${base}:${at}`] }
  }),
  own('IEC, parts of parts', random => {
    const [base, at] = [random.fill('6####-~-~#'), random.whole(2000, 2024)]
    return random.one([
      { text: `IEC ${base}:${at}`, normals: [`IEC ${base}:${at}`] },
      { text: `IEC${base}`, normals: [`IEC ${base}`] },
      { text: `IEC ${base}`, normals: [`IEC ${base}`] },
    ])
  }),
  own('ISO, draft', random => {
    const [stage, base] = [random.word('DIS FDIS CD'), random.fill('~####-~')]
    return { text: `ISO/${stage} ${base}`, normals: [`ISO/${stage} ${base}`] }
  }),
  own('ITU with a date', random => {
    const [base, at] = [random.fill('X.~##'), random.whole(2005, 2024)]
    return { text: `ITU-T ${base} (10/${at})`, normals: [`ITU-T ${base} (10/${at})`] }
  }),
  own('American', random => {
    const [base, at] = [random.fill('~##'), random.whole(2005, 2024)]
    return random.one([
      { text: `ASTM A${base}-${String(at).slice(2)}`, normals: [`ASTM A${base}-${String(at).slice(2)}`] },
      { text: `ASME B16.${base}-${at}`, normals: [`ASME B16.${base}-${at}`] },
      { text: `RFC 8${base}`, normals: [`IETF RFC 8${base}`] },
      { text: `3GPP TS 36.${base}`, normals: [`3GPP TS 36.${base}`] },
    ])
  }),
]
