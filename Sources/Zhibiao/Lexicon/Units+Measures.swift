extension Units {
  /// Energy: name, UCUM code, spellings, example.
  static let energy: StaticString = """
    千瓦时      kW.h   千瓦时 千瓦·时 千瓦小时 度电 kWh kW·h kW.h kW*h  年节电量不低于9万千瓦时  >= 90000 千瓦时
    瓦时        W.h    瓦时 瓦·时 Wh W·h  电池容量不低于80瓦时  >= 80 瓦时
    兆瓦时      MW.h   兆瓦时 兆瓦·时 MWh MW·h MW.h  储能规模不低于200兆瓦时  >= 200 兆瓦时
    吉瓦时      GW.h   吉瓦时 GWh GW·h  电池产能不低于3吉瓦时  >= 3 吉瓦时
    焦耳        J      焦耳 焦 J  冲击能量不超过5焦耳  <= 5 焦耳
    千焦        kJ     千焦 千焦耳 kJ  燃料热值不低于4000千焦  >= 4000 千焦
    兆焦        MJ     兆焦 兆焦耳 MJ  燃气热值不低于34兆焦  >= 34 兆焦
    吉焦        GJ     吉焦 吉焦耳 GJ 百万千焦  供热量不低于6000吉焦  >= 6000 吉焦
    卡路里      cal    卡路里  餐食热量不超过900卡路里  <= 900 卡路里
    千卡        kcal   千卡 大卡 kcal  煤炭热值不低于5000大卡  >= 5000 千卡
    吨标准煤    -      吨标准煤 吨标煤 tce  年节能量不低于300吨标准煤  >= 300 吨标准煤
    公斤标准煤  -      公斤标准煤 千克标准煤 公斤标煤 千克标煤 kgce  单位能耗不超过18公斤标准煤  <= 18 公斤标准煤
    克标准煤    -      克标准煤 克标煤 gce  供电煤耗不超过300克标准煤  <= 300 克标准煤
    吨油当量    -      吨油当量 吨标准油 toe  年节油量不低于40吨油当量  >= 40 吨油当量
    """

  /// Power.
  static let power: StaticString = """
    瓦      W     瓦 瓦特 W  路灯功率不超过60瓦  <= 60 瓦
    毫瓦    mW    毫瓦 mW  发射功率不超过100毫瓦  <= 100 毫瓦
    千瓦    kW    千瓦 千瓦特 kW ㎾  光伏装机不低于450千瓦  >= 450 千瓦
    兆瓦    MW    兆瓦 兆瓦特 MW ㎿  风电装机不低于50兆瓦  >= 50 兆瓦
    吉瓦    GW    吉瓦 GW  新能源装机不低于2吉瓦  >= 2 吉瓦
    伏安    V.A   伏安 VA  互感器容量不低于30伏安  >= 30 伏安
    千伏安  kV.A  千伏安 kVA kV·A  变压器容量不低于630千伏安  >= 630 千伏安
    兆伏安  MV.A  兆伏安 MVA MV·A  主变容量不低于180兆伏安  >= 180 兆伏安
    千乏    -     千乏 kvar  补偿容量不低于240千乏  >= 240 千乏
    兆乏    -     兆乏 Mvar  补偿容量不低于60兆乏  >= 60 兆乏
    千瓦峰  -     千瓦峰 千瓦峰值 kWp  屋顶光伏规模不低于300kWp  >= 300 千瓦峰
    兆瓦峰  -     兆瓦峰 兆瓦峰值 MWp  农光互补规模不低于20MWp  >= 20 兆瓦峰
    马力    [HP]  马力 匹马力 HP  拖拉机动力不低于120马力  >= 120 马力
    """

  /// Voltage.
  static let voltage: StaticString = """
    伏      V     伏 伏特 V  工作电压不超过36伏  <= 36 伏
    毫伏    mV    毫伏 mV  零漂不超过5毫伏  <= 5 毫伏
    kV      kV    kV 千伏  线路电压不低于110kV  >= 110 kV
    """

  /// Current.
  static let current: StaticString = """
    安      A     安 安培 ?A  额定电流不低于63安  >= 63 安
    毫安    mA    毫安 mA  漏电动作电流不超过30毫安  <= 30 毫安
    千安    kA    千安 kA  分断能力不低于25kA  >= 25 千安
    """

  /// Electric charge.
  static let charge: StaticString = """
    安时    A.h   安时 安培时 Ah A·h  蓄电池容量不低于100安时  >= 100 安时
    毫安时  mA.h  毫安时 毫安小时 mAh mA·h  对讲机电池不低于2200毫安时  >= 2200 毫安时
    """

  /// Resistance.
  static let resistance: StaticString = """
    欧姆    Ohm   欧姆 欧 Ω Ω  接地电阻不超过4欧姆  <= 4 欧姆
    兆欧    MOhm  兆欧 兆欧姆 MΩ MΩ  绝缘电阻不低于2兆欧  >= 2 兆欧
    """

  /// Frequencies, and turns in a time.
  static let frequency: StaticString = """
    赫兹      Hz    赫兹 赫 Hz  电网频率不低于50赫兹  >= 50 赫兹
    kHz       kHz   kHz 千赫 千赫兹  采样频率不低于44.1kHz  >= 44.1 kHz
    MHz       MHz   MHz 兆赫 兆赫兹  工作频率不低于350MHz  >= 350 MHz
    GHz       GHz   GHz 吉赫 吉赫兹  处理器主频不低于2.5GHz  >= 2.5 GHz
    转/分钟   /min  转/分钟 转/分 转每分钟 转每分 r/min rpm  离心机转速不低于4000转/分钟  >= 4000 转/分钟
    """

  /// Pressure.
  static let pressure: StaticString = """
    帕        Pa      帕 帕斯卡 Pa  洁净室压差不低于10帕  >= 10 帕
    百帕      hPa     百帕 hPa  气压误差不超过2百帕  <= 2 百帕
    千帕      kPa     千帕 kPa KPa  燃气压力不超过5千帕  <= 5 千帕
    兆帕      MPa     兆帕 MPa  供水压力不低于0.35兆帕  >= 0.35 兆帕
    巴        bar     ?巴 bar  喷雾压力不低于6bar  >= 6 巴
    大气压    atm     大气压 个大气压 atm  舱内压力不超过2个大气压  <= 2 大气压
    毫米汞柱  mm[Hg]  毫米汞柱 mmHg  血压低于140毫米汞柱  < 140 毫米汞柱
    """

  /// Force and torque.
  static let force: StaticString = """
    牛顿    N     牛顿 ?牛 ?N  握力不低于300牛顿  >= 300 牛顿
    千牛    kN    千牛 千牛顿 kN  锚杆拉力不低于80千牛  >= 80 千牛
    牛·米   N.m   牛·米 牛顿·米 牛米 N·m  螺栓力矩不低于120牛·米  >= 120 牛·米
    """

  /// Levels on a logarithmic scale.
  static let level: StaticString = """
    分贝    dB    分贝 dB dB(A) 分贝(A)  昼间噪声不超过55分贝  <= 55 分贝
    """

  /// Light.
  static let light: StaticString = """
    勒克斯    lx     勒克斯 lx lux  教室照度不低于300勒克斯  >= 300 勒克斯
    流明      lm     流明 lm  投影亮度不低于4500流明  >= 4500 流明
    坎德拉/平方米  cd/m2  坎德拉/平方米 尼特 个尼特 cd/m2 cd/m² cd/㎡ nit nits  显示屏亮度不低于800cd/㎡  >= 800 坎德拉/平方米
    """

  /// Angles; 度 alone may be a temperature or energy too.
  static let angle: StaticString = """
    度      -     ?度 ?°  云台转角不低于90度  >= 90 度
    """

  /// Temperatures.
  static let temperature: StaticString = """
    ℃       Cel     ℃ °C 摄氏度 度C  冷库温度不高于4℃  <= 4 ℃
    ℉       [degF]  ℉ °F 华氏度  烘箱温度不高于300℉  <= 300 ℉
    开尔文  K       开尔文  色温不低于4000开尔文  >= 4000 开尔文
    """

  /// Speeds, which are units of their own, not rates.
  static let speed: StaticString = """
    公里/小时  km/h     公里/小时 公里/时 公里每小时 公里/h 千米/小时 千米/时 千米每小时 km/h km/小时  设计车速不低于60公里/小时  >= 60 公里/小时
    公里/秒    km/s     公里/秒 千米/秒 公里每秒 千米每秒 km/s  飞行速度不低于8公里/秒  >= 8 公里/秒
    米/秒      m/s      米/秒 米每秒 米/s m/s 米/秒钟  电梯速度不低于1.5米/秒  >= 1.5 米/秒
    米/分钟    m/min    米/分钟 米/分 米每分钟 m/min  传送带速度不低于12米/分钟  >= 12 米/分钟
    厘米/秒    cm/s     厘米/秒 厘米每秒 cm/s  渗透速度不超过2厘米/秒  <= 2 厘米/秒
    毫米/秒    mm/s     毫米/秒 毫米每秒 mm/s  振动速度不超过5毫米/秒  <= 5 毫米/秒
    海里/小时  [kn_i]   海里/小时 海里/时 海里每小时  巡逻艇航速不低于25海里/小时  >= 25 海里/小时
    """

  /// Concentrations and densities, which are units of their own, not rates.
  static let concentration: StaticString = """
    mg/L          mg/L    mg/L 毫克/升 毫克每升  出水氨氮不超过5mg/L  <= 5 mg/L
    μg/L          ug/L    μg/L µg/L ug/L 微克/升 微克每升  总砷不超过10μg/L  <= 10 μg/L
    ng/L          ng/L    ng/L 纳克/升 纳克每升  嗅味物质不超过10ng/L  <= 10 ng/L
    g/L           g/L     g/L 克/升 克每升  污泥浓度不低于4g/L  >= 4 g/L
    毫克/立方米   mg/m3   毫克/立方米 毫克每立方米 毫克/立方 毫克/m3 mg/m3 mg/m³ mg/㎥  粉尘浓度不超过8毫克/立方米  <= 8 毫克/立方米
    微克/立方米   ug/m3   微克/立方米 微克每立方米 微克/立方 微克/m3 微克/m³ μg/m3 μg/m³ μg/㎥ µg/m3 µg/m³ ug/m3  细颗粒物浓度不超过28微克/立方米  <= 28 微克/立方米
    克/立方米     g/m3    克/立方米 克每立方米 g/m3 g/m³ g/㎥  含尘量不超过2克/立方米  <= 2 克/立方米
    公斤/立方米   kg/m3   公斤/立方米 千克/立方米 千克每立方米 公斤每立方米 kg/m3 kg/m³ kg/㎥  泡沫密度不低于30公斤/立方米  >= 30 公斤/立方米
    克/立方厘米   g/cm3   克/立方厘米 克每立方厘米 g/cm3 g/cm³  压实密度不低于2克/立方厘米  >= 2 克/立方厘米
    mg/kg         mg/kg   mg/kg 毫克/千克 毫克/公斤 毫克每千克 毫克每公斤  土壤镉含量不超过0.3mg/kg  <= 0.3 mg/kg
    μg/kg         ug/kg   μg/kg µg/kg ug/kg 微克/千克 微克/公斤 微克每千克  毒素含量不超过20μg/kg  <= 20 μg/kg
    mmol/L        mmol/L  mmol/L 毫摩尔/升 毫摩/升 毫摩尔每升  空腹血糖低于7mmol/L  < 7 mmol/L
    μmol/L        umol/L  μmol/L µmol/L umol/L 微摩尔/升 微摩尔每升  尿酸不超过420μmol/L  <= 420 μmol/L
    g/kg          g/kg    g/kg 克/千克 克/公斤 克每千克  土壤有机质不低于25g/kg  >= 25 g/kg
    ppm           [ppm]   ppm  甲烷浓度不超过50ppm  <= 50 ppm
    ppb           [ppb]   ppb  乙烯浓度不超过30ppb  <= 30 ppb
    NTU           -       NTU  出水浊度不超过1NTU  <= 1 NTU
    """

  /// Radiation.
  static let radiation: StaticString = """
    西弗    Sv    西弗 西弗特 Sv  累积剂量不超过1西弗  <= 1 西弗
    毫西弗  mSv   毫西弗 mSv  年有效剂量不超过20毫西弗  <= 20 毫西弗
    微西弗  uSv   微西弗 μSv µSv uSv  环境剂量不超过3微西弗  <= 3 微西弗
    贝克    Bq    贝克 贝克勒尔 Bq  源活度不超过400贝克  <= 400 贝克
    戈瑞    Gy    戈瑞 Gy  照射剂量不超过2戈瑞  <= 2 戈瑞
    """

  /// Shares of a whole.
  static let ratio: StaticString = """
    %       %       % 百分比 ?成  群众知晓率不低于92%  >= 92 %
    ‰       [ppth]  ‰ 千分比  差错率不超过3‰  <= 3 ‰
    ‱       -       ‱ 万分比  投诉率不超过2‱  <= 2 ‱
    百分点  -       个百分点 百分点  差距不超过3个百分点  <= 3 百分点
    基点    -       个基点 基点 bp BP  利差不超过50个基点  <= 50 基点
    """

  /// Multiples.
  static let multiple: StaticString = """
    倍      -     倍  加密频次不低于2倍  >= 2 倍
    """

  /// Points of an evaluation.
  static let score: StaticString = """
    分      -     ?分  考核得分不低于85分  >= 85 分
    积分    -     积分 个积分  志愿积分不低于60积分  >= 60 积分
    """

  /// Data and data rates.
  static let data: StaticString = """
    比特    bit     比特 bit bits  密钥长度不低于256比特  >= 256 比特
    字节    By      字节 个字节 Byte bytes  报文长度不超过64字节  <= 64 字节
    KB      kBy     KB  附件不超过500KB  <= 500 KB
    MB      MBy     MB 兆字节 MByte mb  附件不超过20MB  <= 20 MB
    GB      GBy     GB 吉字节 GByte gb  内存不低于64GB  >= 64 GB
    TB      TBy     TB 太字节 TByte tb  存储容量不低于300TB  >= 300 TB
    PB      PBy     PB  归档容量不低于2PB  >= 2 PB
    EB      EBy     EB  数据总量不低于1EB  >= 1 EB
    ZB      ZBy     ZB  数据总量不低于1ZB  >= 1 ZB
    KiB     KiBy    KiB  页大小不低于4KiB  >= 4 KiB
    MiB     MiBy    MiB  缓存不低于32MiB  >= 32 MiB
    GiB     GiBy    GiB  显存不低于24GiB  >= 24 GiB
    TiB     TiBy    TiB  卷容量不低于8TiB  >= 8 TiB
    Kb      kbit    Kb Kbit  密文块不超过4Kbit  <= 4 Kb
    Mb      Mbit    Mb 兆比特 Mbit 兆位  码流不超过8Mbit  <= 8 Mb
    Gb      Gbit    Gb 吉比特 Gbit  吞吐量不低于4Gbit  >= 4 Gb
    bps     bit/s   bps bit/s b/s 比特/秒 比特每秒  遥测速率不低于1200bps  >= 1200 bps
    Kbps    kbit/s  Kbps kbps Kb/s Kbit/s kbit/s  话音速率不低于64Kbps  >= 64 Kbps
    Mbps    Mbit/s  Mbps mbps Mb/s Mbit/s Mbits/s Mbp/s 兆比特/秒 兆比特每秒 兆/秒 兆每秒 兆bps  专线带宽不低于200Mbps  >= 200 Mbps
    Gbps    Gbit/s  Gbps gbps Gb/s Gbit/s G/s 吉比特/秒 吉比特每秒  出口带宽不低于10Gbps  >= 10 Gbps
    Tbps    Tbit/s  Tbps tbps Tb/s Tbit/s  交换容量不低于2Tbps  >= 2 Tbps
    KB/s    kBy/s   KB/s  下载速度不低于900KB/s  >= 900 KB/s
    MB/s    MBy/s   MB/s MBps ?M/s 兆字节/秒 兆字节每秒  写入速度不低于400MB/s  >= 400 MB/s
    GB/s    GBy/s   GB/s GBps  读取速度不低于3GB/s  >= 3 GB/s
    M       -       ?M ?兆  互联网专线不低于500M  >= 500 M
    G       -       ?G  云主机内存不低于32G  >= 32 G
    P       -       ?P PFlops  智能算力规模不低于3PFlops  >= 3 P
    T       -       ?T  云盘空间不低于20T  >= 20 T
    """
}
