import { resolve } from 'node:path'
import type { Language } from '@biaochi/core/language.ts'

/** Everything the environment decides. This file is the only reader of it. */
export interface Config {
  /** Folder of the embedded store. */
  readonly dataFolder: string
  /** A PostgreSQL instead of the embedded store. */
  readonly databaseUrl: string | null
  /** Password for tables of a ClickHouse that are checked; that of a PostgreSQL its driver reads itself (PGPASSWORD). */
  readonly clickhousePassword: string | null
  readonly host: string
  readonly port: number
  /** Path below which the site is served behind a proxy, `` or `/standards`, never with a slash at the end. */
  readonly basePath: string
  /** Whether `X-Forwarded-*` of the proxy in front is believed. */
  readonly trustProxy: boolean
  /** Origin for absolute links in feeds and citations, `https://standards.example.org`; null: taken from the request. */
  readonly publicOrigin: string | null
  /** E-mail address that error reports go to; null: the report page shows the text to copy. */
  readonly contact: string | null
  /** Whether webhooks may lead to addresses of the inner network. */
  readonly mayWebhooksGoInside: boolean
  /** Who works at the command line, as the log is to name them; null: nobody is named. */
  readonly by: string | null
  readonly language: Language
  /** Folder that relative paths of the caller start from. */
  readonly callerFolder: string
}

/** A setting, typed or of the environment, that cannot be. */
export class SettingFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SettingFault'
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the configuration; impossible values are refused with a sentence that names the variable. */
export function readConfig(env: Environment, folder: string): Config {
  const callerFolder = callerOf(env, folder)
  return {
    dataFolder: resolve(callerFolder, env.BIAOCHI_DATA ?? 'data'),
    databaseUrl: env.DATABASE_URL || null,
    clickhousePassword: env.CLICKHOUSE_PASSWORD || null,
    host: env.BIAOCHI_HOST ?? '127.0.0.1',
    port: readPort('BIAOCHI_PORT', env.BIAOCHI_PORT ?? '8080'),
    basePath: readBasePath(env.BIAOCHI_BASE_PATH ?? ''),
    trustProxy: env.BIAOCHI_TRUST_PROXY === '1',
    publicOrigin: readOrigin(env.BIAOCHI_PUBLIC_ORIGIN ?? ''),
    contact: env.BIAOCHI_CONTACT || null,
    mayWebhooksGoInside: env.BIAOCHI_WEBHOOKS_INSIDE === '1',
    by: env.BIAOCHI_BY === undefined ? null : readName('BIAOCHI_BY', env.BIAOCHI_BY),
    language: /^en/i.test(env.BIAOCHI_LANGUAGE ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '') ? 'en' : 'zh',
    callerFolder,
  }
}

/** A TCP port from text; `name` is what the message calls it. */
export function readPort(name: string, text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new SettingFault(`${name}: “${text}” 不是端口号（0–65535） / is not a port (0–65535)`)
}

const longestName = 200

/** What a person is called, from text; null for a blank one. `name` is what the message calls the setting. */
export function readName(name: string, text: string): string | null {
  const plain = text.trim()
  if (plain.length <= longestName && plain.isWellFormed() && !/\p{Cc}/u.test(plain)) return plain || null
  throw new SettingFault(
    `${name}: 须是一行、至多 ${longestName} 个字符的姓名 / has to be a name of one line and at most ${longestName} characters`,
  )
}

function readOrigin(text: string): string | null {
  const origin = text.trim().replace(/\/+$/, '')
  if (origin === '') return null
  const url = URL.parse(origin)
  if (url && /^https?:$/.test(url.protocol) && url.origin === origin.toLowerCase()) return url.origin
  throw new SettingFault(
    `BIAOCHI_PUBLIC_ORIGIN: “${text}” 须形如 https://standards.example.org，不带路径（路径用 BIAOCHI_BASE_PATH） / must look like https://standards.example.org, without a path (which is BIAOCHI_BASE_PATH)`,
  )
}

function readBasePath(text: string): string {
  const path = text.replace(/\/+$/, '')
  if (path === '' || /^(\/[\w.~-]+)+$/.test(path)) return path
  throw new SettingFault(`BIAOCHI_BASE_PATH: “${text}” 须形如 /standards / must look like /standards`)
}

/** npm runs scripts in the project's folder and says in INIT_CWD where the caller stood. */
function callerOf(env: Environment, folder: string): string {
  const underNpm = env.npm_lifecycle_event === 'start' && env.npm_config_local_prefix === folder
  return (underNpm && env.INIT_CWD) || folder
}
