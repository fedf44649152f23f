import type {
  Block,
  FigureBlock,
  FormulaBlock,
  NoteBlock,
  Paragraph,
  TableBlock,
  TermBlock,
} from '../../model/block.ts'
import { build, cited, list, note, para, sect, table, term } from '../../model/build-under-test.ts'
import type { Inline } from '../../model/inline.ts'
import { computedNumber, numberDocument } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'

/** One grey pixel as PNG. */
export const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
const svg =
  'PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA0MDAgMTIwIj48cmVjdCB4PSIxMCIgeT0iMjAiIHdpZHRoPSIxNjAiIGhlaWdodD0iODAiIGZpbGw9Im5vbmUiIHN0cm9rZT0iIzMzMyIvPjxyZWN0IHg9IjIzMCIgeT0iMjAiIHdpZHRoPSIxNjAiIGhlaWdodD0iODAiIGZpbGw9Im5vbmUiIHN0cm9rZT0iIzMzMyIvPjxwYXRoIGQ9Ik0xNzAgNjBoNjAiIHN0cm9rZT0iIzMzMyIvPjwvc3ZnPg=='

const math = (content: string) => `<math xmlns="http://www.w3.org/1998/Math/MathML">${content}</math>`
/** The mean of n values, less their median. */
export const meanFormula = math(
  '<mrow><mover accent="true"><mi>x</mi><mo>¯</mo></mover><mo>=</mo><mfrac><mn>1</mn><mi>n</mi></mfrac><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><msqrt><mrow><mo fence="true">(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo fence="true">)</mo></mrow></msqrt></mrow>',
)

function rich(...inlines: readonly Inline[]): Paragraph {
  return { ...para(''), inlines }
}

function formula(id: string, mathml: string, where: readonly Block[] = []): FormulaBlock {
  return { t: 'formula', id, number: computedNumber(null), formula: { t: 'math', mathml }, where }
}

const figure = (id: string): FigureBlock => ({
  t: 'figure',
  id,
  number: computedNumber(null),
  title: [{ t: 'text', text: '信息流转' }],
  images: [{ asset: 'flow_svg', alt: '两个方框，由一条线相连' }],
  parts: [],
  key: [para('标引序号说明：1——停车场；2——平台。')],
  notes: [note('箭头表示数据的方向。')],
})

const parted: FigureBlock = {
  ...figure('views'),
  title: [{ t: 'text', text: '标识的两种样式' }],
  images: [],
  key: [],
  notes: [],
  parts: ['横式', '竖式'].map((name, at) => ({
    id: `view${at}`,
    number: computedNumber(null),
    title: [{ t: 'text', text: name }],
    images: [{ asset: 'pixel', alt: name }],
  })),
}

const merged: TableBlock = {
  ...table('数据元', [], [note('“必备”指每条记录都有值。'), para('ᵃ 由平台赋码。')]),
  id: 'elements',
  unit: '单位为毫米',
  headerRows: 2,
  rows: [
    [head('名称', 1, 2), head('表示', 2, 1), head('说明', 1, 2)],
    [head('类型'), head('长度')],
    [cell('泊位编号'), cell('字符', { rows: 2 }), cell('12', { align: 'right' }), cell('应唯一')],
    [cell('区域编号'), cell('6', { align: 'right' }), cell('见5.2')],
    [cell('备注', { columns: 4 })],
  ],
}

function head(text: string, columns = 1, rows = 1) {
  return { columns, rows, isHeader: true, blocks: [para(text)] }
}

function cell(text: string, more: { columns?: number; rows?: number; align?: 'right' } = {}) {
  return { columns: 1, rows: 1, blocks: [para(text)], ...more }
}

const entry: TermBlock = {
  ...term('停车场', 'parking lot', '供车辆停放的场所。'),
  notes: [note('包括露天的和建筑物内的。')],
  source: { text: 'GB/T 99991—2020，3.1', isModified: true, references: [] },
}

const admitted: TermBlock = {
  ...term('泊位', 'parking space', '停放一辆车的位置。'),
  names: [
    { language: 'zh', text: '泊位', status: 'preferred' },
    { language: 'en', text: 'parking space', status: 'preferred' },
    { language: 'zh', text: '车位', status: 'admitted' },
    { language: 'zh', text: '停车格', status: 'deprecated' },
  ],
}

const boxed: NoteBlock = { ...note('“应”表示要求。', 'example'), isBoxed: true }

const annotatedParagraph: Paragraph = {
  ...para('数据元应有编号（见4.2），编号宜按GB/T 99991—2020，3.1编制；停车场可自行加注。'),
  id: 'annotated',
  provisions: [
    { id: 'v1', range: [0, 14], type: 'requirement', isNegative: false, modal: '应', confidence: 0.9 },
    {
      id: 'v2',
      range: [14, 38],
      type: 'recommendation',
      isNegative: false,
      modal: '宜',
      confidence: 0.8,
      isReviewed: true,
    },
    { id: 'v3', range: [38, 47], type: 'permission', isNegative: false, modal: '可', confidence: 1 },
  ],
  references: [
    { t: 'internal', range: [9, 12], label: '4.2', to: 'format' },
    { t: 'standard', range: [18, 37], normal: 'GB/T 99991-2020', isDated: true, clause: '3.1' },
  ],
}

