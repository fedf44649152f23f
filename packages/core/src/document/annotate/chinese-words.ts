/**
 * Words in which 应, 宜, 可, 能 are no modal. A word before the character counts unless the character before that binds it
 * to another word: 响应 is a word, but 影响应 is 影响 with a modal.
 */

/** What stands right before 应 and makes a word with it: 响应, 相应, 供应, 对应 … */
export const beforeYing =
  /(?:(?<![影音])响|(?<![合舒调])适|(?<![真照互])相|(?<![核校针面绝比查派应])对|(?<!提)供|(?<!违|相)反|(?<![绩时能有功成实失生疗无药见奏特长])效|(?<![敏情美质])感|(?<![招称])呼|(?<![回解作问抢])答|(?<![撤收返召退取找挽驳])回|顺|(?:^|[，。；为动极])因|(?:前后|相互|互相)照|是否|能否)$/

/** What stands right behind 应 and makes a word with it: 应急, 应力, 应答; but 应收集, 应变更, 应验收 begin with the modal. */
export const afterYing =
  /^(?:急|答(?![复辩])|付(?![诸出清])|收(?!集|取|到|回|录|缩|紧|存|敛|起|口|齐|纳|听|治)|变(?![更为换动化成得频压])|届|邀(?!请)|聘(?![请用任])|力(?![求争图])|激(?![活励发])|酬|援(?![引助用])|战|运而生|有尽有|有[^，。；]{0,4}数(?![据字值码])|声(?![明称])|税|诉|试(?![验用运样行点装压件剂液制算])|征(?![求得收集询])|否|得(?=[的收分利份报])|俱全|季|[填到缴检报发还计提](?:未.)?\p{Script=Han}{0,3}(?:人数|总数|数|金额|额|款)(?=[，。；、的与和之为是]|$))/u

/** Objects that one copes with: 应对突发事件. */
export const copedWith =
  /^对(?:各类|各种|重大|自然|外部|极端|城市)*(?:突发|灾|风险|挑战|危机|气候变化|老龄化|疫情|内涝|攻击|紧急|洪|地震|台风|不确定)/

/** What stands right before 应对 where it is the verb “cope”. */
export const beforeCope =
  /(?:为|能|能够|来|用于|于|有效|及时|积极|妥善|共同|科学|主动|具备|提高|提升|增强|加强|风险|无法|难以)$/

/** Nouns right behind 应对 where it is the verb: 应对措施. */
export const copingNoun = /^对(?:措施|策略|方案|能力|计划|机制|工作|预案|方法|手段|流程|处置)/

/** Verbs that 对 … goes with: 应对数据进行加密. */
export const dealtWith =
  /进行|予以|制定|编制|采取|开展|实施|作出|做出|给出|给予|加以|提供|建立|设置|记录|保密|负责|登记|公示|定期|承担|标识|标注|组织|分级|分类|逐[一项个级]|每|保护/

/** What follows 应用 where it is one word. */
export const applied =
  /^用(?:程序|软件|系统|层|服务|场景|平台|领域|范围|技术|数据|接口|单位|环境|方案|模块|能力|人员|效果|情况|案例|组件|端|类|商店|开发|管理|支撑|于|了|的|到|和|、|及|与|在|需求|名称|部署|安全|市场|示范|推广|研究|价值|模式|功能|水平|主体|方[^式法]|者|行业|架构|业务|是|为|指|应|宜|情|中|过程|时|后|前)/

/** What follows 用 where it is the verb of the modal: 应用汉字填写. */
export const usedFor =
  /^用(?:阿拉伯|汉字|下列|以下|专用|法定|[^，。；]{1,20}?(?:表示|标[注示明出]|填写|书写|注明|编写|覆盖|固定|擦|冲洗|清洗|连接|密封|封闭|包[装裹]|隔|计算|测[量定]|检[验查]|绘制|制[成作]|支撑|紧固|加以|进行|作为|代替|替代|区分|描述|遮盖|围|塞|填|涂|浸|喷|粘))/

/** What makes a word with 宜 from before: 适宜, 事宜, 因地制宜. */
export const beforeYi = /(?:适|(?<!方)便|(?<![此该其])事|[合入趁]时|因.制|面授机|老少咸)$/

