import { refuse } from './fault.ts'

/** Where in which part a reading stopped. */
export interface XmlPlace {
  /** Name of the part or file. */
  readonly part: string
  /** Characters read before the fault. */
  readonly offset: number
}

const saveAgain = {
  zh: '请用原来的程序打开并重新保存；如果打不开，文件已损坏。',
  en: 'Open it in the program that made it and save it again; if that fails, the file is damaged.',
}
const askSource = {
  zh: '正常的程序不会写出这样的文件。请问清文件的来源。',
  en: 'No ordinary program writes such a file. Ask where it comes from.',
}

/** Refuses XML that is not well-formed. */
export function refuseMalformed(place: XmlPlace, reason: string): never {
  return refuse({
    rule: 'xml-malformed',
    message: {
      zh: `文件内容（${place.part}）不是正确的 XML，可能已损坏。`,
      en: `The content (${place.part}) is not well-formed XML; it may be damaged.`,
    },
    evidence: { ...place, reason },
    fix: saveAgain,
  })
}

/** Refuses a document type declaration: through it a file can make the reader fetch others, or swell without end. */
export function refuseDoctype(place: XmlPlace): never {
  return refuse({
    rule: 'xml-doctype',
    message: {
      zh: `文件内容（${place.part}）含有 DOCTYPE 声明，为安全起见不予读取。`,
      en: `The content (${place.part}) has a DOCTYPE declaration and is not read for safety.`,
    },
    evidence: { ...place },
    fix: { zh: '请删去 DOCTYPE 声明后再试。', en: 'Remove the DOCTYPE declaration and try again.' },
  })
}

/** Refuses an entity that XML itself does not define. */
export function refuseEntity(place: XmlPlace, entity: string): never {
  return refuse({
    rule: 'xml-entity-unknown',
    message: {
      zh: `文件内容（${place.part}）用了没有定义的实体“${entity}”。`,
      en: `The content (${place.part}) uses an entity that is not defined: “${entity}”.`,
    },
    evidence: { ...place, entity },
    fix: {
      zh: '请改用字符本身，或数字引用（如 &#160;）。',
      en: 'Use the character itself, or its number (such as &#160;).',
    },
  })
}

/** Refuses XML beyond one of the limits. */
export function refuseExcess(place: XmlPlace, what: XmlLimit, limit: number): never {
  const { zh, en } = excesses[what]
  return refuse({
    rule: `xml-${what}`,
    message: {
      zh: `文件内容（${place.part}）${zh}，超过上限 ${limit}。`,
      en: `The content (${place.part}) ${en}, more than the limit of ${limit}.`,
    },
    evidence: { ...place, limit },
    fix: askSource,
  })
}

/** What may be too much, as the ends of rule names. */
export type XmlLimit = 'too-deep' | 'attributes-too-many' | 'namespaces-too-many' | 'tag-too-long' | 'nodes-too-many'

const excesses: Readonly<Record<XmlLimit, { zh: string; en: string }>> = {
  'too-deep': { zh: '嵌套过深', en: 'is nested too deeply' },
  'attributes-too-many': { zh: '一个元素的属性过多', en: 'has too many attributes in one element' },
  'namespaces-too-many': { zh: '命名空间声明过多', en: 'has too many namespace declarations' },
  'tag-too-long': { zh: '有一个标记过长', en: 'has a tag that is too long' },
  'nodes-too-many': { zh: '元素过多', en: 'has too many elements' },
}

/** Refuses XML in an encoding that is not read, or bytes that are not in the encoding it names. */
export function refuseXmlEncoding(part: string, encoding: string, isBroken: boolean): never {
  return refuse({
    rule: isBroken ? 'xml-encoding-broken' : 'xml-encoding-unsupported',
    message: isBroken
      ? {
          zh: `文件内容（${part}）声明的编码是 ${encoding}，但有字节不符合。`,
          en: `The content (${part}) is declared to be in ${encoding} and has bytes that are not.`,
        }
      : {
          zh: `文件内容（${part}）的编码 ${encoding} 不支持。`,
          en: `The content (${part}) is in ${encoding}, which is not supported.`,
        },
    evidence: { part, encoding },
    fix: { zh: '请另存为 UTF-8 编码。', en: 'Save it as UTF-8.' },
  })
}
