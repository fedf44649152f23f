import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'packages/server/src/portal/browser')
/** Read by the portal beside its other assets. */
const target = join(root, 'packages/server/src/portal/assets/dist')

/** Programs for the browser, each one file that loads no other: a worker whose policy allows no address. */
const programs = ['check-page', 'check-worker']

const bundlerMissing =
  '没有 rolldown（不装开发依赖时如此），浏览器中的检查没有构建；页面改在服务器上检查。\n' +
  'rolldown is not installed (as without development dependencies): checks in the browser are not built, and the page checks on the server.\n'

/** Whether the bundler is there: an installation without the tools of development has none. */
function hasBundler(): boolean {
  try {
    import.meta.resolve('rolldown')
    return true
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ERR_MODULE_NOT_FOUND') return false
    throw failure
  }
}

/** Builds the programs; each file is put in place as a whole, so that whoever reads meanwhile has the old one or the new. */
export async function bundle(): Promise<void> {
  const { build } = await import('rolldown')
  await mkdir(target, { recursive: true })
  for (const program of programs) {
    const { output } = await build({
      input: join(source, `${program}.ts`),
      platform: 'browser',
      // The one worker makes programs of rules, knowingly.
      checks: { eval: false },
      output: { format: 'es', minify: true, codeSplitting: false },
      logLevel: 'warn',
      write: false,
    })
    const content = Buffer.from(output[0].code)
    await place(`${program}.js.br`, compress(content))
    await place(`${program}.js`, content)
    process.stderr.write(`${program}.js ${Math.ceil(content.length / 1024)} kB\n`)
  }
}

async function place(name: string, content: Buffer): Promise<void> {
  const own = join(target, `.${name}.${process.pid}`)
  await writeFile(own, content)
  await rename(own, join(target, name))
}

function compress(content: Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
}

if (import.meta.main) {
  if (hasBundler()) await bundle()
  else process.stderr.write(bundlerMissing)
}
