import type { Finding } from '../../../finding.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { descendants, type HtmlElement, hasClass, readHtmlTree } from './html-tree.ts'
import { readForeignPage } from './read-foreign.ts'
import { readOwnPage } from './read-own.ts'

/** A document with what could not be taken over. */
export interface HtmlReading {
  readonly document: StandardDocument
  /** What was lost and why; empty when nothing was. */
  readonly findings: readonly Finding[]
}

/** Characters of a page that is read. */
const longest = 64 * 1024 * 1024

/**
 * Reads a page. One of our own writing gives the very document, tracked changes left out, since they are not published;
 * any other page gives what its headings, paragraphs, lists and tables say, and findings about the rest. Nothing is
 * loaded or run, and the work is linear in the length of the page.
 */
export function readHtml(html: string): HtmlReading {
  if (html.length > longest) return { ...readForeignPage(empty), findings: [tooLong(html.length)] }
  const { root, isCut } = readHtmlTree(html)
  const own = findOwn(root)
  const reading = own ? readOwnPage(own) : readForeignPage(root)
  return isCut ? { ...reading, findings: [cutFinding, ...reading.findings] } : reading
}

const empty: HtmlElement = { name: '#root', attributes: new Map(), children: [] }

function findOwn(root: HtmlElement): HtmlElement | null {
  for (const element of descendants(root)) {
    if (
      element.name === 'article' &&
      element.attributes.get('data-biaochi') === '1' &&
      hasClass(element, 'standard-document')
    )
      return element
  }
  return null
}

function tooLong(characters: number): Finding {
  return {
    rule: 'html-too-long',
    severity: 'error',
    message: {
      zh: `网页有 ${characters} 个字符，超过能读的 ${longest} 个，没有读入。`,
      en: `The page has ${characters} characters, more than the ${longest} that are read; nothing was read.`,
    },
    at: {},
    evidence: { characters, limit: longest },
    fix: {
      zh: '把网页拆成几个文件，或去掉其中嵌入的图片。',
      en: 'Split the page into several files, or take out embedded pictures.',
    },
  }
}

const cutFinding: Finding = {
  rule: 'html-cut',
  severity: 'warning',
  message: {
    zh: '网页的元素太多或嵌套太深，超出的部分没有按原来的层次读入。',
    en: 'The page has too many elements or nests them too deeply; what goes beyond was not read as it is nested.',
  },
  at: {},
  fix: { zh: '检查网页是否由程序出错生成。', en: 'See whether the page was made by a program in error.' },
}
