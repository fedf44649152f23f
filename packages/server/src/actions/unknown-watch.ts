import type { Refusal } from './refusal.ts'

/** The answer for a watch list that is not there. */
export function unknownWatch(id: string): Refusal {
  return {
    refused: [
      {
        rule: 'watch-unknown',
        severity: 'error',
        message: { zh: `没有关注清单“${id}”。`, en: `There is no watch list “${id}”.` },
        at: { subject: id },
        fix: { zh: '用 biaochi watch list 查看。', en: 'See them with biaochi watch list.' },
      },
    ],
  }
}
