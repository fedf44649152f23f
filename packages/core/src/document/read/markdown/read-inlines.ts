import type { Nodes, PhrasingContent } from 'mdast'
import type { Formula, Inline, Mark } from '../../model/inline.ts'
import { joinRuns } from './join-runs.ts'
import { formulaOfLatex, formulaOfMathml } from './latex.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { marksOfTag } from './marks-of-tag.ts'
import { readFootnote } from './read-footnote.ts'

/** Inline content of a paragraph, title or cell: runs joined, line ends folded, blanks at its edges gone. */
export function readInlines(nodes: readonly PhrasingContent[], context: MarkdownContext): readonly Inline[] {
  const reader = new InlineReader(context)
  reader.read(nodes, [])
  return joinRuns(reader.inlines)
}

/** A formula in a line or on its own, with a finding when its LaTeX is at fault. */
export function readLatex(
  latex: string,
  {
    node,
    context,
    isDisplay,
  }: { readonly node: Nodes; readonly context: MarkdownContext; readonly isDisplay: boolean },
): Formula {
  const { formula, fault } = formulaOfLatex(latex, isDisplay)
  if (fault !== null) {
    context.tell('markdown-formula-invalid', node, {
      severity: 'error',
      message: { zh: `公式不能读取：${fault}。`, en: `The formula cannot be read: ${fault}.` },
      fix: {
        zh: '改正 LaTeX；不是公式的“$”写成“\\$”。',
        en: 'Mend the LaTeX; write “\\$” for a “$” that begins no formula.',
      },
    })
  }
  return formula
}

class InlineReader {
  readonly inlines: Inline[] = []
  readonly #context: MarkdownContext

  constructor(context: MarkdownContext) {
    this.#context = context
  }

  read(nodes: readonly PhrasingContent[], around: readonly Mark[]): void {
    const open: Mark[] = []
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]
      if (!node) continue
      if (node.type === 'html') this.#tag(node.value, node, { open, around })
      else if (node.type === 'inlineCode' && this.#raw(node.value, nodes[at + 1])) {
        const next = nodes[++at]
        if (next?.type === 'text') this.#text(next.value.slice(rawMathml.length), [...around, ...open])
      } else this.#one(node, [...around, ...open])
    }
  }

  #one(node: Exclude<PhrasingContent, { type: 'html' }>, marks: readonly Mark[]): void {
    switch (node.type) {
      case 'text':
        this.#text(node.value, marks)
        return
      case 'strong':
        this.read(node.children, [...marks, 'bold'])
        return
      case 'emphasis':
        this.read(node.children, [...marks, 'italic'])
        return
      case 'delete':
        this.read(node.children, [...marks, 'strike'])
        return
      case 'inlineCode':
        this.#text(node.value, [...marks, 'code'])
        return
      case 'break':
        this.inlines.push({ t: 'break' })
        return
      case 'inlineMath':
        this.inlines.push(readLatex(node.value, { node, context: this.#context, isDisplay: false }))
        return
      case 'link':
        this.#link(node.url, node.children, marks)
        return
      case 'linkReference':
        this.#link(this.#target(node.identifier), node.children, marks)
        return
      case 'image':
        this.#image(node.url, node.alt, node)
        return
      case 'imageReference':
        this.#image(this.#target(node.identifier), node.alt, node)
        return
      case 'footnoteReference':
        this.#footnote(node.identifier, { node, marks })
        return
    }
  }

  #text(text: string, marks: readonly Mark[]): void {
    if (text === '') return
    this.inlines.push(marks.length > 0 ? { t: 'text', text, marks } : { t: 'text', text })
  }

  #target(identifier: string): string {
    return this.#context.definitions.get(identifier)?.url ?? ''
  }

  #link(href: string, children: readonly PhrasingContent[], marks: readonly Mark[]): void {
    const inner = new InlineReader(this.#context)
    inner.read(children, [])
    const text = inner.inlines
      .map(one => (one.t === 'text' || one.t === 'link' ? one.text : ''))
      .join('')
      .trim()
    if (text === '' || href === '') this.read(children, marks)
    else this.inlines.push({ t: 'link', href, text: text.replace(/\s*\n\s*/g, ' ') })
  }

  #image(path: string, alt: string | null | undefined, node: Nodes): void {
    this.inlines.push({ t: 'image', asset: this.#context.asset(decodePath(path), node), alt: alt ?? '' })
  }

  #footnote(label: string, { node, marks }: { node: Nodes; marks: readonly Mark[] }): void {
    const footnote = readFootnote(label, this.#context)
    if (footnote) this.inlines.push(footnote)
    else this.#text(this.#context.slice(node), marks)
  }

  #raw(mathml: string, next: PhrasingContent | undefined): boolean {
    if (next?.type !== 'text' || !this.#context.slice(next).startsWith(rawMathml)) return false
    this.inlines.push(formulaOfMathml(mathml))
    return true
  }

  #tag(source: string, node: Nodes, { open, around }: { open: Mark[]; around: readonly Mark[] }): void {
    const [, slash, name = ''] = /^<(\/?)([A-Za-z]+)\s*\/?>$/.exec(source) ?? []
    const mark = marksOfTag[name.toLowerCase()]
    if (name.toLowerCase() === 'br') this.inlines.push({ t: 'break' })
    else if (mark && slash === '') open.push(mark)
    else if (mark && open.lastIndexOf(mark) >= 0) open.splice(open.lastIndexOf(mark), 1)
    else if (!source.startsWith('<!--')) this.#strange(source, node, [...around, ...open])
  }

  #strange(source: string, node: Nodes, marks: readonly Mark[]): void {
    this.#text(source, marks)
    this.#context.tell('markdown-tag-unknown', node, {
      severity: 'info',
      message: { zh: `标签 ${source} 按文字保留。`, en: `The tag ${source} is kept as text.` },
      fix: { zh: '需要显示为文字时写成“\\<”；否则删去。', en: 'Write “\\<” if it is to be read; take it out if not.' },
    })
  }
}

const rawMathml = '{=mathml}'

/** A path with its percent escapes replaced, where they are sound. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (failure) {
    if (failure instanceof URIError) return path
    throw failure
  }
}
