import { type CitationKind, dated, kind, own, parts } from './kind.ts'

/** What follows a number without belonging to it: classes, methods, clauses, dimensions. */
export const followed: readonly CitationKind[] = [
  own('followed by a tolerance', random => {
    const base = random.fill('~###')
    const text = random.one([`GB/T ${base}-m`, `GB/T ${base}-c级`, `GB/T ${base}-K`, `GB/T ${base}—f`])
    return { text, normals: [`GB/T ${base}`] }
  }),
  kind(
    'followed by a dimension',
    random => parts(random, 'GB/T'),
    (drawn, random) => {
      return `${dated(drawn)} ${random.one(['M16×65', 'Q235B 100×50×4', 'DN100', 'φ12', 'I20a', 'PN16', '3/4"'])}`
    },
  ),
  kind('followed by a clause', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['第5.3.1条', '中5.3', ' 5.3.1条', '的6.2.4', '表4', '附录C', '中第4章', '第二法', ' 方法B', '，5.1'])}`
  }),
  kind('followed by a class', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['二级标准', ' A级', ' 三级', '表1一级', '中2类', '（IP65）', ' IP54', ' B1级'])}`
  }),
  kind('followed by its title', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['《样例产品通用规范》', '样例产品通用规范', ' 样例产品 第1部分：总则', '  LED灯具样例', ' 5G样例设备技术要求', '-样例产品通用规范', '：样例产品', '_样例产品'])}`
  }),
  kind('several in a row', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['等标准', '等', '、', '及其', '和', '或'])}`
  }),
  kind('followed by a note', parts, (drawn, random) => {
    return `${dated(drawn)}${random.one(['（试行）', '(试行)', '（报批稿）', '（等保2.0）', '版', '（现行）', '[现行]', '（强制性）', '（英文版）'])}`
  }),
  own('several undated', random => {
    const [a, b, c] = [random.fill('~####'), random.fill('~###.~'), random.fill('~##')]
    const joint = random.one(['、', '，', ',', '; ', ' 和 ', '/', ' '])
    const glue = random.one([' ', ''])
    return {
      text: `GB${glue}${a}${joint}GB/T${glue}${b}${joint}JGJ${glue}${c}`,
      normals: [`GB ${a}`, `GB/T ${b}`, `JGJ ${c}`],
    }
  }),
  own('several dated', random => {
    const drawn = [parts(random), parts(random)]
    const joint = random.one(['、', '，', ',', ';', ' 和 ', '/', ' / ', '及', '或', ' ', '；', ''])
    return { text: drawn.map(dated).join(joint), normals: drawn.map(dated) }
  }),
]
