#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is wrong instead of failing on the first type.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as modules from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const main = new URL('../src/cli/main.ts', import.meta.url)
const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url))
const major = Number(process.versions.node.split('.')[0])

if (major >= 24) {
  // What was compiled once is read again: half a second of each start. It lies in this folder, where nobody else can write.
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/biaochi', import.meta.url))
  modules.enableCompileCache(cache)
  // Threads ask the environment.
  process.env.NODE_COMPILE_CACHE ??= cache
  // Workers read the data of a check; what this thread makes is short-lived, and room for it would be a fifth of all memory.
  if (process.argv[2] === 'check') setFlagsFromString('--semi-space-growth-factor=1')
  await import(main.href)
} else if (existsSync(own)) {
  runWith(own)
} else {
  console.error(
    `标尺需要 Node.js 24 或更新的版本；当前是 ${process.version}，且 npm ci 未能装上自带的运行时。\n` +
      `Biaochi needs Node.js 24 or newer; this is ${process.version}, and npm ci could not install the bundled runtime.`,
  )
  process.exitCode = 1
}

/** Runs the program with another Node, and stands for it: what would end this process ends that one. */
function runWith(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // Ctrl-C reaches both; the program decides when to end.
  process.on('SIGINT', () => {})
  child.on('error', failure => {
    console.error(failure.message)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}
