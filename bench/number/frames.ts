import type { Random } from './random.ts'

/** Kinds of surroundings: running text, lists of references, cells, file names, plain lines, recognised pages. */
export type Frames = 'prose' | 'list' | 'cell' | 'file' | 'plain' | 'page'

const titles =
  '样例产品通用技术条件 示例数据质量评价规范 虚构设备安装工程施工质量验收标准 样例食品中示例物质的测定 示例建筑设计防火规范 ' +
  '样例材料拉伸试验方法 示例系统安全等级保护基本要求 样例构件术语和定义 示例服务管理导则 样例电缆技术要求'

/** `{}` is the place of the citation, `{t}` of a title. */
const patterns: Readonly<Record<Frames, readonly string[]>> = {
  prose: [
    '本文件按照{}的规定起草。',
    '本文件代替{}《{t}》，与其相比主要技术变化如下：',
    '本标准按照 {} 给出的规则起草。',
    '产品质量应符合{}的要求，并提供合格证。',
    '投标产品须满足{}及相关规定，否则按无效投标处理。',
    '依据《{t}》（{}）进行检验，结果合格。',
    '依据《{t}》({})进行检验。',
    '根据《{t}》{}，经检测判定为合格。',
    '《{t}》{}规定了相应的限值。',
    '乙方交付的货物应达到国家标准{}规定的等级；',
    '执行标准：{}；检验类别：委托检验。',
    '检验依据:{},判定依据见附件。',
    '近日，国家标准《{t}》（{}）正式发布，将于明年实施。',
    '{}适用于本项目的全部材料。',
    '记者获悉，新修订的{}对此作出了调整。',
    '按{}进行试验，每组3个试样。',
    '未注公差按{}，去除毛刺。',
    '参见{}、设计图纸及说明书。',
    '施工及验收应遵循以下规范：1、{}；2、设计文件。',
    '1){}，2)施工图。',
    '（1）{}；',
    '[12] 全国样例标准化技术委员会. {t}: {}[S]. 北京: 示例出版社, 2019.',
    '[3] {}, {t}[S].',
    '来源：{}，3.1，有修改',
    '[来源：{}，3.2]',
    'The product shall comply with {} and the drawings.',
    'according to {}.',
    '标准号{}',
    '符合{}标准',
    '现行{}，',
  ],
  list: [
    '{} {t}',
    '{}　{t}',
    '{}  {t}',
    '{}《{t}》',
    '——{}；',
    '—— {} {t}；',
    '——{}。',
    '《{t}》 {}',
    '《{t}》{}；',
    '{t} {}',
    '{t}{}',
    '1 {} {t}',
    '3. {} {t}',
    '(4) {} {t}',
    '12）《{t}》（{}）',
    '· {}',
    '• {} {t}',
    '代替 {}',
    '代替：{}',
  ],
  cell: ['{}', ' {}', '{} ', '{}\n', '{}\t{t}', '{t}\t{}\t现行', '{}《{t}》', '{t} {}', '{}、图纸', '标准：{}'],
  file: ['{} {t}.pdf', '{}_{t}.docx', '{}{t}.pdf', '/标准/国标/{} {t}.pdf', '{}.pdf', '【{}】{t}.pdf', '附件1：{}.doc'],
  plain: ['见 {} 的规定', '{}', '标准 {} ，现行', '- {} {t}'],
  page: ['ICS 35.240.01\nCCS L 70\n中华人民共和国国家标准\n{}\n{t}\n', '{}\n3\n前　言\n', '{t}（{}）\n第 2 页 共 8 页'],
}

/** A sentence of one of the kinds, cut in two at the place of the citation. */
export function drawFrame(
  random: Random,
  kinds: readonly Frames[] = ['prose', 'prose', 'list', 'cell', 'page'],
): [string, string] {
  const pattern = random.one(patterns[random.one(kinds)]).replaceAll('{t}', random.word(titles))
  const at = pattern.indexOf('{}')
  return [pattern.slice(0, at), pattern.slice(at + 2)]
}
