import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { reportStyle } from '@biaochi/core/checks/report/page/report-style.ts'
import { documentStyle } from '@biaochi/core/document/write/html/document-style.ts'

/** A file that pages need, as it is sent. */
export interface Asset {
  /** `portal.css`, as pages name it. */
  readonly name: string
  /** Name in addresses, a digest of the content in it: `portal.1f0c9a3b.css`. */
  readonly file: string
  readonly media: string
  readonly content: Buffer
  readonly brotli: Buffer
}

/** Sheets that are sent as one file, in the order in which they build on each other. */
const bundles: Readonly<Record<string, readonly string[]>> = {
  'portal.css': [
    'base.css',
    'frame.css',
    'search.css',
    'standard.css',
    'table.css',
    'home.css',
    'programme.css',
    'narrow.css',
    'paper.css',
  ],
  'pictures.css': ['pictures.css', 'framework-map.css', 'framework-zoom.css', 'charts.css', 'framework-print.css'],
}
const bundled = new Set([...Object.values(bundles).flat(), 'document-page.css', 'check-page.css'])

const media: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const folder = join(import.meta.dirname, 'assets')
/** Programs that `npm run prepare` builds, each with its compressed form beside it; none where it did not run. */
const builtFolder = join(folder, 'dist')

/** Every asset by the name that pages use. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  [
    ...readdirSync(folder)
      .filter(name => media[extname(name)] !== undefined && !bundled.has(name))
      .map(name => makeAsset(name, readFileSync(join(folder, name)))),
    ...readBuilt(),
    makeAsset('check.css', Buffer.concat([readTogether(['check-page.css']), Buffer.from(reportStyle)])),
    makeAsset('document.css', Buffer.concat([readTogether(['document-page.css']), Buffer.from(documentStyle)])),
    ...Object.entries(bundles).map(([name, sheets]) => makeAsset(name, readTogether(sheets))),
  ].map(asset => [asset.name, asset]),
)

/** Name in addresses of an asset. */
export function assetFile(name: string): string {
  const asset = assets.get(name)
  if (!asset) throw new Error(`no asset is called ${name}`)
  return asset.file
}

/** The asset of an address; an older digest leads to the present content. */
export function findAsset(file: string): Asset | null {
  const name = file.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, '')
  return assets.get(name) ?? null
}

function readTogether(names: readonly string[]): Buffer {
  return Buffer.concat(names.map(name => readFileSync(join(folder, name))))
}

function readBuilt(): Asset[] {
  if (!existsSync(builtFolder)) return []
  const names = readdirSync(builtFolder).filter(name => media[extname(name)] !== undefined)
  return names.map(name =>
    makeAsset(name, readFileSync(join(builtFolder, name)), readFileSync(join(builtFolder, `${name}.br`))),
  )
}

function makeAsset(name: string, content: Buffer, brotli = brotliCompressSync(content)): Asset {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const extension = extname(name)
  return {
    name,
    file: `${name.slice(0, -extension.length)}.${digest}${extension}`,
    media: media[extension] ?? '',
    content,
    brotli,
  }
}
