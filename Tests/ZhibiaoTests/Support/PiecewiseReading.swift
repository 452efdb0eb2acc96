import Testing

@testable import Zhibiao

/// A document's JSON Lines, read whole by one worker, or in pieces as several workers read it.
enum PiecewiseReading {
  /// Documents of the Corpus, one behind the other, over and over up to a length in bytes.
  static func text(of ids: [String], length: Int) throws -> String {
    var text = ""
    for id in ids { text += try #require(CorpusDocument.all.first { $0.id == id }).decodedText() + "\n\n" }
    return String(repeating: text, count: length / text.utf8.count + 1)
  }

  static func whole(_ bytes: [UInt8], _ options: DocumentExtractor.Options) throws -> [UInt8] {
    let extractor = DocumentExtractor(options)
    var written: [UInt8] = []
    try extractor.extract(extractor.decode(RawBytes(bytes)), name: "a") { written.append(contentsOf: $0) }
    return written
  }

  /// Hands out bytes as a file does: so many at most, and whether they are the last.
  private static func parts(of bytes: [UInt8]) -> (inout RawBytes, Int) -> Bool {
    var rest = bytes[...]
    return { room, limit in
      let part = rest.prefix(limit)
      part.withUnsafeBytes { room.append($0) }
      rest = rest.dropFirst(part.count)
      return rest.isEmpty
    }
  }

  /// Reads it as one worker reads a long document: with no more of it held than what is being read.
  static func streamed(_ bytes: [UInt8], _ options: DocumentExtractor.Options) throws -> (
    written: [UInt8], damage: DecodedDocument.Damage, account: DocumentAccount
  ) {
    let read = parts(of: bytes)
    let extractor = DocumentExtractor(options)
    var stream = DocumentStream(options)
    var piece = try stream.begin(RawBytes(), read: read)
    var written: [UInt8] = []
    _ = try extractor.extract(&piece, name: "a", from: DocumentExtractor.Joint(), isGuessed: false) { (piece) throws(any Error) in
      try stream.extend(&piece, read: read)
    } write: { bytes, _ in
      written.append(contentsOf: bytes)
    }
    return (written, stream.damage, extractor.account)
  }

  /// Reads pieces from guesses that are wrong by `off`, and puts them right.
  static func apart(_ bytes: [UInt8], _ options: DocumentExtractor.Options, guessing off: Int) throws -> (
    written: [UInt8], count: Int, account: DocumentAccount
  ) {
    var pieces = DocumentPieces(options)
    let read = parts(of: bytes)
    let extractor = DocumentExtractor(options)
    var (written, joint, count): ([UInt8], DocumentExtractor.Joint, Int) = ([], DocumentExtractor.Joint(), 0)
    var account = DocumentAccount()
    while var piece = try pieces.next(RawBytes(), read: read) {
      var guess = joint
      (guess.records, guess.projects) = (guess.records + off, guess.projects + off)
      var (block, places): ([UInt8], [CountPlace]) = ([], [])
      joint = try extractor.extract(&piece, name: "a", from: guess, isGuessed: true) { (piece) throws(any Error) in
        try pieces.extend(&piece, read: read)
      } write: { bytes, found in
        places += found.map { CountPlace(offset: Int($0.offset) + block.count, kind: $0.kind) }
        block.append(contentsOf: bytes)
      }
      CountShift.apply(records: -off, projects: -off, to: &block, at: places)
      (joint.records, joint.projects) = (joint.records - off, joint.projects - off)
      written += block
      account += extractor.account
      count += 1
    }
    return (written, count, account)
  }
}
