import type { Html } from 'mdast'
import type { MarkdownContext } from './markdown-context.ts'

/** What an HTML node is: content, a remark of its author, a mark between two blocks, or a suppression, which is kept. */
export function readComment(node: Html, context: MarkdownContext): 'content' | 'remark' | 'mark' {
  const inner = /^<!--([\s\S]*?)-->\s*$/.exec(node.value)?.[1]?.trim()
  if (inner === undefined) return 'content'
  if (inner === '') return 'mark'
  const [, rule, reason] = /^(?:标尺忽略|biaochi-ignore)\s+([a-z][a-z0-9-]*)\s*[：:]\s*(\S[\s\S]*)$/.exec(inner) ?? []
  if (rule !== undefined && reason !== undefined) {
    context.suppressNext([{ rule, reason: reason.trim() }])
    return 'mark'
  }
  if (!/^(?:标尺忽略|biaochi-ignore)/.test(inner)) return 'remark'
  context.tell('markdown-suppression-incomplete', node, {
    message: {
      zh: '忽略说明没有写规则或理由，不起作用。',
      en: 'The suppression names no rule or no reason and does nothing.',
    },
    fix: { zh: '写成“<!-- 标尺忽略 规则名：理由 -->”。', en: 'Write “<!-- 标尺忽略 rule: reason -->”.' },
  })
  return 'remark'
}
