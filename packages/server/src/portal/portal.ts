import { languages } from '@biaochi/core/language.ts'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../actions/context.ts'
import { answerForm, answerPage } from './answer-page.ts'
import { answerPreferences } from './answer-preferences.ts'
import { answerUnknown, refuseMethod } from './answer-unknown.ts'
import { largestFile } from './largest-file.ts'
import type { Page, PortalOptions } from './page.ts'
import { pages } from './pages.ts'
import { splitUrl } from './read-visit.ts'
import { sendAsset } from './send-asset.ts'
import { sendFailure } from './send-failure.ts'
import { siteFactsOf } from './site-facts.ts'

/** Largest form that is taken, in bytes: a file and what stands around it. */
const largestForm = largestFile + 1024 * 1024
/** Forms that one address may send in a minute. */
const formsPerMinute = 30
const formTypes = ['multipart/form-data', 'application/x-www-form-urlencoded']

/** What answering needs beyond the request. */
export interface Door {
  readonly context: Context
  readonly options: PortalOptions
  readonly readFacts: ReturnType<typeof siteFactsOf>
}

/** Adds the public site to an app, below its base path: every page in every language, its JSON twin, assets, display preferences. */
export async function portal(app: FastifyInstance, context: Context, options: PortalOptions): Promise<void> {
  const door: Door = { context, options, readFacts: siteFactsOf(context) }
  const isPage = pageTest(options.basePath, pages)
  const takesForms = pageTest(
    options.basePath,
    pages.filter(page => page.take),
  )
  await app.register(
    async site => {
      await site.register(rateLimit, {
        global: false,
        errorResponseBuilder: (_request, { statusCode }) => ({ statusCode }),
      })
      site.addContentTypeParser([...formTypes], { parseAs: 'buffer', bodyLimit: largestForm }, (_request, body, done) =>
        done(null, body),
      )
      site.setErrorHandler((failure, request, reply) => sendFailure(door, { request, reply }, failure))
      for (const language of languages) {
        for (const page of pages) {
          for (const path of page.paths) {
            for (const address of addressesOf(path, language)) {
              site.get(address, (request, reply) => answerPage(door, { request, reply }, page))
              if (page.take && !address.endsWith('.json')) {
                site.post(address, formOptions, (request, reply) => answerForm(door, { request, reply }, page))
              }
            }
          }
        }
      }
      site.get('/preferences', async (request, reply) => answerPreferences(options, { request, reply }))
      site.get('/assets/:file', async (request: FastifyRequest<{ Params: { file: string } }>, reply) =>
        sendAsset({ request, reply }, request.params.file),
      )
      site.get('/*', (request, reply) => answerUnknown(door, { request, reply }))
      site.route({
        method: ['POST', 'PUT', 'PATCH', 'DELETE'],
        url: '/*',
        // Before the body is read: nobody needs it.
        onRequest: (request, reply) => {
          const { path } = splitUrl(request.url)
          if (!isPage(path)) return answerUnknown(door, { request, reply })
          return refuseMethod(door, { request, reply }, takesForms(path) ? 'GET, HEAD, POST' : 'GET, HEAD')
        },
        handler: (_request, reply) => reply,
      })
    },
    { prefix: options.basePath },
  )
}

const formOptions = {
  bodyLimit: largestForm,
  config: { rateLimit: { max: formsPerMinute, timeWindow: 60_000 } },
}

/** Makes a test for paths below the base path that have one of the pages. */
function pageTest(basePath: string, among: readonly Page[]): (path: string) => boolean {
  const addresses = among.flatMap(page =>
    page.paths.flatMap(path => languages.flatMap(language => addressesOf(path, language))),
  )
  const pattern = (address: string) =>
    address
      .split('/')
      .map(part => (part.startsWith(':') ? '[^/]+' : RegExp.escape(part)))
      .join('/')
  const known = new RegExp(`^(?:${addresses.map(pattern).join('|')})$`)
  return path => known.test(path.slice(basePath.length) || '/')
}

/** A request with the means to answer it. */
export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Where a page and its twin are in a language; an address that ends in a parameter takes `.json` within it. */
function addressesOf(path: string, language: string): string[] {
  const prefix = language === 'zh' ? '' : `/${language}`
  if (path === '/') return [prefix === '' ? '/' : prefix, `${prefix}/index.json`]
  const endsInParameter = /\/:\w+$/.test(path)
  const hasTwin = !endsInParameter && !/\.\w+$/.test(path)
  return [`${prefix}${path}`, ...(hasTwin ? [`${prefix}${path}.json`] : [])]
}
