import type { Finding } from '@biaochi/core/finding.ts'

/** Refuses a change of something that was changed since it was read; `present` is its revision now, 0 for nothing. */
export function staleRevision(present: number): Finding {
  return {
    rule: 'record-changed-since',
    severity: 'error',
    message: {
      zh: present === 0 ? '它还不存在。' : `读取之后已被改动，现在是第 ${present} 版；什么都没有改。`,
      en:
        present === 0
          ? 'It does not exist yet.'
          : `It was changed after it was read and is at revision ${present} now; nothing was changed.`,
    },
    at: {},
    evidence: { revision: present },
    fix: {
      zh: '重新读取，核对改动，再提交。',
      en: 'Read it again, look at the changes, then send yours.',
    },
  }
}