/** A draft with a piece of every kind, numbered, without any stated number. */
export function richDraft(): StandardDocument {
  return numberDocument(
    build({
      meta: {
        number: 'DBXX/T XXXX—XXXX',
        titles: [
          { language: 'zh', parts: ['公共停车场', '信息数据元'] },
          { language: 'en', parts: ['Public parking lots', 'Data elements'] },
        ],
        classWords: '示例地方标准',
        ics: ['03.220.20'],
        ccs: 'R 07',
        filing: '00000-XXXX',
        replaces: ['DBXX/T 0001—2001'],
        adopts: { number: 'ISO 99999:2020', degree: 'MOD' },
        stage: 'consultation',
        stageWords: '征求意见稿',
        issued: '2026-01-01',
        implemented: '2026-07-01',
        issuers: ['示例发布机构'],
        notice: '演示文件，不是标准',
      },
      front: [
        sect('foreword', ['本文件按照GB/T 1.1—2020的规定起草。'], '前　　言'),
        sect('introduction', [{ ...sect('clause', ['背景。'], '总体介绍'), nature: 'informative' }], '引　　言'),
      ],
      body: [
        sect('scope', ['本文件规定了公共停车场信息的数据元。', '本文件适用于公共停车场。'], '范围'),
        sect(
          'normative-references',
          [
            '下列文件是必不可少的。',
            cited('GB/T 99991—2020　停车　词汇', 'GB/T 99991-2020'),
            cited('GB/T 99992　编码规则', 'GB/T 99992'),
          ],
          '规范性引用文件',
        ),
        sect('terms', ['下列术语和定义适用于本文件。', entry, admitted], '术语和定义'),
        sect(
          'clause',
          [
            sect(
              'clause',
              [
                annotatedParagraph,
                list([
                  '唯一；',
                  '不变：',
                  [para('下列除外：'), list(['停用的；', '撤销的；'], 'arabic'), para('其余不除外。')],
                ]),
                note('编号由平台给出。'),
                note('编号不重复使用。'),
              ],
              '编号',
            ),
            {
              ...sect(
                'clause',
                [
                  list(['第一；', '第二。'], 'dash'),
                  note('只有一个示例。', 'example'),
                  boxed,
                  { t: 'code', id: 'code1', text: '{\n\t"id": 1\n}', language: 'json' },
                ],
                '格式',
              ),
              id: 'format',
            },
            sect(
              'clause',
              [
                sect('clause', ['每个数据元宜有英文名称。'], null),
                sect('clause', ['数据元可有别名。', '别名不应重复。'], null),
              ],
              '名称',
            ),
          ],
          '要求',
        ),
        sect(
          'clause',
          [
            rich(
              { t: 'text', text: '均值按公式（1）计算，' },
              { t: 'text', text: '重点', marks: ['bold'] },
              { t: 'text', text: 'x', marks: ['italic'] },
              { t: 'text', text: '2', marks: ['sup'] },
              { t: 'math', mathml: math('<msup><mi>x</mi><mn>2</mn></msup>') },
              { t: 'footnote', id: 'foot1', blocks: [para('脚注的文字。')] },
              { t: 'break' },
              { t: 'link', href: 'https://example.org/a?b=1&c=2', text: '示例网站' },
              { t: 'image', asset: 'pixel', alt: '一点' },
            ),
            formula('mean', meanFormula, [para('n——个数；'), para('x——值。')]),
            merged,
            figure('flow'),
            parted,
          ],
          '计算',
        ),
      ],
      annexes: [
        {
          ...sect(
            'annex',
            [
              sect(
                'clause',
                [
                  '附录的要求应满足。',
                  table('代码', [
                    ['代码', '名称'],
                    ['01', '露天'],
                  ]),
                  sect('clause', ['细则。'], '细则'),
                ],
                '代码',
              ),
            ],
            '代码表',
          ),
          nature: 'normative',
        },
        {
          ...sect(
            'annex',
            ['资料。', formula('line', math('<mi>y</mi><mo>=</mo><mn>1</mn>')), figure('flow2')],
            '示例',
          ),
          nature: 'informative',
        },
      ],
      back: [
        sect(
          'bibliography',
          [
            { ...cited('GB/T 99993—2020　统计', 'GB/T 99993-2020'), number: computedNumber('1') },
            { ...cited('示例网站'), number: computedNumber('2') },
          ],
          '参考文献',
        ),
      ],
      assets: [
        { id: 'flow_svg', type: 'image/svg+xml', name: 'flow.svg', content: svg },
        { id: 'pixel', type: 'image/png', name: 'pixel.png', content: pixel },
      ],
      suppressions: [{ rule: 'single-subclause', at: null, reason: '结构由委员会定' }],
    }),
  )
}
