import { expect, it } from 'vitest'
import { decideChinese } from './chinese-sentence.ts'

/** What decides, as `requirement 应`, with a minus for what is negated. */
function told(sentence: string): string[] {
  return decideChinese(sentence).map(({ modal }) => `${modal.isNegative ? '-' : ''}${modal.type} ${modal.word}`)
}

it.each([
  '其影响应小于5 %。',
  '故障原因应查明。',
  '收费政策应公开。',
  '营业执照应悬挂在显著位置。',
  '数据提供应及时。',
  '撤回应经批准。',
  '核对应由两人完成。',
  '管理应实行责任制。',
  '绩效应每年考核。',
  '应收集下列数据。',
  '每个停车场应有一条静态数据记录。',
  '应变更登记。',
  '应验收合格。',
  '应承担责任。',
  '应对照表3检查。',
  '应对外公布电话。',
  '设备应用螺栓固定。',
  '应用于户外的设备应防水。',
  '喷嘴应对准火焰根部。',
  '应急响应应分级。',
  '供应应充足。',
])('%s requires', sentence => {
  expect(told(sentence)).toEqual(['requirement 应'])
})

it.each([
  '试样应变按式（2）计算。',
  '试样应力由传感器读出。',
  '人员应得收入按月结算。',
  '人员应具备的能力如下。',
  '表2列出了应提交的材料。',
  '应否更换由检测结果决定。',
  '产品不能满足要求的，判为不合格。',
  '系统可扩展。',
  '可燃物的种类见表1。',
  '专家建议不予采纳。',
  '推荐的做法见附录B。',
  '必须的工具见表2。',
  '允许偏差为2 mm。',
  '停车库允许驶入车辆的最大高度。',
  '因地制宜是规划的原则。',
  '人工智能是一种技术。',
])('%s only states', sentence => {
  expect(told(sentence)).toEqual([])
})

it.each([
  ['供需双方可协商确定。', ['permission 可']],
  ['经培训合格后方可上岗。', ['requirement 方可']],
  ['计算机能识别该格式。', ['capability 能']],
  ['安装时宜先固定底座。', ['recommendation 宜']],
  ['可视情况调整。', ['permission 可']],
  ['可及时通知用户。', ['permission 可']],
  ['数据不可修改。', ['-requirement 不可']],
  ['不应少于2个，不宜多于5个。', ['-requirement 不应', '-recommendation 不宜']],
  ['宜采用A，当条件不具备时，也可采用B，但不应采用C。', ['recommendation 宜', 'permission 可', '-requirement 不应']],
  ['当可能发生结冰时，应采取措施，并宜设置标志。', ['requirement 应', 'recommendation 宜']],
  ['用户不需要的功能应能关闭。', ['requirement 应']],
  ['应按期维护,不得停用。', ['requirement 应', '-requirement 不得']],
])('%s is %j', (sentence, expected) => {
  expect(told(sentence)).toEqual(expected)
})
