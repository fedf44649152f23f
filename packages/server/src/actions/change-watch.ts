import type { Finding } from '@biaochi/core/finding.ts'
import { numberKey } from '@biaochi/core/number/normalise.ts'
import { changeNumbers, mostNumbers, refuseWatch, splitNumbers, type WatchList } from '@biaochi/core/registry/watch.ts'
import { deleteFailed } from '../store/delivery.ts'
import { appendEvent } from '../store/event.ts'
import { watchState } from '../store/record-state.ts'
import { loadWatch, updateWatch } from '../store/watch.ts'
import type { Context } from './context.ts'
import { adviseWebhook, makeWebhook, refuseWebhook } from './make-webhook.ts'
import type { MadeWatch } from './new-watch.ts'
import type { Refusal } from './refusal.ts'
import { reviewNumbers } from './review-numbers.ts'
import { unknownWatch } from './unknown-watch.ts'

/** What is to be different; what is left out stays. */
export interface WatchChange {
  readonly title?: string
  /** Numbers in any spelling; those that are there already stay as they are. */
  readonly add?: readonly string[]
  /** Numbers in any spelling; each must be on the list. */
  readonly remove?: readonly string[]
  /** A new address, with a new secret; null for none any more. */
  readonly webhook?: string | null
}

/** A changed list; its webhook is told only where it was set anew, with the secret that is told here only. */
export async function changeWatch(context: Context, id: string, change: WatchChange): Promise<MadeWatch | Refusal> {
  const [add, remove] = [change.add ?? [], change.remove ?? []].map(numbers => splitNumbers(numbers.join('\n')))
  const numbers = await reviewNumbers(context, (add ?? []).slice(0, mostNumbers + 1))
  const refused = [...(change.webhook ? refuseWebhook(change.webhook) : []), ...numbers.refused]
  if (refused.length > 0) return { refused }
  const remarks = [...numbers.remarks, ...(change.webhook ? adviseWebhook(context, change.webhook) : [])]
  return context.store.write(async tx => {
    const before = await loadWatch(tx, id)
    if (!before) return unknownWatch(id)
    const at = context.now()
    const changed = changeNumbers(before, { add: add ?? [], remove: remove ?? [], at })
    const webhook = change.webhook ? makeWebhook(change.webhook) : null
    const watch: WatchList = {
      ...changed,
      title: change.title?.trim() ?? before.title,
      webhook: change.webhook === undefined ? before.webhook : webhook,
    }
    const absent = (remove ?? []).filter(number => !isOn(before, number))
    const findings = [...absent.map(notOnList), ...refuseWatch(watch)]
    if (findings.length > 0) return { refused: findings }
    await updateWatch(tx, watch)
    // What the old address did not take goes to the new one.
    if (webhook) await deleteFailed(tx, id)
    await appendEvent(tx, {
      id: context.newId(),
      at,
      action: 'watch.change',
      actor: context.actor,
      subject: { type: 'watch', id },
      body: { title: watch.title, numbers: watch.numbers.length },
      records: [watchState(watch)],
    })
    return { ...watch, webhook, findings: remarks }
  })
}

function isOn({ numbers }: WatchList, number: string): boolean {
  return numbers.some(each => numberKey(each) === numberKey(number))
}

function notOnList(number: string): Finding {
  return {
    rule: 'watch-number-absent',
    severity: 'error',
    message: { zh: `清单里没有“${number}”。`, en: `“${number}” is not on the list.` },
    at: { subject: number },
    fix: { zh: '用 biaochi watch show 查看清单。', en: 'See the list with biaochi watch show.' },
  }
}
