import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a test's own that can be filled up. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it until so many bytes are left. */
  fill(left: number): void
  /** Gives the space back. */
  empty(): void
  remove(): void
}

/** Mounts a file system in memory; null where that is not allowed. */
export function makeSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'biaochi-test', folder])
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    return null
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: left => {
      const file = openSync(ballast, 'a')
      try {
        for (let free = freeBytes(folder); free > left; free = freeBytes(folder)) {
          writeSync(file, Buffer.alloc(Math.min(65_536, free - left)))
        }
      } finally {
        closeSync(file)
      }
    },
    empty: () => unlinkSync(ballast),
    remove: () => {
      spawnSync('umount', [folder])
      rmSync(folder, { recursive: true })
    },
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
