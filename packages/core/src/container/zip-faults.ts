import { refuse } from './fault.ts'
import type { FileKind } from './file-kind.ts'

const sendAgain = {
  zh: '请重新下载或重新保存文件；如果是发来的文件，请对方再发一次。',
  en: 'Download or save the file again; if it was sent to you, ask for it to be sent again.',
}
const askSource = {
  zh: '正常的 Word、Excel 文件不会这样。请不要打开它，并问清文件的来源。',
  en: 'Word and Excel never write such a file. Do not open it, and ask where it comes from.',
}

/** Refuses an archive that breaks off or contradicts itself. `reason` is for those who repair it. */
export function refuseDamaged(reason: string): never {
  return refuse({
    rule: 'zip-damaged',
    message: {
      zh: '文件损坏或不完整，可能没有下载完、上传完。',
      en: 'The file is damaged or incomplete; its download or upload may have been cut off.',
    },
    evidence: { reason },
    fix: sendAgain,
  })
}

/** Refuses what would inflate to a size out of all proportion. */
export function refuseBomb(evidence: Readonly<Record<string, string | number>>): never {
  return refuse({
    rule: 'zip-bomb',
    message: {
      zh: '文件解压后大得异常（“压缩炸弹”），为保护系统已停止读取。',
      en: 'The file would inflate to an abnormal size (a “zip bomb”); reading stopped to protect the system.',
    },
    evidence,
    fix: askSource,
  })
}

/** Refuses an archive that is honest and too large. */
export function refuseTooLarge(bytes: number, limit: number): never {
  const megabytes = (count: number) => Math.round(count / 1024 / 1024)
  return refuse({
    rule: 'zip-too-large',
    message: {
      zh: `文件解压后有 ${megabytes(bytes)} MB，超过上限 ${megabytes(limit)} MB。`,
      en: `The file inflates to ${megabytes(bytes)} MB, more than the limit of ${megabytes(limit)} MB.`,
    },
    evidence: { bytes, limit },
    fix: { zh: '请把文件拆分成几个较小的文件。', en: 'Split the file into smaller ones.' },
  })
}

/** Refuses an entry whose data does not have the size that the archive states. */
export function refuseForged(entry: string, size: number): never {
  return refuse({
    rule: 'zip-size-forged',
    message: {
      zh: '文件内部登记的大小与实际内容不符，可能是伪造的压缩文件。',
      en: 'The size stated inside the file differs from its content; the archive may be forged.',
    },
    evidence: { entry, statedBytes: size },
    fix: askSource,
  })
}

/** Refuses an archive of too many entries. */
export function refuseEntries(count: number, limit: number): never {
  return refuse({
    rule: 'zip-entries-too-many',
    message: {
      zh: `文件内含 ${count} 个条目，超过上限 ${limit} 个。`,
      en: `The file holds ${count} entries, more than the limit of ${limit}.`,
    },
    evidence: { count, limit },
    fix: askSource,
  })
}

/** Refuses a name that would leave the archive's own folder, or a link. */
export function refusePath(entry: string): never {
  return refuse({
    rule: 'zip-path-unsafe',
    message: {
      zh: `压缩文件里的“${entry.slice(0, 100)}”指向文件之外，不安全。`,
      en: `“${entry.slice(0, 100)}” in the archive points outside of it, which is unsafe.`,
    },
    evidence: { entry },
    fix: askSource,
  })
}

/** Refuses two entries of one name: programs disagree on which of them counts. */
export function refuseDuplicate(entry: string): never {
  return refuse({
    rule: 'zip-name-duplicate',
    message: {
      zh: `压缩文件里有两个“${entry.slice(0, 100)}”，不能确定哪个有效。`,
      en: `The archive has two entries “${entry.slice(0, 100)}”; which one counts cannot be known.`,
    },
    evidence: { entry },
    fix: sendAgain,
  })
}

/** Refuses an entry that shares its bytes with another, as bombs do and no program does. */
export function refuseOverlap(entry: string): never {
  return refuseBomb({ entry, reason: 'entries overlap' })
}

/** Refuses an archive with a password. */
export function refuseEncryptedZip(entry: string): never {
  return refuse({
    rule: 'zip-encrypted',
    message: { zh: '压缩文件设有密码，无法读取。', en: 'The archive is protected by a password and cannot be read.' },
    evidence: { entry },
    fix: { zh: '请去掉密码后重新压缩。', en: 'Pack it again without a password.' },
  })
}