/** What makes a word with 宜 from behind: 宜居, 宜昌. */
export const afterYi = /^(?:居(?!中)|昌|兴市|宾市?|春市|人(?!工|员|数)|业|[商游](?=宜)|之计)/

/** What makes a word with 可 from before: 许可, 认可. */
export const beforeKe = /(?:许|(?<![确默承辨])认|宁|尚|小|非同小|模棱两|未)$/

/** What makes a word with 可 from behind wherever it stands: 可靠, 可见光, 可燃. */
const fixedKe =
  /^(?:靠|见(?![，。；\d])|见[，。；]|视(?!情|需|具体|实际|其|现场|条件|病情|工程)|追溯|再生|持续(?=发展|性|的|利用|[，。；、])|编程|信|燃|溶|逆|观(?![察测看])|疑|穿戴|知|贵|惜|谓|得(?!到|出)|看[出到]|见一斑|能|以说|以看出|以认为|行(?![驶使进走])|比(?![照较对])|及(?!时)|选(?![择用取配派定购])|控(?!制)|变(?![更为换成])|缺陷)/

/** The same before what shows that it is an adjective: 可维护性, 可扩展的, 可用车位. */
const looseKe =
  /^(?:操作|读|扩展|移植|维护|配置|访问|定制|互操作|替换|交付|复制|推广|理解|证实|测[量试]?|调[节整]?|重复|接受|移动|感知|升级|检索|识别|恢复|审计|用|达|听|懂|管|查|验证|回收|降解|触及|接近)(?:性|的|度|率|化|[、，。；]|$|[和与或及](?!可))/
const usableThing = /^用(?:车位|泊位|资源|容量|空间|余额|带宽|库存|时段|时间|状态|字段|床位|数量|数据)/

/** Whether what follows 可 makes an adjective or another word with it. */
export function isKeWord(after: string): boolean {
  return fixedKe.test(after) || looseKe.test(after) || usableThing.test(after)
}

/** What follows 不可 where nothing is forbidden: 不可逆, 不可缺少. */
export const afterBuke =
  /^(?:或缺|逆|燃|溶|再生|抗力|见|控|分割|分离|靠|行|知|避免|预见|预测|预计|缺少|少|忽略|忽视|估量|比|读|数|思议|用(?:性|时|的|率)?|接受|恢复|修复|拆卸|替代|分|[^，。；]{1,4}的)/

/** What makes a word with 能 from before: 功能, 智能, 可再生能. */
export const beforeNeng =
  /(?:功|智|性|(?<![环调季])节|(?<!有)效|职|可|潜|(?<![自移启联])动|(?<![充断停通供漏输发])电|(?<![加])热|(?<![生财资])产|赋|储|(?<![考审])核|(?<!竞)技|万|(?<![气液固整主媒物个群载墙流])体|(?<![灯感目])光|风|太阳|氢|(?<![使专通适应利备])用|蓄|(?<!提)供|失|势|使|耗|官|异|(?<![根基])本|质|地热|潮汐|未|所|换|吸|多|释|(?:身体|生理|脑|肢体)机)$/

/** What makes a word with 能 from behind: 能力, 能源, 能耗. */
export const afterNeng = /^(?:力(?!求)|源|耗|效|量(?![化取])|级|见度|动(?!态|作)|否|手|干(?!燥|涉|预)|谱|值|愿|评)/

/** Nouns behind 允许, 禁止, 推荐, 建议 where they do not command anything. */
export const afterAllow =
  /^(?:偏差|误差|值|范围|公差|最大|最小|的|限|浓度|暴露|荷载|应力|温升|用途|类|[^，。；]{1,12}的(?:最[大小高低长短多少]|上限|下限|限值))/
export const afterForbid =
  /^(?:[^，。；]{1,6}(?:标[志识]|标牌|告示)(?=[为是见的由用])|标[志识]|类|性|事项|区|线|符号|的|令|牌|清单)/
export const afterRecommend =
  /^(?:采用|使用|选用|优先|设置|配[置备]|安装|在|按|将|每|由|以|进行|开展|建立|实施|定期|通过|用(?!量)|对|采取|选择)/
export const afterSuggest =
  /^(?![书稿值性的和与、，。；：及或表见函案者单收被是为分]|内容|意见|数量|采纳|汇总|征集|由.{1,12}(?:提出|汇总))/
