@testable import Zhibiao

/// What the engine makes of a text, given as text or as the bytes of a file.
protocol ReadingOfText {
  /// - Parameter sectionLength: Bytes after which the document is cut into sections.
  init(_ source: borrowing TextBuffer, sectionLength: Int)
}

extension ReadingOfText {
  init(bytes: [UInt8], sectionLength: Int = SectionReader.length) throws {
    let document = try Decoder.decode(RawBytes(bytes))
    self.init(document.text, sectionLength: sectionLength)
  }

  init(_ text: String, sectionLength: Int = SectionReader.length) {
    self.init(TextBuffer(text), sectionLength: sectionLength)
  }
}
