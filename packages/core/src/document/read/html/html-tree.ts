import { namedCharacters } from '../named-characters.ts'

/** An element of a page. */
export interface HtmlElement {
  /** In small letters. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly HtmlNode[]
}

export type HtmlNode = HtmlElement | string

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[]
}

/** What was done to a page that is more than pages are. */
export interface HtmlTree {
  readonly root: HtmlElement
  /** Whether elements were left out because there were too many, or too deep ones taken as their content. */
  readonly isCut: boolean
}

const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
/** Elements whose content is text whatever stands in it (HTML, 13.2.5). */
const raw: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
])
/** Elements that end an open paragraph (HTML, 13.2.6.4.7). */
const endsParagraph: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul'
  ).split(' '),
)
/** An element of the key ends an open one of these, unless one of the others stands between. */
const endsNeighbour: Readonly<Record<string, readonly [ends: readonly string[], within: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  th: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  thead: [['caption', 'thead', 'tbody', 'tfoot'], ['table']],
  tbody: [['caption', 'thead', 'tbody', 'tfoot'], ['table']],
  tfoot: [['thead', 'tbody', 'tfoot'], ['table']],
  option: [['option'], ['select']],
}

const deepest = 256
const mostNodes = 1_000_000
const mostAttributes = 100

/**
 * The tree of a page, whatever its faults: ends that are missing are put where HTML puts them, ends without a beginning
 * are passed over. Linear in the length of the page; nothing is loaded, scripts are text.
 */
export function readHtmlTree(html: string): HtmlTree {
  const builder = new TreeBuilder()
  const scanner = new Scanner(html)
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at)
    const end = next < 0 ? html.length : next
    if (end > at) builder.text(decodeText(html.slice(at, end)))
    if (next < 0) break
    at = scanner.markup(next, builder)
  }
  return builder.end()
}

class TreeBuilder {
  readonly #root: OpenElement = { name: '#root', attributes: new Map(), children: [] }
  readonly #open: OpenElement[] = [this.#root]
  #nodes = 0
  #isCut = false

