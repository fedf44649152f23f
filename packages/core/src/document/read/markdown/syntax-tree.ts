import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { mathFromMarkdown } from 'mdast-util-math'
import { gfmTable } from 'micromark-extension-gfm-table'
import { math } from 'micromark-extension-math'
import { footnoteSyntax, footnoteTree } from './footnote-syntax.ts'

const syntax = {
  extensions: [
    gfmTable(),
    math({ singleDollarTextMath: true }),
    footnoteSyntax,
    { disable: { null: ['codeIndented'] } },
  ],
  mdastExtensions: [gfmTableFromMarkdown(), mathFromMarkdown(), footnoteTree],
}

/**
 * CommonMark with tables of GitHub, formulas and footnotes. Code by indentation is off: Chinese drafts indent paragraphs by
 * blanks, and code has fences.
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, syntax)
}
