import {
  packageListSchema,
  packagePathSchema,
  packageSchema,
  preparedStandardSchema,
} from '@biaochi/core/contract/package.ts'
import { findOwnStandard, type OwnSample, prepareStandard } from '../../actions/own-standards.ts'
import { showRunnable, summariseOwn } from '../../actions/show-runnable.ts'
import { defineRoute, type Resource, refuse } from '../route.ts'

const list = defineRoute({
  id: 'listPackages',
  method: 'get',
  address: '/packages',
  title: { zh: '可以执行的标准', en: 'Standards that run' },
  text: {
    zh: '随程序提供、能拿数据来检查的标准：各有哪些表、多少数据元与规则。',
    en: 'The standards that come with the program and that data can be held against: their tables, and how many elements and rules they have.',
  },
  writes: false,
  request: { path: null, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '标准', en: 'The standards' },
    content: { 'application/json': packageListSchema },
  },
  problems: [],
  run: async () => {
    const items = await summariseOwn()
    return { body: { items, total: items.length } }
  },
})

const show = defineRoute({
  id: 'showPackage',
  method: 'get',
  address: '/packages/{id}',
  title: { zh: '一个可以执行的标准', en: 'A standard that runs' },
  text: {
    zh: '数据元（全部属性）、代码表及其有效期、表、每条规则的白话与章条、要求的执行情况、样例。',
    en: 'Data elements with all attributes, code lists with their validity, tables, every rule in plain words with its clause, what becomes of each requirement, and samples.',
  },
  writes: false,
  request: { path: packagePathSchema, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '标准', en: 'The standard' },
    content: { 'application/json': packageSchema },
  },
  problems: ['package-unknown'],
  run: async ({ path }) => {
    const standard = await findOwnStandard(path.id)
    if (!standard) return unknownPackage(path.id)
    const { summary, samples, ...rest } = await showRunnable(standard)
    return { body: { ...summary, ...rest, samples: samples.map(tellSample) } }
  },
})

const rules = defineRoute({
  id: 'preparePackage',
  method: 'get',
  address: '/packages/{id}/rules',
  title: { zh: '供浏览器执行的规则', en: 'Rules for a browser to run' },
  text: {
    zh: '门户的检查页在浏览器里执行标准所需的一切；数据因此不必离开本机。',
    en: 'All that the check page needs to run a standard in the browser, so that no data have to leave the computer.',
  },
  writes: false,
  request: { path: packagePathSchema, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '规则', en: 'The rules' },
    content: { 'application/json': preparedStandardSchema },
  },
  problems: ['package-unknown'],
  run: async ({ path }) => {
    const standard = await findOwnStandard(path.id)
    return standard ? { body: await prepareStandard(standard) } : unknownPackage(path.id)
  },
})

function tellSample({ id, files, asOf, now }: OwnSample) {
  return { id, files: files.map(({ name }) => name), asOf, now }
}

function unknownPackage(id: string) {
  return refuse(
    'package-unknown',
    { zh: `没有可以执行的标准“${id}”。`, en: `There is no standard “${id}” that can be run.` },
    { at: { pointer: '/path/id' } },
  )
}

/** The standards that data can be held against. */
export const packages: Resource = {
  name: 'packages',
  title: { zh: '可以执行的标准', en: 'Standards that run' },
  routes: [list, show, rules],
}
