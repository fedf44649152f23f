/** Words that the titles and scopes of the stress corpus are put together from. 数据 is in half of the records. */
const chinese = {
  place: '上海市,浦东新区,长三角区域,徐汇区,临港新片区,杨浦区,静安区,黄浦区,闵行区,松江区,嘉定区,青浦区,,,,,,,,',
  field:
    '数据,公共数据,政务数据,健康医疗数据,交通出行数据,数据资源,智慧养老,社区养老,居家康复,智慧教育,智慧医疗,智能制造,工业互联网,人工智能,区块链,' +
    '云计算,物联网,数字孪生,建筑信息模型,城市运行,城市治理,电子政务,电子证照,一网通办,一网统管,网络安全,个人信息,生物特征,数字身份,供应链,跨境电商,' +
    '智慧零售,智慧港口,自动驾驶,车路协同,充电设施,智慧停车,轨道交通,航空货运,邮轮港口,智慧农业,无人农场,食品安全,特种设备,危险化学品,生态环境,碳排放,' +
    '水务工程,海绵城市,应急管理,消防安全,公共卫生,文化旅游,数字博物馆,无障碍环境,适老化改造,智慧社区,智慧楼宇,数据中心,边缘计算,数据要素,数据产品',
  thing:
    '数据,元数据,主数据,数据目录,数据接口,数据元,服务平台,管理平台,信息系统,管理系统,采集终端,监测设备,传感设施,公共组件,业务流程,服务机构,运营主体,' +
    '标识编码,分类编码,共享交换,开放利用,授权运营,质量评价,安全防护,风险评估,应急处置,能力成熟度,服务质量,服务流程,服务设施,运行维护,绩效评价,信用评价,' +
    '档案归集,资源调配,设备维护,项目统筹,人员培训,现场处置,日志留存,权限分配,资产盘点,节能降耗,互联互通,协同联动,身份认证,隐私计算,可信流通,成果转化,' +
    '智能巡检,智能调度,智能预警,远程诊断,精准预约,便捷支付,低碳运行,绿色建造,检验检测,计量校准,标准符合性',
  aspect:
    '基本要求,通用要求,技术要求,安全要求,功能要求,性能要求,管理要求,数据要求,接口要求,建设要求,分级分类,总体架构,参考模型,术语定义,测试方法,评价指标,' +
    '评估方法,实施流程,操作规程,数据格式,数据字典,编码规则,标识规则,采集规则,交换协议,接入规范,部署方式,验收准则,服务等级,运行指标,统计口径,档案格式,' +
    '人员配置,场地布局,环境条件,图形符号,标志设置,可靠性,兼容性,可用性,互操作性,可追溯性,保密性,完整性,时效性,准确性',
  kind: '规范,指南,导则,技术规范,管理规范,服务规范,建设规范,评价规范,规程,技术规程,通则,总则,分类与代码,实施指南,应用指南,要求',
  verb: '规定了,确立了,给出了,描述了,界定了,提供了',
  use: '的设计与建设,的运行与管理,的采集与汇聚,的共享与开放,的检查与评估,的实施与改进,的监督与考核,的规划与验收,的选型与采购,的培训与推广,的审计与追溯,的归档与销毁',
}

const english = {
  field:
    'data,public data,government data,health data,traffic data,elderly care,smart education,smart manufacturing,industrial internet,artificial intelligence,' +
    'blockchain,cloud computing,internet of things,digital twin,building information modelling,city operation,e-government,cyber security,personal information,' +
    'digital identity,supply chain,smart retail,smart port,automated driving,charging facilities,smart parking,rail transit,smart agriculture,food safety,' +
    'ecological environment,carbon emission,emergency management,public health,tourism,accessibility,smart community,data centre,edge computing',
  thing:
    'data,metadata,data catalogue,data interface,service platform,management platform,information system,terminal,monitoring device,common component,' +
    'business process,service provider,identification code,classification,sharing and exchange,open use,quality evaluation,protection,risk assessment,' +
    'maturity,service quality,operation and maintenance,archive management,resource management,equipment management,project management,interoperability',
  aspect:
    'general requirements,technical requirements,safety requirements,functional requirements,management requirements,architecture,reference model,terminology,' +
    'test methods,evaluation indicators,procedures,data format,data dictionary,coding rules,exchange protocol,acceptance criteria,service level',
  kind: 'specification,guidelines,code of practice,technical specification,management specification,rules,requirements',
}

/** Words by their part of a title. */
export const words = {
  zh: split(chinese),
  en: split(english),
}

function split<Name extends string>(lists: Record<Name, string>): Record<Name, readonly string[]> {
  const entries = Object.entries<string>(lists).map(([name, list]) => [name, list.split(',')])
  return Object.fromEntries(entries)
}
