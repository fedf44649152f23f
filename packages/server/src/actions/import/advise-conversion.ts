import type { FileKind } from '@biaochi/core/container/file-kind.ts'
import type { Text } from '@biaochi/core/finding.ts'

const saveAsWorkbook: Text = {
  zh: '用 Excel 或 WPS 表格打开，另存为 .xlsx，再导入。',
  en: 'Open it in a spreadsheet program, save it as .xlsx and import that.',
}
const copyTable: Text = {
  zh: '把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx，再导入。',
  en: 'Copy its table into a spreadsheet, save that as .xlsx and import it.',
}
const askForTable: Text = {
  zh: '请提供方给出 .xlsx 或 .csv；若只有 PDF、图片，先把表格转录到 .xlsx。',
  en: 'Ask for it as .xlsx or .csv; where there is only this, copy the table into an .xlsx first.',
}
const unpack: Text = { zh: '先解压，再导入其中的文件。', en: 'Unpack it and import the files inside.' }
const unlock: Text = {
  zh: '文件有密码：打开后去掉密码，另存为 .xlsx，再导入。',
  en: 'The file has a password: open it, take the password off, save it as .xlsx and import that.',
}

const byEnding: Readonly<Record<string, Text>> = {
  ...each('xls xlsb xlt et ett ods numbers dif prn htm html mht', saveAsWorkbook),
  ...each('doc docx wps wpt rtf odt pages', copyTable),
  ...each('pdf ofd caj jpg jpeg png tif tiff bmp', askForTable),
  ...each('zip rar 7z gz tar tgz', unpack),
}

const byKind: Readonly<Partial<Record<FileKind, Text>>> = {
  'old-office': saveAsWorkbook,
  html: saveAsWorkbook,
  'encrypted-office': unlock,
  rtf: copyTable,
  pdf: askForTable,
  image: askForTable,
  'other-archive': unpack,
}

/** How a file that cannot be imported becomes one that can, by the ending of its name; null where nobody knows. */
export function adviseByName(name: string): Text | null {
  return byEnding[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null
}

/** The same by what the file is; null for one that its content does not exclude. */
export function adviseByKind(kind: FileKind): Text | null {
  return byKind[kind] ?? null
}

function each(endings: string, advice: Text): Record<string, Text> {
  return Object.fromEntries(endings.split(' ').map(ending => [ending, advice]))
}
