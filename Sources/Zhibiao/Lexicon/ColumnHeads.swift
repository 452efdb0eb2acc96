/// What a column holds, told by its head.
enum ColumnRole: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  /// 一级指标 … 四级指标; the deepest level of a table names the indicators.
  case level1, level2, level3, level4
  /// A level without its number: 指标类别.
  case category
  case name
  /// A whole indicator, or a list of them, in one cell: 绩效指标.
  case indicators
  case description
  case rubric
  case source
  case target
  case actual
  case comparator
  case direction
  /// 定性 or 定量.
  case nature
  case unit
  case weight
  case score
  case completion
  case remark
  case ordinal
  /// Figures of the funds table: 全年预算数, 执行率.
  case funds
  /// Known, and of no use for a record: 责任科室.
  case other
}

/// The period that the head of a two-sided table says.
enum ColumnPeriod: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case none, annual, midterm, implementation, longTerm
}

/// Words that stand at the head of a column.
enum ColumnHeads {
  struct Head: BitwiseCopyable, Sendable, Hashable {
    var role: ColumnRole
    var period: ColumnPeriod
  }

  /// Role, period, spellings, example: a line of heads and the roles it gives.
  static let rows: StaticString = """
    level1        none            一级指标 1级指标 一级指标名称 一级绩效指标 一级目标 一级指标类别 一级指标(分值)  一级指标 二级指标 三级指标  level1 level2 level3
    level2        none            二级指标 2级指标 二级指标名称 二级绩效指标 二级目标 二级指标类别  二级指标 指标名称 目标值  level2 name target
    level3        none            三级指标 3级指标 三级指标名称 三级绩效指标 三级目标 三级指标内容 三级指标(具体指标)  三级指标 年度指标值 分值  level3 target weight
    level4        none            四级指标 4级指标 四级指标名称 四级绩效指标  三级指标 四级指标 指标值  level3 level4 target
    category      none            指标类别 指标分类 指标类型 指标维度 考核维度 考核方面 绩效类别 评价维度 指标大类 指标类 评价内容  指标类别 指标名称 计划值  category name target
    category      none            考核类别 评价方面 目标类别 目标类型 绩效维度 指标层级 指标级次  考核类别 指标名称 计划值  category name target
    name          none            指标名称 绩效指标名称 指标内容 绩效指标内容 评价指标 考核指标 考核指标名称 评价指标名称 具体指标  序号 指标名称 目标值  ordinal name target
    name          none            具体指标名称 指标项 指标项目 明细指标 细化指标 末级指标 关键指标 核心指标 指标要素 绩效内容  序号 具体指标名称 目标值  ordinal name target
    name          none            考核内容 考核项目 考核事项 个性化指标 指标(名称) 具体绩效指标 绩效指标(指标名称) 目标名称  序号 考核内容 目标值  ordinal name target
    name          none            目标内容  序号 目标内容 目标值  ordinal name target
    indicators    none            绩效指标 年度绩效指标 绩效指标及指标值 项目绩效指标 绩效衡量指标 绩效考核指标 衡量指标 年度指标  绩效指标 一级指标 分值  indicators level1 weight
    indicators    none            绩效目标指标 绩效指标体系  绩效目标指标 一级指标 分值  indicators level1 weight
    description   none            指标说明 指标解释 指标释义 指标描述 绩效指标描述 绩效指标说明 绩效指标解释 指标含义 指标内涵  三级指标 指标解释 目标值  level3 description target
    description   none            指标定义 指标值说明 指标值解释 指标解释说明 指标解释及计算公式 计算公式 计算方法 指标计算方法  三级指标 指标定义 目标值  level3 description target
    description   none            指标计算公式 计算方式 指标口径 统计口径 指标值内容 指标内容说明 指标备注 指标注释 目标说明  三级指标 指标计算公式 目标值  level3 description target
    description   none            目标值说明 指标说明(计算公式) 解释说明 指标内容描述 指标详细说明 指标值描述 绩效标准描述  三级指标 目标值说明 目标值  level3 description target
    rubric        none            评分标准 评分细则 评分规则 评分办法 评分方法 评分依据 评价标准 评价要点 评价细则 考核标准  指标名称 评分标准 权重  name rubric weight
    rubric        none            考核办法 计分标准 计分方法 计分办法 计分规则 扣分标准 扣分规则 打分标准 赋分标准 赋分规则  指标名称 考核办法 权重  name rubric weight
    rubric        none            指标评分标准 指标评价标准 评扣分标准 评(扣)分标准 绩效标准 评分说明及标准 得分规则 评价方法  指标名称 指标评分标准 权重  name rubric weight
    rubric        none            评分原则 指标评分细则 指标标准 打分规则 计分细则  指标名称 评分原则 权重  name rubric weight
    source        none            数据来源 佐证材料 取数方式 数据获取方式 数据来源及获取方式 设定依据 指标设定依据 指标值设定依据  指标名称 数据来源 指标值  name source target
    source        none            参考依据 指标来源 资料来源 证明材料 数据采集方式 取值依据 数据采集来源 佐证资料 测算依据  指标名称 参考依据 指标值  name source target
    source        none            确定依据 评价依据 支撑材料 佐证材料名称 目标值设定依据 数据来源及佐证材料  指标名称 确定依据 指标值  name source target
    target        none            指标值 目标值 预期值 预期指标值 预期目标值 计划值 计划指标值 计划完成值 计划数 计划目标值  三级指标 目标值 完成值  level3 target actual
    target        none            计划目标 绩效目标值 绩效指标值 指标目标值 预期完成值 预计值 预计完成值 设定值 设定目标值  三级指标 计划目标 完成值  level3 target actual
    target        none            指标值设定 指标值及单位 指标值(单位) 指标值(含单位) 目标数 目标数量 考核目标值 指标数值 指标数  三级指标 指标值设定 完成值  level3 target actual
    target        none            指标目标 目标要求 绩效目标指标值 指标值(包含数字及文字描述) 指标值(包含数字和文字描述)  三级指标 指标目标 完成值  level3 target actual
    target        none            指标值(包括数字及文字描述) 指标预期值 预设指标值 约束值 调整后指标值 调整后目标值 批复指标值  三级指标 指标值(包括数字及文字描述) 完成值  level3 target actual
    target        none            指标(目标)值 目标(指标)值 指标值(目标值) 目标值(指标值) 预期绩效 绩效值 评价指标值 指标标准值  三级指标 指标(目标)值 完成值  level3 target actual
    target        none            标准值 达标值 应完成值 计划完成数 计划完成情况 计划完成目标 目标值及单位 绩效预期值 预期绩效值  三级指标 标准值 完成值  level3 target actual
    target        none            绩效指标目标值 预期绩效指标值  三级指标 绩效指标目标值 完成值  level3 target actual
    target        none            优良中差  三级指标 优良中差 完成值  level3 target actual
    target        annual          年度指标值 年度目标值 年初指标值 年初目标值 年初设定值 年初设定指标值 年初设定目标值 全年目标值  指标名称 年度指标值 全年完成值  name target actual
    target        annual          全年指标值 本年指标值 本年目标值 本年度指标值 本年度目标值 当年目标值 当年指标值 当年度目标值  指标名称 全年指标值 全年完成值  name target actual
    target        annual          年度绩效指标值 年度绩效目标值 年度工作目标 年度预期值 年度预期目标值 年度预期指标值 年度计划值  指标名称 年度绩效指标值 全年完成值  name target actual
    target        annual          年度计划指标值 年度计划目标值 预算年度指标值 预算年度目标值 年度指标值(包含数字及文字描述)  指标名称 年度计划指标值 全年完成值  name target actual
    target        annual          年度目标值(指标值) 年度目标指标值 年初预期值 年初计划值 全年计划值 年初绩效指标值 年度值  指标名称 年度目标值(指标值) 全年完成值  name target actual
    target        annual          年度指标目标值 全年预期指标值 年初预期目标值 年度计划完成值 年初绩效目标值  指标名称 年度指标目标值 全年完成值  name target actual
    target        midterm         中期指标值 中期目标值 中期绩效指标值 中期绩效目标值 三年指标值 三年目标值 中期预期值  三级指标 中期指标值 年度指标值  level3 target target
    target        midterm         中期(目标)值 中期指标 三年期指标值  三级指标 中期(目标)值 年度指标值  level3 target target
    target        implementation  实施期指标值 实施期目标值 实施周期指标值 实施周期目标值 项目实施期指标值 项目实施期目标值  三级指标 实施期指标值 年度指标值  level3 target target
    target        implementation  实施期绩效目标值 实施期绩效指标值 全周期指标值 全周期目标值 项目周期指标值 项目期指标值  三级指标 实施期绩效目标值 年度指标值  level3 target target
    target        implementation  实施期内指标值 建设期指标值 实施期总目标值 项目周期目标值 项目期目标值 建设期目标值  三级指标 实施期内指标值 年度指标值  level3 target target
    target        longTerm        长期指标值 长期目标值 中长期指标值 中长期目标值 总体指标值 总体目标值 远期目标值 规划目标值  三级指标 长期指标值 年度指标值  level3 target target
    target        longTerm        长期绩效指标值  三级指标 长期绩效指标值 年度指标值  level3 target target
    actual        none            实际完成值 完成值 实际值 实际完成情况 完成情况 实施进度 实际完成 实际完成指标值 实际执行值  三级指标 指标值 实际完成值  level3 target actual
    actual        none            实际完成数 完成数 自评完成值 自评实际完成值 指标完成值 指标完成情况 目标完成情况 执行情况 业绩值  三级指标 指标值 实际完成数  level3 target actual
    actual        none            监控值 当前完成值 累计完成值 实际达到值 实现值 实际达成值 实际绩效值 实际指标值 评价值  三级指标 指标值 监控值  level3 target actual
    actual        none            完成指标值 完成结果 达成值 预计完成情况 完成数量 实际业绩值 实际完成结果 目标实现情况  三级指标 指标值 完成指标值  level3 target actual
    actual        none            目标值完成情况 实际实现值 截至目前完成情况 绩效完成情况 指标实际值 指标实际完成值 实际完成目标值  三级指标 指标值 目标值完成情况  level3 target actual
    actual        none            自评值 自评情况 执行值 完成绩效值 实际完成量 目前完成情况 完成进展 工作完成情况 指标执行情况  三级指标 指标值 自评值  level3 target actual
    actual        none            绩效指标完成情况 实际完成进度情况 实现情况 完成值及单位 监控期完成值 实际(完成)值 指标值完成情况  三级指标 指标值 绩效指标完成情况  level3 target actual
    actual        none            完成实际值 绩效实际值  三级指标 指标值 完成实际值  level3 target actual
    actual        annual          全年完成值 全年实际值 全年实际完成值 全年实际完成情况 全年完成情况 年度完成值 年度实际完成值  指标名称 年度指标值 全年完成值  name target actual
    actual        annual          年度实际值 年度完成情况 年度实际完成情况 当年完成值 本年完成值 本年实际完成值 年末完成值  指标名称 年度指标值 年度实际值  name target actual
    actual        annual          全年预计完成情况 全年预计完成值 年末实际完成值 年终完成值 年度指标完成情况 全年执行情况  指标名称 年度指标值 全年预计完成情况  name target actual
    actual        annual          年度实际完成指标值 年度指标完成值 全年指标完成值 当年实际完成值 当年实际值 上半年完成值  指标名称 年度指标值 年度实际完成指标值  name target actual
    actual        annual          上半年完成情况 本年度完成值 半年完成值 年度执行情况 年度绩效目标完成情况 年度目标完成情况  指标名称 年度指标值 上半年完成情况  name target actual
    actual        annual          年度绩效指标完成情况 年度总体目标完成情况  指标名称 年度指标值 年度绩效指标完成情况  name target actual
    actual        implementation  实施期完成值 实施期实际完成值 实施期完成情况 累计实际完成值 项目实施期完成值  指标名称 实施期指标值 实施期完成值  name target actual
    comparator    none            计算符号 运算符号 符号 指标符号 比较符号 关系符号 逻辑符号 计算符 指标性质 比较关系 指标计算符号  三级指标 计算符号 目标值 单位  level3 comparator target unit
    comparator    none            判断符号 目标值符号 指标值符号 运算符 比较符 指标运算符 指标值性质 指标比较符 绩效度量符号  三级指标 判断符号 目标值 单位  level3 comparator target unit
    comparator    none            度量标识 逻辑关系 计量符号 指标值类型 指标值计算符号 绩效指标性质 标识符 度量符号 数学符号  三级指标 度量标识 目标值 单位  level3 comparator target unit
    comparator    none            条件符号  三级指标 条件符号 目标值 单位  level3 comparator target unit
    direction     none            指标方向 指标方向性 指标趋向 指标正反向 正反向 指标极性 绩效方向 指标方向类型 正向反向 正向/反向  指标名称 指标方向 目标值  name direction target
    direction     none            指标导向 计算方向 指标正反 指标趋势  指标名称 指标导向 目标值  name direction target
    nature        none            定性定量 定性/定量 定量/定性 定性或定量 定性、定量 指标属性 指标值属性 指标性质(定性/定量)  指标名称 定性/定量 目标值  name nature target
    nature        none            定量定性 是否定量 指标值类别 量化类型  指标名称 定量定性 目标值  name nature target
    unit          none            单位 计量单位 度量单位 指标单位 指标值单位 目标值单位 计算单位 数量单位 量纲 计量单元  三级指标 目标值 度量单位  level3 target unit
    unit          none            指标计量单位 单位(计量) 度量衡单位 指标度量单位 绩效度量单位 绩效指标单位 指标值计量单位  三级指标 目标值 指标计量单位  level3 target unit
    unit          none            单位(文字描述) 测量单位  三级指标 目标值 单位(文字描述)  level3 target unit
    weight        none            分值 权重 权数 指标分值 指标权重 标准分 标准分值 标准分数 满分 满分值 分值权重 权重分 权重分值  三级指标 指标值 分值 得分  level3 target weight score
    weight        none            权重值 评价分值 总分值 基准分 基准分值 设定分值 参考分值 考核分值 指标分 绩效分值 预设分值 配分  三级指标 指标值 权重值 得分  level3 target weight score
    weight        none            赋分值 分值(权重) 权重(分值) 分值设置 权重(%) 分值(分) 分数 权重比例 权重占比 权重系数  三级指标 指标值 赋分值 得分  level3 target weight score
    weight        none            三级指标权重 三级指标分值 权重得分值 应得分 指标分数 一级权重 二级权重 三级权重 分值分配  三级指标 指标值 三级指标权重 得分  level3 target weight score
    weight        none            标准得分  三级指标 指标值 标准得分 得分  level3 target weight score
    score         none            得分 自评得分 自评分 自评分数 自评分值 考评得分 评价得分 实际得分 评分 指标得分 自评得分值  指标名称 目标值 权重 自评得分  name target weight score
    score         none            最终得分 单位自评得分 部门自评得分 单位自评分 部门评分 财政评分 复核得分 核定得分 评价分数  指标名称 目标值 权重 最终得分  name target weight score
    score         none            评分得分 自查得分 自查评分 打分 绩效得分 综合得分 终评得分 初评得分 考核得分 实得分 得分值  指标名称 目标值 权重 评分得分  name target weight score
    score         none            得分情况 评价评分 绩效自评得分 自我评分 自评打分 财政复核得分 考核评分 主管部门评分 部门评价得分  指标名称 目标值 权重 得分情况  name target weight score
    score         none            最后得分 核查得分 实际评分 复评得分 重点评价得分 绩效评分 评审得分 抽查得分 再评得分 自评结果  指标名称 目标值 权重 最后得分  name target weight score
    completion    none            完成率 指标完成率 目标完成率 完成比例 完成程度 完成进度 实际完成率 累计完成率 完成百分比 达成率  指标名称 目标值 完成值 完成率  name target actual completion
    completion    none            目标实现率 完成度 完成比率 指标完成程度 绩效完成率 目标完成程度 完成值比例 指标完成度  指标名称 目标值 完成值 目标实现率  name target actual completion
    completion    none            指标完成比例 全年完成率 完成率(%) 实现率 实现程度 实现进度 实施进度比例 指标达成率 目标达成率  指标名称 目标值 完成值 指标完成比例  name target actual completion
    completion    none            目标达成度 年度完成率 完成占比  指标名称 目标值 完成值 目标达成度  name target actual completion
    remark        none            偏差原因 偏差原因分析 偏差原因分析及改进措施 偏差原因分析和改进措施 偏差原因及改进措施  指标名称 指标值 得分 偏差原因分析及改进措施  name target score remark
    remark        none            偏差原因分析及整改措施 偏差原因分析与改进措施 未完成原因 未完成原因分析  指标名称 指标值 得分 偏差原因分析及整改措施  name target score remark
    remark        none            未完成原因及拟采取的改进措施 未完成原因和改进措施 未完成原因和拟采取的改进措施  指标名称 指标值 得分 未完成原因及拟采取的改进措施  name target score remark
    remark        none            未完成原因及改进措施 未完成原因分析及改进措施 未完成原因分析及拟采取的改进措施 未完成原因说明  指标名称 指标值 得分 未完成原因及改进措施  name target score remark
    remark        none            未完成的原因 备注 备注说明 原因分析 原因说明 未达标原因 未达标原因分析 差异原因 差异原因分析  指标名称 指标值 得分 未完成的原因  name target score remark
    remark        none            扣分原因 扣分说明 扣分原因分析 扣分原因及改进措施 改进措施 整改措施 情况说明 自评说明 评分说明  指标名称 指标值 得分 扣分原因  name target score remark
    remark        none            得分说明 完成情况说明 偏差说明 偏离原因 原因分析及整改措施 原因分析及改进措施 原因及改进措施  指标名称 指标值 得分 得分说明  name target score remark
    remark        none            偏差度 偏差程度 指标值偏差原因 结果说明 未完成说明 未完成情况说明 偏差分析 偏差情况说明 偏差情况  指标名称 指标值 得分 偏差度  name target score remark
    remark        none            偏差原因说明 偏差值原因分析 未完成绩效目标及偏离较大的原因及改进措施 未完成绩效目标原因  指标名称 指标值 得分 偏差原因说明  name target score remark
    remark        none            拟采取的改进措施 偏差率 得分依据 扣分依据 扣分情况 完成情况分析 未实现原因 存在偏差的原因  指标名称 指标值 得分 拟采取的改进措施  name target score remark
    remark        none            未完成原因及下一步措施 完成情况及偏差原因 存在问题及原因分析 存在的问题及原因分析 简要说明  指标名称 指标值 得分 未完成原因及下一步措施  name target score remark
    remark        none            未完成或超额完成原因分析 评价说明 自评情况说明 未达成原因 指标偏差原因 偏差原因及下一步改进措施  指标名称 指标值 得分 未完成或超额完成原因分析  name target score remark
    remark        none            超额完成原因 偏差原因与改进措施  指标名称 指标值 得分 超额完成原因  name target score remark
    ordinal       none            序号 指标序号 行次 指标编号 指标编码 指标代码 项次号 行号 顺序号  序号 三级指标 目标值  ordinal level3 target
    funds         none            年初预算数 全年预算数 全年执行数 执行数 预算执行率 执行率 调整预算数 调整后预算数 实际支出数  年初预算数 全年预算数 全年执行数 执行率  funds funds funds funds
    funds         none            实际执行数 预算数(万元) 执行金额 支出金额 全年预算 全年执行 预算执行数 实际到位 到位数 决算数  实际执行数 全年预算数 全年执行数 执行率  funds funds funds funds
    funds         none            年度预算执行率 调整后预算 资金执行率 全年支出数 实际支出 全年实际执行数 年度执行数 年度预算数(A)  年度预算执行率 全年预算数 全年执行数 执行率  funds funds funds funds
    funds         none            全年预算数(A) 全年执行数(B) 执行率(B/A) 预算执行情况 资金到位率 上半年执行数 累计执行数  全年预算数(A) 全年预算数 全年执行数 执行率  funds funds funds funds
    other         none            责任科室 责任部门 责任处室 责任人 完成时限 历史值 上年值 上年完成值 上年实际值 上年指标值  指标名称 上年完成值 目标值  name other target
    other         none            前年完成值 历史参考值 上年度指标值 上年度完成值 行业标准值 基期值 基准值 近三年指标值  指标名称 前年完成值 目标值  name other target
    other         none            上年实际完成值 指标状态 是否核心指标 是否完成 是否达标 审核意见 财政审核意见 预警 预警情况  指标名称 上年实际完成值 目标值  name other target
    other         none            完成可能性 确定能 有可能 完全不可能 偏差原因类型 经费保障 制度保障 人员保障 硬件条件保障  指标名称 完成可能性 目标值  name other target
    other         none            参考值 行业标准 历史水平 历史平均值 现状值 基线值 得分率  指标名称 参考值 目标值  name other target
    other         none            上年实际 赋分权重说明 评价等级 评价结果 绩效等级 指标级别  指标名称 上年实际 目标值  name other target
    """
}
