/// What a record can depend on besides its text.
public enum EngineVersion {
  /// The release.
  public static let engine = "0.1.0"
  /// The value of `schema` in each record.
  public static let schema = "zhibiao/1"
  /// The version of ICU at run time: it folds characters and breaks words.
  public static var icu: String { ICU.version }
  /// The version of the lexicon: how many facts it holds, and a number that tells whether they are the same (`2731-5f3a91c2d4e0b718`).
  public static var lexicon: String {
    let rows = LexiconListing.rows()
    // FNV-1a of 64 bits: it guards against what changed by accident.
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in rows.lazy.flatMap({ "\($0.kind) \($0.word) \($0.meaning)\n".utf8 }) { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(digest, radix: 16)
    return "\(rows.count)-\(String(repeating: "0", count: 16 - digits.count))\(digits)"
  }
}
