/** What a column of a field table says. */
export type FieldRole =
  | 'ordinal'
  | 'name'
  | 'title'
  | 'english'
  | 'type'
  | 'length'
  | 'decimals'
  | 'format'
  | 'nullable'
  | 'required'
  | 'key'
  | 'unique'
  | 'values'
  | 'unit'
  | 'default'
  | 'definition'
  | 'note'

/** Headers by what they say, blanks and brackets left out, in small letters; the first that fits is taken. */
const roles: readonly (readonly [FieldRole, RegExp])[] = [
  ['ordinal', /^(?:序号|编号|行号|no\.?|#|id序号|index|项号)$/],
  ['english', /^(?:英文全称|英文含义|englishtitle)$/],
  [
    'nullable',
    /^(?:(?:是否)?(?:允许|可否?|可以|能否?)(?:为)?(?:空|null|空值)|是否(?:允许)?(?:为)?(?:空|null)|是否允许空值|空值|可空|为空|允许空值|nullable|null\??|isnull(?:able)?|allownulls?|空否)$/,
  ],
  [
    'required',
    /^(?:(?:是否)?(?:必填|必选|必须|必录|必输|必备|非空|不为空|不可空)(?:项|性)?|(?:必填|必选|强制)\/(?:可选|选填|非必填)|填报约束|约束(?:条件|性)?|约束\/条件|条件|强制性|填报要求|填写要求|必要性|required|mandatory|notnull|m\/o(?:\/c)?|m\/c\/o|obligation|constraints?)$/,
  ],
  ['key', /^(?:(?:是否)?(?:为)?主键|主键(?:标识|标志)|主键\/外键|键|pk|key|primarykey|主\/外键|主外键|关键字)$/],
  ['unique', /^(?:(?:是否)?唯一(?:性|值|约束)?|unique)$/],
  ['decimals', /^(?:小数位?数?|小数位长度?|精度|标度|scale|decimals?|小数点后位数)$/],
  [
    'length',
    /^(?:(?:数据项?|字段|最大|字符|存储)?长度|(?:字段)?大小|宽度|length|len|size|maxlength|位数|长度\/精度|数据长度\(?字节\)?)$/,
  ],
  ['format', /^(?:(?:数据|表示|存储|显示|数据表示)?格式|数据格式要求|format|表示形式)$/],
  [
    'type',
    /^(?:(?:数据|字段|列|存储|值|数据项)?类型(?:及长度|\/长度|\(长度\)|和长度|及格式|\(精度\))?|类型长度|datatype|type|columntype|数据元类型)$/,
  ],
  [
    'values',
    /^(?:值域(?:范围|代码|说明|约束)?|允许值|取值(?:范围|说明)?|(?:值域)?代码(?:集|表|项|值)|值域\/代码|码表|字典(?:项|编码|名称|表|代码|值)?|数据字典|枚举(?:值|项)?|引用代码表?|标准代码|参照(?:代码|标准)|引用标准|values?|domain|codelist|allowedvalues|enum)$/,
  ],
  ['unit', /^(?:(?:计量|度量)?单位|unit|uom)$/],
  ['default', /^(?:默认值?|缺省值?|初始值|default(?:value)?)$/],
  [
    'name',
    /^(?:(?:字段|列|数据项|数据元|信息项|指标|属性|元素)(?:英文|代码|标识|编码|拼音|物理)(?:名称?|代码|标识符?|简称|名缩写)?|(?:英文|物理|数据库)(?:字段)?(?:名称?|简称|缩写|标识|列名|短名|代码)|拼音(?:缩写|简称|名称?)|(?:字段|列)名|英文字段|字段id|(?:内部)?标识符?|短名|短名称|中文简称|字段|列|field(?:name|code)?|column(?:name)?|attribute(?:name)?|name|code|代码)$/,
  ],
  [
    'title',
    /^(?:(?:字段|列|数据项|数据元|信息项|指标项?|属性|元素)(?:中文)?(?:名称?|含义)|中文(?:字段)?(?:名称?|含义|全称|列名)|名称|数据项|数据元|信息项|指标项|字段描述|逻辑名称?|显示名称?|业务名称?|(?:字段|列|数据项)\(中文(?:名称?)?\)|汉语名|title|label|caption|displayname|chinesename)$/,
  ],
  [
    'definition',
    /^(?:定义|描述|含义|解释|(?:数据项|数据元|业务|字段)?(?:定义|说明|解释|含义|释义|描述)|definition|description|desc|meaning)$/,
  ],
  [
    'note',
    /^(?:备注(?:说明)?|(?:描述|其他|补充)?说明|注释|注|附注|其他|填报说明|填写说明|remarks?|comments?|notes?|memo)$/,
  ],
]

/** Header texts without what people put around them. */
export function foldHeader(text: string): string {
  const flat = text.normalize('NFKC').replace(/\s+/g, '').replace(/[*:_]/g, '').toLowerCase()
  return flat
}

/** The role of a header; undefined for one that is not known. */
export function roleOf(header: string): FieldRole | undefined {
  const flat = foldHeader(header)
  const bare = flat.replace(/\([^)]*\)|\[[^\]]*\]/g, '')
  const found = [flat, bare].map(text => roles.find(([, pattern]) => text !== '' && pattern.test(text))?.[0])
  return found[0] ?? found[1]
}

/** Which column of a table says what; null where the row is no header of a field table. */
export function readHeader(cells: readonly string[]): ReadonlyMap<FieldRole, number> | null {
  const found = new Map<FieldRole, number>()
  for (const [column, text] of cells.entries()) {
    const role = roleOf(text)
    if (role !== undefined && !found.has(role)) found.set(role, column)
  }
  const hasName = found.has('name') || found.has('title')
  const described = ['type', 'length', 'format', 'nullable', 'required'] as const
  const weight = [...found.keys()].filter(role => role !== 'ordinal').length
  return hasName && described.some(role => found.has(role)) && weight >= 2 ? found : null
}
