extension Int {
  /// `1 document`, `2 documents`, `2 quantities`.
  func counted(_ one: String, _ many: String? = nil) -> String { self == 1 ? "1 \(one)" : "\(self) \(many ?? one + "s")" }
}
