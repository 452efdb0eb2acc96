/// One annotated text: what a careful reader finds in it.
struct GoldCase {
  var id: String
  /// Where it stands in its file.
  var line: Int
  /// What sort of text it is; scores are told by it.
  var kind: String
  var text: Text
  var quantities: [GoldQuantity]
  /// Empty where the case is not scored for indicators.
  var indicators: [GoldIndicator]

  enum Text {
    case inline(String)
    /// Path of a document, as the gold file names it.
    case file(String)
  }

  /// nil where a field is missing.
  init?(_ json: JSONValue, line: Int) {
    guard let id = json["id"]?.string, let kind = json["kind"]?.string else { return nil }
    if let text = json["text"]?.string {
      self.text = .inline(text)
    } else if let file = json["file"]?.string {
      text = .file(file)
    } else {
      return nil
    }
    self.id = id
    self.line = line
    self.kind = kind
    quantities = (json["quantities"]?.elements ?? []).compactMap(GoldQuantity.init)
    indicators = (json["indicators"]?.elements ?? []).map(GoldIndicator.init)
  }
}

/// A quantity as gold has it; what a case does not say is nil.
struct GoldQuantity {
  var text: String
  var start: Int
  var end: Int
  var comparator: String
  var value: Double?
  var lower: Double?
  var upper: Double?
  var date: String?
  var unit: String?
  var per: [String]
  var change: Change?
  /// Counts neither way.
  var isOptional: Bool

  struct Change: Equatable {
    var direction: String
    var mode: String
  }

  init?(_ json: JSONValue) {
    guard let start = json["start"]?.integer, let end = json["end"]?.integer, let comparator = json["comparator"]?.string else {
      return nil
    }
    (self.start, self.end, self.comparator) = (start, end, comparator)
    text = json["text"]?.string ?? ""
    value = json["value"]?.double
    lower = json["lower"]?.double
    upper = json["upper"]?.double
    date = json["date"]?.string
    unit = json["unit"]?.string
    per = (json["per"]?.elements ?? []).compactMap(\.string)
    if let direction = json["change"]?["direction"]?.string, let mode = json["change"]?["mode"]?.string {
      change = Change(direction: direction, mode: mode)
    }
    isOptional = json["optional"]?.isTrue ?? false
  }
}

/// An indicator as gold has it.
struct GoldIndicator {
  var name: String
  /// A category code; nil where no level stands above it.
  var category: String?
  var target: String?
  var actual: String?
  var weight: String?
  var score: String?
  var isOptional: Bool

  init(_ json: JSONValue) {
    name = json["name"]?.text ?? ""
    category = json["category"]?.string
    target = json["target"]?.text
    actual = json["actual"]?.text
    // A number 0 stands for an empty cell.
    weight = json["weight"].flatMap { $0.double == 0 ? nil : $0.text }
    score = json["score"].flatMap { $0.double == 0 ? nil : $0.text }
    isOptional = json["optional"]?.isTrue ?? false
  }
}
