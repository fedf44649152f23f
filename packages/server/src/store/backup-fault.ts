import type { Finding, Text } from '@biaochi/core/finding.ts'

/** What can be wrong with a backup or with where it shall go; published, so never renamed. */
export type BackupRule =
  | 'backup-unreadable'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-does-not-verify'
  | 'backup-file-exists'
  | 'store-not-empty'

const wordings: Readonly<Record<BackupRule, { readonly message: Text; readonly fix: Text }>> = {
  'backup-unreadable': {
    message: { zh: '这不是标尺的备份文件', en: 'this is no backup of Biaochi' },
    fix: { zh: '给出 biaochi backup 写成的文件', en: 'name a file that biaochi backup has written' },
  },
  'backup-damaged': {
    message: {
      zh: '备份文件已损坏或不完整；没有恢复任何内容',
      en: 'the backup is damaged or incomplete; nothing was restored',
    },
    fix: { zh: '用另一份备份', en: 'use another backup' },
  },
  'backup-newer': {
    message: {
      zh: '备份由更新的标尺版本写成，本版本不认识其结构',
      en: 'the backup was written by a later release of Biaochi, whose structure this one does not know',
    },
    fix: { zh: '用那个版本恢复', en: 'restore it with that release' },
  },
  'backup-does-not-verify': {
    message: {
      zh: '备份文件完好，但其中的日志或记录通不过核验；没有恢复任何内容',
      en: 'the backup is intact, but its log or records do not verify; nothing was restored',
    },
    fix: {
      zh: '用 biaochi audit verify 查看此备份的每一处问题，再用更早的备份',
      en: 'see every fault of this backup with biaochi audit verify, and use an earlier one',
    },
  },
  'backup-file-exists': {
    message: { zh: '已有同名文件，没有覆盖', en: 'a file of that name exists; it was not overwritten' },
    fix: { zh: '换一个文件名', en: 'choose another name' },
  },
  'store-not-empty': {
    message: {
      zh: '目标中已有数据，或已建成别的版本的结构；恢复只写入空的库，什么也没有改动',
      en: 'there is data at the target, or the structure of another release; only an empty store is restored into, and nothing was changed',
    },
    fix: {
      zh: '用 --data 给出一个新的文件夹，或在 DATABASE_URL 中给出一个新建的空库',
      en: 'name a new folder with --data, or a new empty database in DATABASE_URL',
    },
  },
}

/** A backup or restore can't go on; thrown to roll back, turned into a refusal by the action. */
export class BackupFault extends Error {
  readonly finding: Finding

  /** `file`: the backup, or the folder or database that it shall go to. */
  constructor(rule: BackupRule, file: string, cause?: unknown) {
    const { message, fix } = wordings[rule]
    super(`${message.zh} / ${message.en}`, { cause })
    this.name = 'BackupFault'
    const evidence = cause instanceof Error ? { evidence: { cause: cause.message } } : {}
    this.finding = { rule, severity: 'error', message, at: { file }, ...evidence, fix }
  }
}
