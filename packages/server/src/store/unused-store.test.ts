import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveDefects } from './defect.ts'
import { openStore, type Store } from './store.ts'
import { lookAtFolder, removeUnusedStore } from './unused-store.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'biaochi-test-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const open = (folder: string): Promise<Store> => openStore({ folder, databaseUrl: null })

describe('a store that nobody wrote to', () => {
  it('is taken away with the folders that were made for it', async () => {
    const folder = join(root, 'a/b')
    const before = lookAtFolder(folder)
    await (await open(folder)).close()
    mkdirSync(join(folder, 'index'))
    removeUnusedStore(before)
    expect(readdirSync(root)).toEqual([])
  })

  it('is taken from between files of others', async () => {
    writeFileSync(join(root, 'own.txt'), '')
    const before = lookAtFolder(root)
    await (await open(root)).close()
    removeUnusedStore(before)
    expect(readdirSync(root)).toEqual(['own.txt'])
  })

  it('stays when it was there before', async () => {
    await (await open(root)).close()
    removeUnusedStore(lookAtFolder(root))
    expect(existsSync(join(root, 'biaochi.sqlite'))).toBe(true)
  })

  it('stays while others have it open', async () => {
    const before = lookAtFolder(root)
    const other = await open(root)
    await other.changeMark()
    removeUnusedStore(before)
    await other.write(async tx => saveDefects(tx, []))
    await other.close()
    expect(existsSync(join(root, 'biaochi.sqlite'))).toBe(true)
  })
})

it('a store that holds something stays', async () => {
  const before = lookAtFolder(root)
  const store = await open(root)
  await store.write(async tx =>
    saveDefects(tx, [{ rule: 'tested', severity: 'info', message: { zh: '试', en: 'test' }, at: {} }]),
  )
  await store.close()
  removeUnusedStore(before)
  expect(existsSync(join(root, 'biaochi.sqlite'))).toBe(true)
})

it('nothing happens where no store was made', () => {
  const before = lookAtFolder(join(root, 'none'))
  removeUnusedStore(before)
  expect(readdirSync(root)).toEqual([])
})
