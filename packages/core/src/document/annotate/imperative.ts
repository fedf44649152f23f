import { hasHan } from './sentence.ts'

const adverbs =
  '(?:缓慢|轻轻|迅速|立即|逐步|逐一|依次|小心|充分|再次|再|继续|同时|均匀|准确|重新|仔细|先|然后|随后|最后|分别|必要时|首先)*地?'

/** Verbs that begin a step of a procedure. */
const verbs =
  '打开|关闭|开启|启动|停止|暂停|按下|按住|松开|连接|接通|断开|切断|检查|核对|确认|记录|称取|称量|量取|移取|吸取|加入|加热|冷却|搅拌|静置|过滤|测量|测定|计算|取出|取下|放入|放置|置于|插入|拔出|安装|拆下|拆除|卸下|拧紧|旋紧|拧松|清除|清洗|清洁|冲洗|擦拭|擦干|干燥|烘干|调节|调整|设置|设定|选择|勾选|点击|单击|双击|输入|填写|提交|上传|下载|保存|重复|观察|读取|拨打|拉响|组织|通知|撤离|疏散|排空|注入|注满|倒入|滴加|滴定|摇匀|混匀|离心|培养|接种|升压|降压|升温|降温|保持|维持|预热|校准|标定|移动|提起|放下|转动|旋转|戴上|穿戴|脱下|挂上|贴上|标记|封存|密封|切割|剪取|截取|打磨|涂抹|喷洒|铺设|浇水|返回|退出|登录|运行|执行|删除|新建'

const begun = new RegExp(
  `^(?:[\\p{Script=Han}]{2,6}[前后](?!的))?(?:请(?!注意本)|不要|切勿|勿)?${adverbs}(?:${verbs})(?![\\p{Script=Han}]{0,4}的[\\p{Script=Han}]{1,12}[为是见按由采]|表|阶段|结果|人员|部门|单位|装置|时间|周期|方式|方法|程序|步骤|过程|是|为|由|应|分为|包括)`,
  'u',
)
const negated = /^(?:请)?(?:不要|切勿|请勿|勿)/
const taken =
  /^(?:取|将(?![来要会近])|把|用(?![于途户能电水量地品])|以(?![上下前后内外及便防免])|按照?|依据|依照|在|从|待|使)[^。；]*/
const action = new RegExp(
  `(?:${verbs}|进行|执行|操作|擦|洗|离心|放|养护|加|倒|取|浸|泡|煮|烘|涂|喷|吹|刷|剪|切|夹|固定|处理|稀释|溶解|定容|试验)`,
)
const stating =
  /(?:[是]|为(?!止)|见(?:表|图|附录|第|\d)|组成|构成|负责|决定|确定$|分为|包括|属于|等于|表示|计算得出|取决|起算|收集|采集|所|转换|上岗|有效|可以|了)/

/** How sure one can be that a masked sentence without a modal tells to do something; 0 when it does not. */
export function sureOfInstruction(sentence: string): number {
  const text = sentence.trim()
  if (!hasHan(text))
    return (englishImperative.test(text) || englishForbidding.test(text)) && !/^\w+\s+(?:is|are|was|of)\b/.test(text)
      ? 0.65
      : 0
  if (negated.test(text)) return 0.7
  const [first = ''] = text.split(/[，,]/, 1)
  if (begun.test(text)) return stating.test(first) ? 0 : 0.7
  if (!taken.test(text)) return 0
  const isStep = action.test(text) && !stating.test(first)
  if (/^取/.test(text)) return /^取(?:得|决|消|样|代|自|值|材)/.test(text) || !isStep ? 0 : 0.65
  if (/^(?:按|依)/.test(text))
    return /(?:进行|执行|操作|处理|试验|测定|测量|计算)[^，]{0,6}[。；]?$/.test(text) ? 0.55 : 0
  if (/^(?:在|从|待|使|以)/.test(text)) return isStep && new RegExp(`，(?:${verbs})`).test(text) ? 0.5 : 0
  return isStep ? 0.6 : 0
}

/** 不要 and never begin nothing but an instruction. */
const englishForbidding = /^(?:do not|never) [a-z]+(?<!ing|ed) /i

const englishImperative =
  /^(?:do not |never |then |carefully |slowly |gently )?(?:open|close|start|stop|press|release|connect|disconnect|check|verify|confirm|record|weigh|measure|determine|calculate|place|put|insert|remove|install|tighten|loosen|clean|rinse|wipe|dry|adjust|set|select|click|enter|type|submit|upload|download|save|repeat|observe|read|call|drain|fill|pour|add|heat|cool|stir|shake|filter|switch|turn|wait|allow|use|take|attach|apply|cut|mix|transfer|dilute|titrate|ensure|report|keep|discard) /i
