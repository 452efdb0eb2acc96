/// One word, numeral or sign of a section that the lexicon knows.
///
/// Text between two lexemes is plain: it means nothing to the grammar. Lexemes are ordered by
/// start, do not overlap, and never cross a border.
struct Lexeme: BitwiseCopyable {
  /// Index of its first code.
  var start: Int32
  // Eight bytes in all: what stands behind `start` lies in the lexicon's words in the same order, and is copied at once.
  /// The row of its table in the lexicon, where it comes from one.
  var row: UInt16
  var kind: LexemeKind
  /// How many codes it has; a run of more is parted.
  var length: UInt8

  var end: Int { Int(start) + Int(length) }
  var codes: Range<Int> { Int(start)..<end }
}
