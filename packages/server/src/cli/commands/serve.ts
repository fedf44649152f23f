import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from '@biaochi/core/language.ts'
import type { Context } from '../../actions/context.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { readPort } from '../../config.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { describeFailure } from '../describe-failure.ts'
import { printRefusal } from '../print-refusal.ts'

/** The programme that an installation without one starts with. */
const firstProgramme = fileURLToPath(new URL('../../../../../programme/shanghai-2022', import.meta.url))

/** `biaochi serve`: portal and API until it is told to stop. */
export const serveCommand: Command = {
  name: 'serve',
  title: { zh: '运行门户与接口', en: 'Run the portal and the API' },
  options: [
    {
      flags: '--host <address>',
      text: {
        zh: '监听的地址（默认 127.0.0.1，只有本机；0.0.0.0 让别的机器也能连，不加密）',
        en: 'address to listen on (default 127.0.0.1, this machine only; 0.0.0.0 lets others connect, unencrypted)',
      },
    },
    { flags: '--port <port>', text: { zh: '监听的端口（默认 8080）', en: 'port to listen on (default 8080)' } },
    {
      flags: '--programme <folder>',
      text: {
        zh: '第一次启动装入的方案；none 为不装（默认自带的上海方案）',
        en: 'programme to load at the first start; none for no programme (default: the one of Shanghai)',
      },
    },
  ],
  formats: ['text', 'json'],
  makesStore: true,
  run: serve,
}

/** Milliseconds between two checkpoints of the log, and between two rounds of telling those who watch. */
const hour = 3_600_000
const minute = 60_000

async function serve(call: Call) {
  const host = textOption(call, 'host') ?? call.config.host
  const typedPort = textOption(call, 'port')
  const port = typedPort === undefined ? call.config.port : readPort('--port', typedPort)
  // Loaded here, so that the other commands do not wait for a web server.
  const [{ startServer, hasBrowserPrograms }, { showProgramme }, { keepCheckpoints }, { keepTelling }] =
    await Promise.all([
      import('../../api/start-server.ts'),
      import('../../actions/show-programme.ts'),
      import('../../actions/keep-checkpoints.ts'),
      import('../../actions/keep-telling.ts'),
    ])
  const context = await call.open()
  const wanted = textOption(call, 'programme')
  if (wanted !== 'none' && !(await showProgramme(context))) {
    const folder = wanted === undefined ? firstProgramme : call.path(wanted)
    if (!(await loadFirstProgramme(call, { context, folder }))) return exitCode.failure
  }
  const app = await startServer(context, { ...call.config, host, port })
  const bound = app.server.address() as AddressInfo
  const address = `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}${call.config.basePath}/`
  if (call.format === 'json') {
    call.terminal.out(JSON.stringify({ address, host: bound.address, port: bound.port, data: place(call) }))
  }
  if (!isLoopback(bound.address)) call.terminal.err(say(openWarning, call.language))
  if (!hasBrowserPrograms()) call.terminal.err(say(programsMissing, call.language))
  const seconds = process.uptime().toFixed(1)
  call.terminal.err(
    call.language === 'zh'
      ? `标尺在 ${address} 运行（启动用时 ${seconds} 秒）。数据在 ${place(call)}。Ctrl-C 停止。`
      : `Biaochi runs at ${address} (started in ${seconds} s). Data in ${place(call)}. Ctrl-C stops it.`,
  )
  const onFailure = (failure: unknown) => call.terminal.err(describeFailure(failure))
  const endings = [
    keepCheckpoints(context, { interval: hour, onFailure }),
    keepTelling(context, { interval: minute, onFailure, mayGoInside: call.config.mayWebhooksGoInside }),
  ]
  await stopSignal()
  await Promise.all(endings.map(end => end()))
  await app.close()
  return exitCode.ok
}

async function loadFirstProgramme(call: Call, from: { context: Context; folder: string }): Promise<boolean> {
  const { loadProgramme } = await import('../../actions/load-programme.ts')
  const context: Context = { ...from.context, actor: { kind: 'system', id: null } }
  // Our own standards lie beside the programmes that they belong to.
  const loaded = await loadProgramme(context, from.folder, { packages: join(from.folder, '..', 'standards') })
  if (!isRefusal(loaded)) return true
  printRefusal(call, loaded)
  return false
}

function isLoopback(address: string): boolean {
  return /^(?:127\.|::1$|::ffff:127\.)/.test(address)
}

const programsMissing = {
  zh: '浏览器中的检查没有构建，/check 改在服务器上检查；运行 npm run prepare 后重新启动即可。',
  en: 'The check in the browser has not been built, so /check works on the server; run “npm run prepare” and start again.',
}

const openWarning = {
  zh: '注意：监听的不是本机地址，别的机器也能连到这里，而且不加密——令牌会明文传输。请放在反向代理（TLS）之后，或用防火墙限制来源；见 docs/guide/hosting.md。',
  en: 'Mind: this is no address of this machine alone. Others can connect, and nothing is encrypted: tokens travel as plain text. Put a reverse proxy with TLS in front, or limit who may connect; see docs/guide/hosting.md.',
}

function place(call: Call): string {
  return call.config.databaseUrl ? 'PostgreSQL' : call.config.dataFolder
}

/** Resolves when the process is asked to stop; a second signal ends it at once. */
function stopSignal(): Promise<void> {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}
