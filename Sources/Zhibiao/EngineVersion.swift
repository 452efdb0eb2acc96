import CICU

/// What a record can depend on besides its text.
public enum EngineVersion {
  /// The release.
  public static let engine = "0.1.0"
  /// The value of `schema` in each record.
  public static let schema = "zhibiao/1"
  /// The version of ICU at run time: it folds characters and breaks words.
  public static var icu: String {
    var text = [CChar](repeating: 0, count: 20)
    cicu_version(&text)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  /// How many facts the lexicon holds.
  public static var lexiconRows: Int { LexiconListing.rows().count }
}
