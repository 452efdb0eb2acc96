/// What is wrong with a case of gold: wrong gold is the mistake of whoever annotates, and must not count as the engine's.
enum GoldCheck {
  /// The faults of a case before its text is looked at; none where it can be scored.
  static func faults(in json: JSONValue) -> [String] {
    guard json["id"]?.string != nil, json["kind"]?.string != nil, json["text"]?.string ?? json["file"]?.string != nil else {
      return ["a case needs id, kind and text or file"]
    }
    var faults = faults(in: json, keys: .ofCase, of: "the case")
    for (index, quantity) in (json["quantities"]?.elements ?? []).enumerated() {
      let name = "quantity \(index + 1)"
      let wrong = self.faults(in: quantity, keys: .ofQuantity, of: name)
      faults += wrong.isEmpty ? whole(quantity, name) : wrong
    }
    for (index, indicator) in (json["indicators"]?.elements ?? []).enumerated() {
      faults += self.faults(in: indicator, keys: .ofIndicator, of: "indicator \(index + 1)")
    }
    return faults
  }

  /// The faults of its spans in its document's text.
  static func faults(of gold: GoldCase, in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return gold.quantities.enumerated().compactMap { index, quantity in
      let name = "quantity \(index + 1)"
      guard quantity.end <= scalars.count else {
        return "\(name): the text ends at \(scalars.count), before the span \(quantity.start)–\(quantity.end) does"
      }
      let held = scalars[quantity.start..<quantity.end]
      if quantity.text.isEmpty || bare(held) == bare(quantity.text.unicodeScalars) { return nil }
      return "\(name): the span \(quantity.start)–\(quantity.end) holds \(quoted(held)), not \(quoted(quantity.text.unicodeScalars))"
    }
  }

  /// What a text and its span have in common: layout may have put blanks and bars between.
  private static func bare(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    scalars.filter { !$0.properties.isWhitespace && !"|│¦".unicodeScalars.contains($0) && !(0x1C...0x1F).contains($0.value) }
  }

  private static func quoted(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    JSONValue.string(String(String.UnicodeScalarView(scalars))).words
  }

  private static func faults(in json: JSONValue, keys: GoldKeys, of name: String) -> [String] {
    guard case .object(let members) = json else { return ["\(name): \(json.words) is no object"] }
    return members.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
      guard let row = keys.row(of: key) else {
        let meant = Misspelling.likeliest(for: key, among: keys.names).map { "; did you mean '\($0)'?" } ?? ""
        return ["\(name): unknown key '\(key)'\(meant)"]
      }
      guard row.type.holds(value, words: row.example) else {
        return ["\(name): \(key) is \(value.words); it must be \(row.type.words(row.example))"]
      }
      return key == "change" && value != .null ? faults(in: value, keys: .ofChange, of: "\(name): change") : []
    }
  }

  /// What a quantity cannot be without.
  private static func whole(_ quantity: JSONValue, _ name: String) -> [String] {
    guard let start = quantity["start"]?.integer, let end = quantity["end"]?.integer, let comparator = quantity["comparator"]?.string else {
      return ["\(name) needs start, end and comparator"]
    }
    if let change = quantity["change"], change != .null, change["direction"]?.string == nil || change["mode"]?.string == nil {
      return ["\(name): change needs direction and mode"]
    }
    if start >= end { return ["\(name): the span \(start)–\(end) holds nothing"] }
    if quantity["date"]?.string != nil { return [] }
    if comparator == "range" {
      return quantity["lower"]?.double == nil || quantity["upper"]?.double == nil
        ? ["\(name): a range needs lower and upper, or a date"] : []
    }
    return quantity["value"]?.double == nil ? ["\(name): '\(comparator)' needs a value, or a date"] : []
  }
}

extension JSONValue {
  /// The value for a message: `the string "95"`, `a list`.
  fileprivate var words: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string(let text): "\"\(JSONValue.shortened(text))\""
    case .number(let text): text
    case .bool(let isTrue): "\(isTrue)"
    case .null: "null"
    }
  }

  /// In one line, and not longer than it takes to find it.
  private static func shortened(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
