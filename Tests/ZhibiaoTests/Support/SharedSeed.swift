import Foundation

/// The reference document, which stands beside the repository where there is one.
enum SharedSeed {
  static let file = CorpusDocument.corpus.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/seed/baiyun-2022.txt").standardizedFileURL

  /// Empty where there is none.
  static let bytes: [UInt8] = (try? Data(contentsOf: file)).map([UInt8].init) ?? []

  static let isThere: Bool = {
    if bytes.isEmpty { print("skipped: the tests of the reference document, which is not at ../shared/seed") }
    return !bytes.isEmpty
  }()
}