  text(text: string): void {
    const { children } = this.#top()
    const last = children.at(-1)
    if (typeof last === 'string') children[children.length - 1] = last + text
    else if (this.#take()) children.push(text)
  }

  open(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    if (endsParagraph.has(name))
      this.#endOpen(['p'], ['table', 'td', 'th', 'li', 'div', 'section', 'article', 'button'])
    const neighbour = endsNeighbour[name]
    if (neighbour) this.#endOpen(...neighbour)
    if (!this.#take()) return
    const element: OpenElement = { name, attributes, children: [] }
    this.#top().children.push(element)
    if (isEmpty || voids.has(name)) return
    if (this.#open.length < deepest) this.#open.push(element)
    else this.#isCut = true
  }

  close(name: string): void {
    const at = this.#open.findLastIndex(element => element.name === name)
    if (at > 0) this.#open.length = at
  }

  end(): HtmlTree {
    return { root: this.#root, isCut: this.#isCut }
  }

  #top(): OpenElement {
    return this.#open.at(-1) ?? this.#root
  }

  #endOpen(names: readonly string[], within: readonly string[]): void {
    for (let at = this.#open.length - 1; at > 0; at--) {
      const name = this.#open[at]?.name ?? ''
      if (within.includes(name)) return
      if (!names.includes(name)) continue
      this.#open.length = at
    }
  }

  #take(): boolean {
    if (this.#nodes < mostNodes) return ++this.#nodes > 0
    this.#isCut = true
    return false
  }
}

/** Reads tags and comments; looks for nothing twice that is not there. */
class Scanner {
  readonly #html: string
  readonly #lower: string
  readonly #missing = new Set<string>()

  constructor(html: string) {
    this.#html = html
    this.#lower = html.replace(/[A-Z]/g, letter => letter.toLowerCase())
  }

  /** Takes the markup that begins there; gives where it ends. */
  markup(start: number, builder: TreeBuilder): number {
    const html = this.#html
    if (html.startsWith('<!--', start)) return this.#behind('-->', start + 4)
    const sign = html[start + 1] ?? ''
    if (sign === '!' || sign === '?') return this.#behind('>', start + 2)
    const isClose = sign === '/'
    const nameStart = start + (isClose ? 2 : 1)
    if (!/[a-z]/.test(this.#lower[nameStart] ?? '')) {
      builder.text('<')
      return start + 1
    }
    const nameEnd = this.#nameEnd(nameStart)
    const name = this.#lower.slice(nameStart, Math.min(nameEnd, nameStart + 100))
    const { attributes, end, isEmpty } = this.#attributes(nameEnd)
    if (isClose) builder.close(name)
    else builder.open(name, attributes, isEmpty)
    if (isClose || isEmpty || !raw.has(name)) return end
    return this.#raw(name, end, builder)
  }

  #raw(name: string, start: number, builder: TreeBuilder): number {
    const close = this.#find(`</${name}`, start)
    const end = close < 0 ? this.#html.length : close
    const text = this.#html.slice(start, end)
    builder.text(name === 'title' || name === 'textarea' ? decodeText(text) : text)
    builder.close(name)
    return close < 0 ? end : this.#behind('>', close)
  }

  #nameEnd(start: number): number {
    let at = start
    while (at < this.#html.length && !/[\s/>]/.test(this.#html[at] ?? '')) at++
    return at
  }

  #attributes(start: number): { attributes: ReadonlyMap<string, string>; end: number; isEmpty: boolean } {
    const html = this.#html
    const attributes = new Map<string, string>()
    let at = start
    let isEmpty = false
    while (at < html.length && html[at] !== '>') {
      if (/[\s/]/.test(html[at] ?? '')) {
        isEmpty = html[at] === '/' && html[at + 1] === '>'
        at++
        continue
      }
      const { name, value, end } = this.#attribute(at)
      if (attributes.size < mostAttributes && !attributes.has(name)) attributes.set(name, value)
      at = end
    }
    return { attributes, end: at + 1, isEmpty }
  }

  #attribute(start: number): { name: string; value: string; end: number } {
    const html = this.#html
    let at = start + 1
    while (at < html.length && !/[\s/>=]/.test(html[at] ?? '')) at++
    const name = this.#lower.slice(start, at)
    let after = at
    while (after < html.length && /\s/.test(html[after] ?? '')) after++
    if (html[after] !== '=') return { name, value: '', end: at }
    after++
    while (after < html.length && /\s/.test(html[after] ?? '')) after++
    const quote = html[after] ?? ''
    if (quote === '"' || quote === "'") {
      const close = this.#find(quote, after + 1)
      const end = close < 0 ? html.length : close
      return { name, value: decodeText(html.slice(after + 1, end)), end: end + 1 }
    }
    let end = after
    while (end < html.length && !/[\s>]/.test(html[end] ?? '')) end++
    return { name, value: decodeText(html.slice(after, end)), end }
  }

  #behind(sign: string, from: number): number {
    const at = this.#find(sign, from)
    return at < 0 ? this.#html.length : at + sign.length
  }

  #find(sign: string, from: number): number {
    if (this.#missing.has(sign)) return -1
    const at = this.#lower.indexOf(sign, from)
    if (at < 0) this.#missing.add(sign)
    return at
  }
}

function decodeText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,10}));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedCharacters.get(String(name)) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })
}

/** Whether an element has a class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return (element.attributes.get('class') ?? '').split(/\s+/).includes(name)
}

/** The child elements, text between them left out. */
export function elementsIn(element: HtmlElement): readonly HtmlElement[] {
  return element.children.filter((child): child is HtmlElement => typeof child !== 'string')
}

/** Every element inside, in the order of the page. */
export function* descendants(element: HtmlElement): Generator<HtmlElement> {
  const waiting: HtmlNode[] = element.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue
    yield node
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] ?? '')
  }
}

/** The text of an element as it stands, reading aids left out; when `most` is given, no more than about as many characters, looked for in as many nodes. */
export function textIn(element: HtmlElement, most = Number.POSITIVE_INFINITY): string {
  const waiting: HtmlNode[] = element.children.toReversed()
  let text = ''
  let steps = most
  for (let node = waiting.pop(); node !== undefined && text.length < most && steps-- > 0; node = waiting.pop()) {
    if (typeof node === 'string') text += node
    else if (!hasClass(node, 'aid')) {
      for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] ?? '')
    }
  }
  return text
}
