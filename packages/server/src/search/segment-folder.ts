import { existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Finding } from '@biaochi/core/finding.ts'
import { type IndexSchema, schemaLine } from '@biaochi/core/search/schema.ts'
import { openSegment, type Segment, verifySegment } from '@biaochi/core/search/segment/segment.ts'
import { hasCode } from '../store/place-file.ts'
import { FileSource, syncFolder } from './segment-file.ts'
import { type FolderLock, lockFolder } from './segment-lock.ts'
import { type ManifestSegment, readManifest, unpackDead, writeManifest } from './segment-manifest.ts'
import type { IndexPoint } from './segment-state.ts'

/** Files up to this size are checked byte by byte when they are opened, larger ones while questions are answered. */
const checkedAtOnce = 64 << 20
/** Processes that may have an index of the same store open at once. */
const mostCopies = 64
const manifestName = 'manifest.json'

/** A segment in a file. */
export interface FileSegment {
  readonly segment: Segment
  readonly source: FileSource
  readonly file: string
  readonly dead: Uint8Array | null
}

/** What a folder holds. */
export interface FolderContent {
  /** The last change in it. */
  readonly point: IndexPoint
  readonly segments: readonly FileSegment[]
}

/**
 * The folder of an index: segment files, and a manifest that says which of them belong together. Every process has a
 * copy of its own, so that none writes what another one reads.
 */
export class SegmentFolder {
  readonly path: string
  readonly #schema: IndexSchema
  readonly #lock: FolderLock

  private constructor(path: string, schema: IndexSchema, lock: FolderLock) {
    this.path = path
    this.#schema = schema
    this.#lock = lock
  }

  /** Opens the first copy that no other process has. */
  static open(parent: string, schema: IndexSchema): SegmentFolder {
    for (let copy = 0; copy < mostCopies; copy++) {
      const path = join(parent, `copy-${copy}`)
      mkdirSync(path, { recursive: true })
      const lock = lockFolder(path)
      if (!lock) continue
      const folder = new SegmentFolder(path, schema, lock)
      if (!existsSync(join(path, manifestName))) folder.#takeOver(parent)
      return folder
    }
    throw new Error(`All ${mostCopies} copies of the index in ${parent} are in use`)
  }

  /** Opens what the manifest names: null when there is none yet, findings when it can't be used. */
  read(): FolderContent | readonly Finding[] | null {
    const manifest = readManifest(join(this.path, manifestName))
    if (manifest === null) return null
    if (manifest === 'torn') return [unusable(manifestName, '内容不完整', 'it is not whole')]
    if (manifest.schema !== schemaLine(this.#schema)) return [outdated]
    const segments: FileSegment[] = []
    for (const entry of manifest.segments) {
      const opened = this.#openListed(entry)
      if ('rule' in opened) {
        for (const { source } of segments) source.close()
        return [opened]
      }
      segments.push(opened)
    }
    return { point: manifest.point, segments }
  }

  /** Opens a segment file that was just written. */
  openFile(file: string): FileSegment | Finding {
    const source = new FileSource(join(this.path, file))
    const segment = openSegment(source, this.#schema, crc32)
    if (!('rule' in segment)) return { segment, source, file, dead: null }
    source.close()
    return segment
  }

  /** Makes these segments the content of the folder, in one step, and removes all other files. */
  async publish(point: IndexPoint, segments: readonly ManifestSegment[]): Promise<void> {
    writeManifest(join(this.path, manifestName), { schema: schemaLine(this.#schema), point, segments })
    await syncFolder(this.path)
    this.clean(segments.map(segment => segment.file))
  }

  /** Removes what is neither named nor the manifest: files of an interrupted write, and of merges that are done. */
  clean(kept: readonly string[]): void {
    const names = new Set([...kept, manifestName, 'lock', 'lock-journal'])
    for (const name of readdirSync(this.path)) if (!names.has(name)) rmSync(join(this.path, name), { force: true })
  }

  close(): void {
    this.#lock.release()
  }

  /** Begins with what another copy has: its files never change, so that a link to them is as good as a copy. */
  #takeOver(parent: string): void {
    for (const other of readdirSync(parent).map(name => join(parent, name))) {
      const manifest = other === this.path ? null : readManifest(join(other, manifestName))
      if (manifest === null || manifest === 'torn' || manifest.schema !== schemaLine(this.#schema)) continue
      try {
        for (const { file } of manifest.segments) linkSync(join(other, file), join(this.path, file))
        writeManifest(join(this.path, manifestName), manifest)
        return
      } catch (error) {
        // Its process may remove files meanwhile; not every file system has links. What was linked is removed on loading.
        if (!['ENOENT', 'EEXIST', 'EPERM', 'ENOTSUP', 'EMLINK'].some(code => hasCode(error, code))) throw error
      }
    }
  }

  #openListed(entry: ManifestSegment): FileSegment | Finding {
    try {
      const opened = this.openFile(entry.file)
      if ('rule' in opened) return opened
      const { source, segment } = opened
      const finding = source.length <= checkedAtOnce ? runThrough(verifySegment(source, crc32)) : null
      if (finding || source.length !== entry.bytes) {
        source.close()
        return finding ?? unusable(entry.file, '长度不符', 'its length differs')
      }
      return { ...opened, dead: unpackDead(entry.dead, segment.count) }
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return unusable(entry.file, '文件缺失', 'it is missing')
      throw error
    }
  }
}

/** Whether a segment file is checked while questions are answered. */
export function isCheckedLater(source: FileSource): boolean {
  return source.length > checkedAtOnce
}

function runThrough(steps: Generator<number, Finding | null>): Finding | null {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Nothing is wrong: a release makes other documents than the one before, or there was another index. */
const outdated: Finding = {
  rule: 'index-outdated',
  severity: 'info',
  message: {
    zh: '检索索引由另一版本所建，将由库重建。',
    en: 'The search index was made by another release; it is built anew from the store.',
  },
  at: {},
}

function unusable(file: string, zh: string, en: string): Finding {
  return {
    rule: 'segment-torn',
    severity: 'warning',
    message: {
      zh: `检索索引文件 ${file} 不可用：${zh}。`,
      en: `The file ${file} of the search index can't be used: ${en}.`,
    },
    at: { file },
    fix: { zh: '索引将由库重建，无需处理。', en: 'The index is rebuilt from the store; nothing to do.' },
  }
}
