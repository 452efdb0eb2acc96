import Zhibiao

/// The keys that gold may have, and what stands behind each.
struct GoldKeys {
  /// In the order of the table.
  let rows: [Row]
  let names: [String]

  struct Row {
    var key: String
    var type: GoldType
    /// A value that is right, as JSON; of a word, all of them.
    var example: String
  }

  /// A key, what its value is, and an example, or the words that it may be; null is as good as no key.
  private init(_ table: String) {
    rows = table.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard fields.count == 3, let type = GoldType(rawValue: String(fields[1])) else { return nil }
      return Row(key: String(fields[0]), type: type, example: fields[2].trimming)
    }
    names = rows.map(\.key)
  }

  func row(of key: String) -> Row? { rows.first { $0.key == key } }

  static let ofCase = GoldKeys(
    """
    id          string   "transport-01"
    kind        string   "prose"
    text        string   "培训不少于3次。"
    file        string   "documents/transport.txt"
    projects    list     [{"name": "农村公路养护"}]
    quantities  list     [{"start": 2, "end": 7, "comparator": ">=", "value": 3, "unit": "次"}]
    indicators  list     [{"name": "培训次数", "target": "不少于3次"}]
    note        string   "a wrap inside of the number"
    """)

  static let ofQuantity = GoldKeys(
    """
    text             string   "不少于3次"
    start            count    2
    end              count    7
    comparator       word     = >= > <= < range
    value            number   3
    lower            number   3
    upper            number   5
    lower_inclusive  bool     true
    upper_inclusive  bool     false
    approximate      bool     true
    fraction         string   "2/3"
    date             string   "2022-12-31"
    date_from        string   "2022-12-31"
    date_to          string   "2022-12-31"
    unit             string   "次"
    unit_text        string   "次"
    dimension        string   "count"
    ucum             string   "km"
    currency         string   "CNY"
    per              strings  ["人", "个月"]
    change           object   {"direction": "increase", "mode": "by"}
    flags            strings  ["wrapped"]
    role             word     target mention
    optional         bool     true
    hard             bool     true
    note             string   "a doubtful reading"
    """)

  static let ofChange = GoldKeys(
    """
    direction  word  increase decrease
    mode       word  by to
    """)

  static let ofIndicator = GoldKeys(
    """
    name             text    "培训次数"
    category         word    \(Record.CategoryCode.allCases.map(\.rawValue).joined(separator: " "))
    category_code    string  "quantity"
    parent_category  string  "产出指标"
    target           text    "不少于3次"
    qualitative      bool    false
    direction        string  "higher"
    actual           text    "4次"
    weight           text    "10"
    score            text    "9.5"
    completion       text    "100%"
    attained         bool    true
    remark           string  "因疫情推迟"
    ordinal          count   1
    project          any     1
    goal             string  "开展培训。"
    period           string  "年度"
    quantities       list    []
    at               list    [12, 40]
    start            count   12
    end              count   40
    optional         bool    true
    note             string  "the name is repeated below"
    """)
}

/// What a value of gold is.
enum GoldType: String {
  case string, number, bool, list, object, strings, any
  /// A string, or a number as it is written.
  case text
  /// An integer from 0 on.
  case count
  /// One of a few strings.
  case word

  func holds(_ value: JSONValue, words: String) -> Bool {
    switch (self, value) {
    case (_, .null), (.any, _), (.string, .string), (.number, .number), (.bool, .bool), (.list, .array), (.object, .object): true
    case (.text, .string), (.text, .number): true
    case (.strings, .array(let elements)): elements.allSatisfy { $0.string != nil }
    case (.count, .number): value.integer ?? -1 >= 0
    case (.word, .string(let word)): words.split(separator: " ").contains { $0 == word }
    default: false
    }
  }

  /// What it must be, for whoever wrote something else.
  func words(_ example: String) -> String {
    switch self {
    case .string: "a string, as \(example)"
    case .number: "a number, as \(example)"
    case .bool: "true or false"
    case .list: "a list, as \(example)"
    case .object: "an object, as \(example)"
    case .strings: "a list of strings, as \(example)"
    case .any: "a value"
    case .text: "a string or a number, as \(example)"
    case .count: "an integer from 0 on, as \(example)"
    case .word: "one of " + example.split(separator: " ").joined(separator: ", ")
    }
  }
}

extension Substring {
  fileprivate var trimming: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
