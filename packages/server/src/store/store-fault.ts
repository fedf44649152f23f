import type { Finding, Text } from '@biaochi/core/finding.ts'

/** The store could not do what was asked, and the finding says why and what to do. Nothing was written. */
export class StoreFault extends Error {
  readonly finding: Finding

  /** `place`: the file or folder, for those who run the machine; the finding, which anybody may see, does not name it. */
  constructor(finding: Finding, cause?: unknown, place?: string) {
    const { message, fix } = finding
    const sentences = [message, fix].flatMap(text => (text ? [`${text.zh} / ${text.en}`] : []))
    super((place === undefined ? '' : `${place}: `) + sentences.join('\n    → '), { cause })
    this.name = 'StoreFault'
    this.finding = finding
  }
}

interface Wording {
  readonly message: Text
  readonly fix: Text
}

/** What can be wrong with a store, and what to do about it. */
const wordings = {
  'store-full': {
    message: {
      zh: '存放数据的磁盘已满，改动没有写入；查阅照常',
      en: 'the disk that holds the data is full; the change was not written, reading goes on',
    },
    fix: { zh: '腾出空间后再做一次，不需重启', en: 'free some space and do it again; no restart is needed' },
  },
  'store-busy': {
    message: {
      zh: '另一项写入（如大批导入）尚未结束，改动没有写入',
      en: 'another write, such as a long import, has not ended; the change was not written',
    },
    fix: { zh: '稍后再做一次', en: 'do it again in a moment' },
  },
  'store-unreachable': {
    message: {
      zh: '连不上数据库；若正在提交，改动是否写入须查看后才知道',
      en: 'the database cannot be reached; whether a change that was being committed was written, only a look can tell',
    },
    fix: {
      zh: '检查数据库是否运行、DATABASE_URL 是否正确；重做前先看改动是否已在',
      en: 'see that the database runs and DATABASE_URL is right; before you repeat a change, look whether it is there',
    },
  },
  'store-read-only': {
    message: { zh: '数据只可读，改动没有写入', en: 'the data can only be read; the change was not written' },
    fix: { zh: '检查数据文件夹的所有者与权限', en: 'look at the owner and the permissions of the data folder' },
  },
  'store-unwritten': {
    message: {
      zh: '数据文件读写出错：磁盘可能已满、已拔出或有故障；改动没有写入',
      en: 'the data files could not be read or written: the disk may be full, gone or faulty; the change was not written',
    },
    fix: {
      zh: '检查数据文件夹所在的磁盘（空间、挂载、硬件），再做一次',
      en: 'look at the disk of the data folder: space, mount, hardware; then do it again',
    },
  },
  'store-emptied': {
    message: {
      zh: '数据库文件是空的（0 字节），而旁边还有这个库的其他文件：原有数据不见了',
      en: 'the database file is empty (0 bytes), while other files of the installation lie beside it: its data is gone',
    },
    fix: {
      zh: '从备份恢复到一个空的文件夹；确实要从头开始，就换一个空文件夹',
      en: 'restore a backup into an empty folder; to begin anew, choose an empty folder',
    },
  },
  'store-foreign': {
    message: {
      zh: '这个 SQLite 数据库不是标尺的库，没有改动它',
      en: 'this SQLite database is of another program; it was left as it is',
    },
    fix: {
      zh: '检查 --data，指向标尺的数据文件夹或一个空文件夹',
      en: 'check --data: name a folder of Biaochi, or an empty one',
    },
  },
  'store-unsettled': {
    message: {
      zh: '数据文件夹只可读，而其中还有未并入主文件的改动（-wal），只读会漏掉它们',
      en: 'the data folder can only be read, and holds changes that are not yet in its main file (-wal): they would be missed',
    },
    fix: {
      zh: '把整个文件夹复制到可写的地方再核验，或核验备份',
      en: 'copy the whole folder to a place that can be written to, or verify a backup',
    },
  },
  'store-damaged': {
    message: { zh: '数据库文件已损坏', en: 'the database file is damaged' },
    fix: {
      zh: '停止服务，保留损坏的文件，把最近的备份恢复到一个空的文件夹',
      en: 'stop the server, keep the damaged file, and restore the latest backup into an empty folder',
    },
  },
  'store-behind': {
    message: {
      zh: '数据由更早的版本写成，须先升级结构才能只读打开',
      en: 'the data was written by an earlier release; its structure has to be brought up to date first',
    },
    fix: {
      zh: '用 serve 或任何写入的命令打开一次，再做一次',
      en: 'open it once with serve or a command that writes, then do it again',
    },
  },
  'store-newer': {
    message: {
      zh: '数据由更新的标尺版本写成，本版本不认识其结构',
      en: 'the data was written by a later release of Biaochi, whose structure this one does not know',
    },
    fix: {
      zh: '用那个版本打开，或恢复升级前的备份',
      en: 'open it with that release, or restore the backup taken before the upgrade',
    },
  },
  'store-migration-failed': {
    message: {
      zh: '数据结构升级失败，已退回升级前的状态',
      en: 'upgrading the structure of the data failed; it is as it was before',
    },
    fix: {
      zh: '继续使用原版本，并把这条消息报告给维护者；升级前的备份在 backups 文件夹中',
      en: 'go on with the former release and report this message; the backup taken before is in the folder backups',
    },
  },
  'postgres-unfit': {
    message: {
      zh: '数据库不合要求：须是 PostgreSQL 15 或更新的版本，编码为 UTF8',
      en: 'the database does not fit: it has to be PostgreSQL 15 or newer with encoding UTF8',
    },
    fix: {
      zh: "用 CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 另建一个库",
      en: "make another database with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0",
    },
  },
} satisfies Readonly<Record<string, Wording>>

/** Names of the faults; published, so never renamed. */
export type StoreFaultRule = keyof typeof wordings

/** A fault of the store by its name, with the error of the engine as its cause. */
export function storeFault(rule: StoreFaultRule, cause?: unknown, place?: string): StoreFault {
  const seen = cause instanceof Error ? { evidence: { cause: cause.message } } : {}
  return new StoreFault({ rule, severity: 'error', ...wordings[rule], at: {}, ...seen }, cause, place)
}
