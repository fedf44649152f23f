import type { Text } from '../../finding.ts'

/** How one foreign body writes its numbers. Patterns are for folded text (capitals, plain dashes) and read bounded lengths only. */
export interface ForeignBody {
  /** As it is printed; `null` when the code is what the pattern matched (`BS EN ISO`). */
  readonly code: string | null
  readonly name: Text
  /** The code in all its spellings. */
  readonly head: string
  /** What follows the code up to the part. */
  readonly serial: string
  /** True when a part may follow after a hyphen. */
  readonly hasParts: boolean
  /** Mark before the year; null where numbers carry none. */
  readonly yearMark: ':' | '-' | null
  /** True when the code means nothing but standards, so that a number without year needs no further sign. */
  readonly isDistinct: boolean
  /** True when the words of the serial are written small: `REC-xml-20081126`. */
  readonly isSmall?: boolean
}

/** Where the shapes come from. The table is kept small on purpose: what is not in it is not recognised. */
export const foreignBodiesSource: Text = {
  zh: '各机构出版物上的编号写法，据惯例，待核实；2026-01',
  en: 'Numbering as printed on the publications of each body, from practice, to be confirmed; 2026-01',
}

/** Foreign bodies whose standards Chinese documents cite; the longer heads before the shorter. */
export const foreignBodies: readonly ForeignBody[] = [
  {
    code: 'IEEE',
    name: { zh: '电气与电子工程师协会', en: 'Institute of Electrical and Electronics Engineers' },
    head: 'IEEE(?:[ /-]STD\\.?)?',
    serial: '\\d{2,5}(?:\\.\\d{1,3}){0,2}(?:[A-Z]{1,2}(?![A-Z]))?',
    hasParts: false,
    yearMark: '-',
    isDistinct: true,
  },
  {
    code: 'IETF RFC',
    name: { zh: '互联网工程任务组', en: 'Internet Engineering Task Force' },
    head: '(?:IETF[ -])?RFC',
    serial: '\\d{2,5}',
    hasParts: false,
    yearMark: null,
    isDistinct: true,
  },
  {
    code: 'W3C',
    name: { zh: '万维网联盟', en: 'World Wide Web Consortium' },
    head: 'W3C',
    serial: '(?:REC|CR|PR|WD|NOTE|TR)-[A-Z0-9.-]{1,30}-20\\d{6}',
    hasParts: false,
    yearMark: null,
    isDistinct: true,
    isSmall: true,
  },
  {
    code: 'ETSI EN',
    name: { zh: '欧洲电信标准化协会', en: 'European Telecommunications Standards Institute' },
    head: 'ETSI EN',
    serial: '\\d{3} ?\\d{3}',
    hasParts: true,
    yearMark: null,
    isDistinct: true,
  },
  {
    code: 'ETSI TS',
    name: { zh: '欧洲电信标准化协会', en: 'European Telecommunications Standards Institute' },
    head: 'ETSI TS',
    serial: '\\d{3} ?\\d{3}',
    hasParts: true,
    yearMark: null,
    isDistinct: true,
  },
  {
    code: null,
    name: { zh: '欧洲标准及其转化', en: 'European standards and their national adoptions' },
    head: '(?:(?:(?:BS|DIN|NF|UNE) )?EN|F?PREN)(?:[ /-](?:ISO/IEC|ISO|IEC))?',
    serial: '\\d{2,6}',
    hasParts: true,
    yearMark: ':',
    isDistinct: false,
  },
  {
    code: null,
    name: {
      zh: '国际标准的英国、德国、日本转化',
      en: 'British, German and Japanese adoptions of international standards',
    },
    head: '(?:BS|DIN) (?:ISO/IEC|ISO|IEC)',
    serial: '\\d{2,6}',
    hasParts: true,
    yearMark: ':',
    isDistinct: true,
  },
  {
    code: 'BS',
    name: { zh: '英国标准', en: 'British Standard' },
    head: 'BS',
    serial: '\\d{2,5}',
    hasParts: true,
    yearMark: ':',
    isDistinct: false,
  },
  {
    code: null,
    name: { zh: '德国标准', en: 'German standard' },
    head: 'DIN(?: V(?: VDE)?| VDE(?: V)?| SPEC)?',
    serial: '\\d{2,6}',
    hasParts: true,
    yearMark: ':',
    isDistinct: true,
  },
  {
    code: 'JIS',
    name: { zh: '日本工业标准', en: 'Japanese Industrial Standard' },
    head: 'JIS',
    serial: '[A-Z] ?\\d{4}',
    hasParts: true,
    yearMark: ':',
    isDistinct: true,
  },
  {
    code: null,
    name: { zh: '美国国家标准', en: 'American National Standard' },
    head: 'ANSI(?:/[A-Z]{2,8}){0,3}',
    serial: '(?:[A-Z]{1,3}-?)?\\d{1,5}(?:\\.\\d{1,4}){0,4}',
    hasParts: true,
    yearMark: '-',
    isDistinct: true,
  },
  {
    code: 'ASTM',
    name: { zh: '美国材料与试验协会', en: 'ASTM International' },
    head: 'ASTM',
    serial: '[A-G] ?\\d{1,4}M?(?:/[A-G]\\d{1,4}M?)?(?:-\\d{2}[A-Z]?(?:E\\d)?(?![\\dA-Z]))?(?:\\(\\d{4}\\))?',
    hasParts: false,
    yearMark: '-',
    isDistinct: true,
  },
  {
    code: 'ASME',
    name: { zh: '美国机械工程师协会', en: 'American Society of Mechanical Engineers' },
    head: 'ASME',
    serial: '[A-Z]{1,4}\\d{1,3}(?:\\.\\d{1,3}){0,2}M?',
    hasParts: false,
    yearMark: '-',
    isDistinct: true,
  },
  {
    code: 'NIST SP',
    name: { zh: '美国国家标准与技术研究院特刊', en: 'NIST Special Publication' },
    head: 'NIST SP',
    serial: '\\d{3,4}-\\d{1,3}[A-Z]?(?:R\\d)?',
    hasParts: false,
    yearMark: null,
    isDistinct: true,
  },
  {
    code: 'FIPS',
    name: { zh: '美国联邦信息处理标准', en: 'Federal Information Processing Standard' },
    head: 'FIPS(?: PUBS?)?',
    serial: '\\d{2,3}(?:-\\d{1,2}(?!\\d))?',
    hasParts: false,
    yearMark: null,
    isDistinct: true,
  },
  {
    code: 'SAE',
    name: { zh: '国际自动机工程师学会', en: 'SAE International' },
    head: 'SAE',
    serial: '(?:J|AS|ARP) ?\\d{2,5}(?:/\\d{1,2})?',
    hasParts: false,
    yearMark: null,
    isDistinct: true,
  },
  {
    code: '3GPP TS',
    name: { zh: '第三代合作伙伴计划', en: '3rd Generation Partnership Project' },
    head: '3GPP TS',
    serial: '\\d{2}\\.\\d{3}',
    hasParts: true,
    yearMark: null,
    isDistinct: true,
  },
  {
    code: 'UL',
    name: { zh: '美国保险商实验室', en: 'Underwriters Laboratories' },
    head: 'UL',
    serial: '\\d{2,5}[A-Z]?',
    hasParts: true,
    yearMark: null,
    isDistinct: false,
  },
  {
    code: 'NFPA',
    name: { zh: '美国消防协会', en: 'National Fire Protection Association' },
    head: 'NFPA',
    serial: '\\d{1,4}[A-Z]?',
    hasParts: false,
    yearMark: '-',
    isDistinct: false,
  },
  {
    code: null,
    name: { zh: '美国石油学会', en: 'American Petroleum Institute' },
    head: 'API(?: (?:SPEC|STD|RP))?',
    serial: '\\d{1,4}[A-Z]{0,3}',
    hasParts: false,
    yearMark: '-',
    isDistinct: false,
  },
  {
    code: 'AWS',
    name: { zh: '美国焊接学会', en: 'American Welding Society' },
    head: 'AWS',
    serial: '[A-G]\\d{1,2}\\.\\d{1,3}[A-Z]?',
    hasParts: false,
    yearMark: ':',
    isDistinct: true,
  },
]
