import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWordDocument } from '@biaochi/core/container/word.ts'
import { describe, expect, it } from 'vitest'
import { runFileTask } from './file-task.ts'
import { runInThread } from './run-in-thread.ts'

const bytes = writeWordDocument({
  title: '示例',
  language: 'zh',
  blocks: [{ kind: 'paragraph', text: '按 GB/T 101-2001' }],
})
const asked = { file: { name: 'a.docx', bytes } }

describe('a file read in a thread', () => {
  it('gives what it gives without one', async () => {
    const answer = await runInThread('cite', asked)
    expect(answer).toEqual(await runFileTask('cite', asked))
    expect(answer.value?.citations.map(one => one.number.normal)).toEqual(['GB/T 101-2001'])
  })

  it('is given up when it takes too long', async () => {
    const { findings } = await runInThread('cite', asked, { patience: 0, heap: 768 })
    expect(findings).toMatchObject([{ rule: 'file-too-slow', at: { file: 'a.docx' } }])
  })

  it('is given up when it takes too much memory', async () => {
    const text = `<html><p>${'GB/T 101-2001 '.repeat(2_000_000)}`
    const file = { name: 'a.html', bytes: new TextEncoder().encode(text) }
    const { findings } = await runInThread('cite', { file }, { patience: 60_000, heap: 24 })
    expect(findings).toMatchObject([{ rule: 'file-too-intricate' }])
  })

  it('is nothing to the next file, which comes to the same thread', async () => {
    const broken = { file: { name: 'b.docx', bytes: new TextEncoder().encode('PK\x03\x04 nothing') } }
    for (let round = 0; round < 3; round++) {
      expect((await runInThread('cite', broken)).findings).toMatchObject([
        { severity: 'error', at: { file: 'b.docx' } },
      ])
      expect((await runInThread('cite', asked)).value?.citations).toHaveLength(1)
    }
  })

  it('keeps no process alive', () => {
    const module = JSON.stringify(new URL('./run-in-thread.ts', import.meta.url).href)
    // A PDF file too: its library prints.
    const file = (name: string, text: string) => `{ name: '${name}', bytes: new TextEncoder().encode('${text}') }`
    const script = `const { runInThread } = await import(${module})
await runInThread('read', { file: ${file('a.pdf', '%PDF-1.7')} })
console.log((await runInThread('cite', { file: ${file('a.md', 'GB/T 101-2001')} })).value.citations.length)`
    const folder = mkdtempSync(join(tmpdir(), 'biaochi-thread-'))
    writeFileSync(join(folder, 'ask.mjs'), script)
    const printed = execFileSync(process.execPath, [join(folder, 'ask.mjs')], { timeout: 120_000 })
    rmSync(folder, { recursive: true })
    expect(printed.toString().trim()).toBe('1')
  })

  it('waits for its turn, and is turned away when too many wait', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => runInThread('cite', asked)))
    const refused = answers.filter(answer => answer.findings[0]?.rule === 'files-too-many')
    expect(refused).toHaveLength(3)
    expect(answers.filter(answer => answer.value?.citations.length === 1)).toHaveLength(22)
  })
})
