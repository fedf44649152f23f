/**
 * Words in which a character is not read as the collation sorts it (重庆 is Chongqing, the collation has 重 under
 * zhong), with the initials of the whole word. By the readings of 现代汉语词典; only words of titles of standards and
 * of place names. A longer word goes before a shorter one.
 */
const words = `
重庆 cq,重复 cf,重构 cg,重建 cj,重组 cz,重新 cx,重叠 cd,重启 cq,重置 cz,重整 cz,重合 ch,重铸 cz,双重 sc,多重 dc,行业 hy,银行 yh,央行 yh,分行 fh,支行 zh
总行 zh,商行 sh,行列 hl,行距 hj,行情 hq,行长 hz,长三角 csj,长江 cj,长宁 cn,长城 cc,长春 cc,长沙 cs,长治 cz,长兴 cx,长度 cd,长期 cq,长效 cx,长途 ct
长距离 cjl,长输 cs,长久 cj,长廊 cl,长短 cd,长宽 ck,长波 cb,长丝 cs,长纤 cx,长征 cz,延长 yc,周长 zc,全长 qc,波长 bc,时长 sc,特长 tc,焊长 hc,调节 tj
调整 tz,调试 ts,调控 tk,调解 tj,调制 tz,调味 tw,调压 ty,调频 tp,调速 ts,调光 tg,调温 tw,调幅 tf,调理 tl,调配 tp,调蓄 tx,调峰 tf,调谐 tx,调和 th,调质 tz
调平 tp,调校 tj,空调 kt,协调 xt,失调 st,校准 jz,校验 jy,校正 jz,校对 jd,校核 jh,校订 jd,审校 sj,会计 kj,财会 ck,给水 js,给排水 jps,给药 jy,给料 jl
给养 jy,供给 gj,补给 bj,自给 zj,配给 pj,音乐 yy,乐器 yq,乐曲 yq,乐谱 yp,声乐 sy,民乐 my,厦门 xm,西藏 xz,藏族 zz,藏药 zy,藏医 zy,宝藏 bz,弹性 tx,弹簧 th
弹力 tl,弹射 ts,弹塑 ts,传记 zj,人参 rs,党参 ds,泊位 bw,停泊 tb,系泊 xb,锚泊 mb,泊车 bc,格栅 gs,光栅 gs,关卡 qk,阿胶 ej,番禺 py,单于 cy,率先 sx,表率 bs
统率 ts,便宜 py,奇数 js,奇偶 jo,数奇 sj,星宿 xx,巷道 hd,降伏 xf,投降 tx,倔强 jj,曾祖 zz,解州 xz
`

/** Initials by word. */
export const readings: ReadonlyMap<string, string> = new Map(
  words.split(/[\n,]+/).flatMap(entry => {
    const [word = '', initials = ''] = entry.trim().split(' ')
    return word ? [[word, initials] as const] : []
  }),
)

/** Characters of the longest word. */
export const longestReading: number = Math.max(...[...readings.keys()].map(word => word.length))

/** Characters that a word begins with. */
export const beginsReading: ReadonlySet<string> = new Set([...readings.keys()].map(word => word.charAt(0)))
