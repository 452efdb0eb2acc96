/// What the text is that quantities are read from.
enum ReadingContext: UInt8, BitwiseCopyable {
  /// Running text.
  case prose
  /// An indicator's target: the text as a whole says a value.
  case target
  /// An indicator's or project's name.
  case name
  /// A project's goal.
  case goal
  /// What was reached, in a self-evaluation.
  case actual

  /// Whether a bare number that is the whole text is a quantity.
  @inline(__always)
  var isValue: Bool { self == .target || self == .actual }
  /// Whether all its quantities are mentions.
  @inline(__always)
  var isMention: Bool { self == .name || self == .goal }
}
