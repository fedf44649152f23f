import { z } from 'zod'
import { defineRoute, type Resource } from '../route.ts'

const document = defineRoute({
  id: 'showDocument',
  method: 'get',
  address: '/openapi.json',
  title: { zh: '本文档', en: 'This document' },
  text: {
    zh: '接口的 OpenAPI 3.1 文档；由程序自身的模式生成，测试中的每个响应都与它核对。',
    en: 'The document of the API in OpenAPI 3.1, made from the program’s own schemas; every answer in the tests is held against it.',
  },
  writes: false,
  request: { path: null, query: null, body: null },
  success: {
    status: 200,
    text: { zh: 'OpenAPI 3.1 文档', en: 'OpenAPI 3.1 document' },
    content: { 'application/json': z.looseObject({ openapi: z.string() }) },
  },
  problems: [],
  run: async ({ document }) => ({ body: document() }),
})

/** The document of the API. */
export const openapi: Resource = {
  name: 'openapi',
  title: { zh: '文档', en: 'Document' },
  routes: [document],
}