/** Refuses a method of compression other than DEFLATE. */
export function refuseMethod(entry: string, method: number): never {
  return refuse({
    rule: 'zip-method-unsupported',
    message: {
      zh: `压缩方法 ${method} 不支持，只支持普通的 DEFLATE。`,
      en: `Compression method ${method} is not supported, only the usual DEFLATE is.`,
    },
    evidence: { entry, method },
    fix: {
      zh: '请用 Office、WPS 或系统自带的压缩功能重新保存。',
      en: 'Save it again by Office, WPS or the zip function of the system.',
    },
  })
}

/** Refuses a volume of an archive that was split into several files. */
export function refuseSplit(): never {
  return refuse({
    rule: 'zip-split',
    message: { zh: '这是分卷压缩文件的其中一卷。', en: 'This is one volume of a split archive.' },
    fix: { zh: '请合并成一个压缩文件。', en: 'Join the volumes into one archive.' },
  })
}

const saveAsNew = {
  zh: '请在 Office 或 WPS 中打开，另存为 .docx 或 .xlsx。',
  en: 'Open it in Office or WPS and save it as .docx or .xlsx.',
}

/** What a file is that should have been an archive, for every kind but `zip`. */
const otherKinds: Readonly<Record<Exclude<FileKind, 'zip'>, Parameters<typeof refuse>[0]>> = {
  empty: { rule: 'file-empty', message: { zh: '文件是空的。', en: 'The file is empty.' }, fix: sendAgain },
  'encrypted-office': {
    rule: 'office-encrypted',
    message: {
      zh: '文件设有打开密码，无法读取。',
      en: 'The file is protected by a password to open it and cannot be read.',
    },
    fix: {
      zh: '请在 Office 或 WPS 中用密码打开，取消密码（文件—信息—保护—用密码加密，清空密码）后再保存。',
      en: 'Open it with the password in Office or WPS, remove the password (File, Info, Protect, Encrypt) and save it.',
    },
  },
  'old-office': {
    rule: 'office-97-2003',
    message: {
      zh: '这是旧版 Office 97–2003 文件（.doc、.xls、.ppt）或 WPS 文件（.wps、.et、.dps），不论扩展名是什么。',
      en: 'This is an Office 97–2003 file (.doc, .xls, .ppt) or one of WPS (.wps, .et, .dps), whatever its extension says.',
    },
    fix: saveAsNew,
  },
  pdf: {
    rule: 'not-office',
    message: { zh: '这是 PDF 文件，不是 Office 文件。', en: 'This is a PDF file, not an Office file.' },
  },
  'other-archive': {
    rule: 'not-office',
    message: { zh: '这是 RAR、7z 或 gzip 压缩文件。', en: 'This is a RAR, 7z or gzip archive.' },
    fix: { zh: '请解压后选择里面的文件。', en: 'Unpack it and choose the file inside.' },
  },
  rtf: { rule: 'not-office', message: { zh: '这是 RTF 文件。', en: 'This is an RTF file.' }, fix: saveAsNew },
  html: {
    rule: 'not-office',
    message: {
      zh: '这是网页（HTML）文件，只是扩展名像 Office 文件；不少系统导出的“Excel”就是这样。',
      en: 'This is a web page (HTML) with the extension of an Office file, as many systems export for “Excel”.',
    },
    fix: saveAsNew,
  },
  xml: {
    rule: 'not-office',
    message: { zh: '这是 XML 文件，不是 Office 文件。', en: 'This is an XML file, not an Office file.' },
    fix: saveAsNew,
  },
  image: { rule: 'not-office', message: { zh: '这是图片文件。', en: 'This is a picture.' } },
  other: {
    rule: 'not-office',
    message: {
      zh: '文件内容不是 Office 文件（docx、xlsx）或 zip 压缩文件。',
      en: 'The content is neither an Office file (docx, xlsx) nor a zip archive.',
    },
    fix: { zh: '请检查是否选错了文件，或文件是否损坏。', en: 'Check the choice of file, and whether it is damaged.' },
  },
}

/** Refuses a file that is no zip archive, saying what it is instead. */
export function refuseKind(kind: Exclude<FileKind, 'zip'>): never {
  return refuse({ ...otherKinds[kind], evidence: { kind } })
}
