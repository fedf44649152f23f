import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'packages/server/src/portal/browser')
/** Read by the portal beside its other assets. */
const target = join(root, 'packages/server/src/portal/assets/dist')

/** Programs for the browser, each one file that loads no other: a worker whose policy allows no address. */
const programs = ['check-page', 'check-worker']

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

async function bundle(): Promise<void> {
  const { build } = await import('rolldown')
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  for (const program of programs) {
    const file = join(target, `${program}.js`)
    await build({
      input: join(source, `${program}.ts`),
      platform: 'browser',
      // The one worker makes programs of rules, knowingly.
      checks: { eval: false },
      output: { file, format: 'es', minify: true, codeSplitting: false },
      logLevel: 'warn',
    })
    const content = await readFile(file)
    await writeFile(`${file}.br`, compress(content))
    process.stderr.write(`${program}.js ${Math.ceil(content.length / 1024)} kB\n`)
  }
}

function compress(content: Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
}

if (hasBundler()) await bundle()
else
  process.stderr.write(
    '没有 rolldown（不装开发依赖时如此），浏览器中的检查没有构建；页面改在服务器上检查。\n' +
      'rolldown is not installed (as without development dependencies): checks in the browser are not built, and the page checks on the server.\n',
  )
