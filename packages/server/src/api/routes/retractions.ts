import { mergeSchema, retractedSchema, retractionSchema } from '@biaochi/core/contract/retraction.ts'
import { correctedStandardSchema, standardPathSchema } from '@biaochi/core/contract/standard-view.ts'
import { today } from '../../actions/context.ts'
import { mergeStandards } from '../../actions/merge-standards.ts'
import type { Refusal } from '../../actions/refusal.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { retractStandard } from '../../actions/retract-standard.ts'
import { showStandard } from '../../actions/show-standard.ts'
import { defineRoute, type Resource } from '../route.ts'

const retract = defineRoute({
  id: 'retractStandard',
  method: 'post',
  address: '/standards/{id}/retraction',
  title: { zh: '撤下一条错误的记录', en: 'Take a wrong record out of the registry' },
  text: {
    zh: '此后不列出、不检索、不计入任何数；再次导入不会带回来。记录、编号与地址都保留，可以恢复。',
    en: 'From then on it is listed, found and counted nowhere, and imports do not bring it back. The record, its numbers and its address stay, and it can be put back.',
  },
  writes: true,
  request: { path: standardPathSchema, query: null, body: { 'application/json': retractionSchema } },
  success: {
    status: 200,
    text: { zh: '撤下的记录', en: 'The record that was taken out' },
    content: { 'application/json': retractedSchema },
  },
  problems: ['standard-unknown', 'standard-retracted', 'refused'],
  run: async ({ context, path, body: { reason } }) => {
    const done = await retractStandard(context, { standard: path.id, reason })
    if (isRefusal(done)) return done
    const { id, revision, numbers } = done.record
    return { body: { id, revision, numbers: numbers.map(({ normal }) => normal) } }
  },
})

const reinstate = defineRoute({
  id: 'reinstateStandard',
  method: 'post',
  address: '/standards/{id}/reinstatement',
  title: { zh: '恢复撤下的记录', en: 'Put a record back' },
  text: {
    zh: '恢复撤下或并入他处的记录；它的编号若已属于另一条记录，先撤下那一条。',
    en: 'Puts back a record that was taken out or merged. Where another record has its number by now, take that one out first.',
  },
  writes: true,
  request: { path: standardPathSchema, query: null, body: { 'application/json': retractionSchema } },
  success: {
    status: 200,
    text: { zh: '恢复的标准', en: 'The standard' },
    content: { 'application/json': correctedStandardSchema },
  },
  problems: ['standard-not-retracted', 'refused'],
  run: async ({ context, path, body: { reason } }) => {
    const done = await retractStandard(context, { standard: path.id, reason, undo: true })
    if (isRefusal(done)) return done
    const view = await showStandard(context, done.record.id, today(context))
    if (!view) throw new Error(`the index does not hold the record ${done.record.id}`)
    return { body: { ...view, findings: [] }, revision: done.record.revision }
  },
})

const merge = defineRoute({
  id: 'mergeStandards',
  method: 'post',
  address: '/standards/{id}/merge',
  title: { zh: '把另一条记录并入这一条', en: 'Merge another record into this one' },
  text: {
    zh: '两条记录说的是同一项标准：这一条留下，得到它没有的编号、关系、日期等；另一条撤下，它的地址转到这一条。以后的导入也照此办理。',
    en: 'Two records are about one standard: this one stays and gets the numbers, relations, dates and so on that it lacked; the other one is taken out, and its address leads here. Imports do likewise from then on.',
  },
  writes: true,
  request: { path: standardPathSchema, query: null, body: { 'application/json': mergeSchema } },
  success: {
    status: 200,
    text: { zh: '留下的标准', en: 'The standard that stays' },
    content: { 'application/json': correctedStandardSchema },
  },
  problems: ['standard-unknown', 'standard-retracted', 'refused'],
  run: async ({ context, path, body: { from, reason } }) => {
    const done = await mergeStandards(context, { from, into: path.id, reason })
    if (isRefusal(done)) return asRefused(done)
    const view = await showStandard(context, done.record.id, today(context))
    if (!view) throw new Error(`the index does not hold the record ${done.record.id}`)
    return { body: { ...view, findings: done.findings }, revision: done.record.revision }
  },
})

/** Two names of one record are no fault of the address: the content is not accepted. */
function asRefused({ refused }: Refusal): Refusal {
  return {
    refused: refused.map(finding => (finding.rule === 'records-same' ? { ...finding, rule: 'refused' } : finding)),
  }
}

/** Wrong and doubled records: take out, put back, merge. */
export const retractions: Resource = {
  name: 'retractions',
  title: { zh: '撤下与并入', en: 'Retractions and merges' },
  routes: [retract, reinstate, merge],
}
