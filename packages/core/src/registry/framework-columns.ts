import type { Text } from '../finding.ts'

/** A column of the sheets that hold a framework: its id, its head in exports, and what else it is called. */
export interface SheetColumn {
  readonly id: string
  readonly title: Text
  readonly names: readonly string[]
  readonly width: number
}

function column(id: string, title: Text, width: number, names: readonly string[] = []): SheetColumn {
  return { id, title, names, width }
}

/** One row a box: domains, areas, topics. */
export const structureColumns: readonly SheetColumn[] = [
  column('code', { zh: '编码', en: 'Code' }, 10, ['代码', '体系编码', '子体系编码', '编号']),
  column('parent', { zh: '上级', en: 'Parent' }, 10, ['上级编码', '父级', '父级编码', '上级代码', 'parent code']),
  column('level', { zh: '级别', en: 'Level' }, 10, ['层级', '层次']),
  column('title_zh', { zh: '名称', en: 'Title (zh)' }, 34, ['中文名称', '子体系名称', '名称(中)', 'title', 'name']),
  column('title_en', { zh: '英文名称', en: 'Title (en)' }, 44, ['名称(英)', '英文名', 'name_en', 'english title']),
  column('focus_zh', { zh: '说明', en: 'Focus (zh)' }, 40, ['内容', '范围', 'focus']),
  column('focus_en', { zh: '英文说明', en: 'Focus (en)' }, 40),
  column('place', { zh: '位置', en: 'Place' }, 10),
]

/** One row a box of the frame; lists have one item a line. */
export const frameColumns: readonly SheetColumn[] = [
  column('code', { zh: '编码', en: 'Code' }, 10),
  column('parent', { zh: '上级', en: 'Parent' }, 10),
  column('part', { zh: '部分', en: 'Part' }, 12),
  column('title_zh', { zh: '名称', en: 'Title (zh)' }, 24),
  column('title_en', { zh: '英文名称', en: 'Title (en)' }, 30),
  column('says_zh', { zh: '要求', en: 'Says (zh)' }, 50),
  column('says_en', { zh: '英文要求', en: 'Says (en)' }, 60),
  column('bodies_zh', { zh: '机构', en: 'Bodies (zh)' }, 40),
  column('bodies_en', { zh: '英文机构', en: 'Bodies (en)' }, 50),
]

/** One row a section of the compilation notes, its figures still in braces. */
export const noteColumns: readonly SheetColumn[] = [
  column('id', { zh: '节', en: 'Section' }, 6),
  column('title_zh', { zh: '标题', en: 'Heading (zh)' }, 30),
  column('title_en', { zh: '英文标题', en: 'Heading (en)' }, 34),
  column('text_zh', { zh: '正文', en: 'Text (zh)' }, 80),
  column('text_en', { zh: '英文正文', en: 'Text (en)' }, 80),
]

/** What the framework as a whole is: one row a fact. */
export const aboutColumns: readonly SheetColumn[] = [
  column('item', { zh: '项目', en: 'Item' }, 16),
  column('value', { zh: '内容', en: 'Value' }, 70),
]

/** The facts of the sheet that {@link aboutColumns} heads; each may also stand under its id. */
export const aboutItems: readonly Omit<SheetColumn, 'width'>[] = [
  { id: 'id', title: { zh: '标识', en: 'Id' }, names: [] },
  { id: 'version', title: { zh: '版本', en: 'Version' }, names: [] },
  { id: 'from', title: { zh: '起始日', en: 'From' }, names: ['生效日', '施行日'] },
  { id: 'title_zh', title: { zh: '名称', en: 'Title (zh)' }, names: [] },
  { id: 'title_en', title: { zh: '英文名称', en: 'Title (en)' }, names: [] },
  { id: 'source_zh', title: { zh: '来源', en: 'Source (zh)' }, names: [] },
  { id: 'source_en', title: { zh: '英文来源', en: 'Source (en)' }, names: [] },
]

/** The column or fact that a head names, in either language, whatever its width of letters; null for a stranger. */
export function columnOf<C extends Pick<SheetColumn, 'id' | 'title' | 'names'>>(
  columns: readonly C[],
  head: string,
): C | null {
  const wanted = fold(head)
  return (
    columns.find(one => [one.id, one.title.zh, one.title.en, ...one.names].some(name => fold(name) === wanted)) ?? null
  )
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '')
}
