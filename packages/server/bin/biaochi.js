#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is wrong instead of failing on the first type.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../src/cli/main.ts', import.meta.url)
const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url))
const major = Number(process.versions.node.split('.')[0])

if (major >= 24) {
  await import(main.href)
} else if (existsSync(own)) {
  const run = spawnSync(own, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = run.status ?? 1
} else {
  console.error(
    `标尺需要 Node.js 24 或更新的版本；当前是 ${process.version}，且 npm ci 未能装上自带的运行时。\n` +
      `Biaochi needs Node.js 24 or newer; this is ${process.version}, and npm ci could not install the bundled runtime.`,
  )
  process.exitCode = 1
}
