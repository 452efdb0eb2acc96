/// What a record can depend on besides its text.
public enum EngineVersion {
  /// The release.
  public static let engine = "0.1.0"
  /// The value of `schema` in each record.
  public static let schema = "zhibiao/1"
  /// The version of ICU at run time: it folds characters and breaks words.
  public static var icu: String { ICU.version }
  /// How many facts the lexicon holds.
  public static var lexiconRows: Int { LexiconListing.rows().count }
}
