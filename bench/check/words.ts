/*
 * Pieces that names and addresses are put together from. Nothing here names a real place, enterprise or person;
 * numbers are taken from ranges that nobody issues.
 */

const split = (line: string): readonly string[] => line.split(' ')

export const cities = split('临云市 望川市 青禾市 远岫市 澄湖市 听澜市 锦屏市 朔风市')
export const districts = split('东篱区 西畴区 南浦区 北辰街区 中和区 新棠区 桐荫县 芦汀县 鹤鸣区 栖霞坊区')
export const roads = split('锦绣路 长桥街 望月巷 拾光大道 听雨路 青石弄 云帆路 百草街 晴川道 松涛路 流霞路 半亩街')
export const parks = split('启明科技园 汇智大厦 丰禾物流园 星河广场 云谷产业园 静海商务楼')
export const brands = split(
  '锦 禾 恒 泰 云 帆 博 远 瑞 丰 嘉 信 鼎 盛 智 联 华 宇 安 达 景 明 和 润 天 逸 凯 诚 德 佳 创 新',
)
export const trades = split(
  '信息科技 供应链管理 国际货运代理 食品 医疗器械 建筑工程 环保设备 文化传播 电子商务 新能源 农业发展 精密机械',
)
export const forms = split('有限公司 有限责任公司 股份有限公司 合伙企业（有限合伙） 个人独资企业')
export const surnames = split('王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 林 高 罗 欧阳 司马 上官 诸葛')
export const givenNames = split(
  '云 岚 晓 川 知 行 若 水 子 墨 清 和 远 舟 明 哲 思 齐 雨 桐 景 初 书 言 亦 安 望 舒 星 河',
)
/** Characters that GB 18030 writes with four bytes, the last two beyond the basic plane. */
export const rareCharacters = split('㐂 㛃 㬎 𠮷 𬭩')
export const longNames = split('阿依努尔·麦麦提江 扎西多吉·次仁旺姆 巴特尔·乌力吉')

/** Codes of section A to T (GB/T 4754). */
export const industries = split('A B C D E F G H I J K L M N O P Q R S T')
export const statuses = split('有效 暂停 注销 吊销 过期')

/** 3,100 made-up codes: nothing that is issued within the country begins with 9. */
export const regions: readonly string[] = Array.from({ length: 3100 }, (_, at) =>
  String(910_000 + Math.floor(at / 31) * 100 + (at % 31) + 1),
)

/** Days from 2000-01-01 on as `YYYY-MM-DD`, to 2050. */
export const days: readonly string[] = Array.from({ length: 18_628 }, (_, at) =>
  new Date(946_684_800_000 + at * 86_400_000).toISOString().slice(0, 10),
)

/** Seconds of a day as `hh:mm:ss`. */
export const clock: readonly string[] = Array.from({ length: 86_400 }, (_, at) =>
  new Date(at * 1000).toISOString().slice(11, 19),
)
