import { programmeSchema, targetsQuerySchema, targetsViewSchema } from '@biaochi/core/contract/programme.ts'
import { today } from '../../actions/context.ts'
import type { Refusal } from '../../actions/refusal.ts'
import { showProgramme } from '../../actions/show-programme.ts'
import { showTargets, type TargetsView } from '../../actions/show-targets.ts'
import { defineRoute, type Resource, refuse } from '../route.ts'

const show = defineRoute({
  id: 'showProgramme',
  method: 'get',
  address: '/programme',
  title: { zh: '实施方案', en: 'The programme' },
  text: {
    zh: '方案文件、目标及其计数规则、报道的数字。',
    en: 'The plan document, its targets with the rules that count them, and figures that were reported.',
  },
  writes: false,
  request: { path: null, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '实施方案', en: 'The programme' },
    content: { 'application/json': programmeSchema },
  },
  problems: ['programme-absent'],
  run: async ({ context }) => {
    const programme = await showProgramme(context)
    return programme ? { body: programme } : absent()
  },
})

const targets = defineRoute({
  id: 'showTargets',
  method: 'get',
  address: '/targets',
  title: { zh: '目标', en: 'Targets' },
  text: {
    zh: '每个目标到当日的两个数：方案期内，与自方案发布以来；连同所数的标准、应达之数和未计者。',
    en: 'Two counts of every target by the day: inside the period of the plan, and since it began; with the standards behind them, what was expected, and what was left out.',
  },
  writes: false,
  request: { path: null, query: targetsQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '目标', en: 'The targets' },
    content: { 'application/json': targetsViewSchema },
  },
  problems: ['programme-absent'],
  run: async ({ context, query }) => {
    const view = await showTargets(context, query.asOf ?? today(context))
    return view ? { body: tellTargets(view) } : absent()
  },
})

/** The programme is an answer of its own, and the day stands once. */
function tellTargets({ programme, asOf, targets, standards }: TargetsView): object {
  const results = targets.map(({ result: { asOf: _, ...result }, figures }) => ({ ...result, figures }))
  return { programme: programme.id, asOf, targets: results, standards }
}

function absent(): Refusal {
  return refuse('programme-absent', { zh: '尚未装入实施方案。', en: 'No programme is loaded.' })
}

/** The programme and its targets. */
export const programme: Resource = {
  name: 'programme',
  title: { zh: '实施方案与目标', en: 'Programme and targets' },
  routes: [show, targets],
}
