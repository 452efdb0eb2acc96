/// Why a document could not be read. The file's name is the caller's to add.
public enum ReadingError: Error, Hashable, Sendable {
  /// The bytes are no text in any encoding.
  ///
  /// - at: The offset of the first byte that no text holds.
  /// - kind: What they are instead, where their signature tells.
  case notText(at: Int, kind: BinaryKind?)
  /// No encoding has this name.
  case unknownEncoding(String)
  /// ICU failed; its code and the converter that it was asked for.
  case conversionFailed(encoding: String, code: Int32)
}

extension ReadingError: CustomStringConvertible {
  /// One sentence without the file's name.
  public var description: String {
    switch self {
    case .notText(let offset, nil): "not text: no encoding explains the byte at offset \(offset)"
    case .notText(_, .program?): "not text but \(BinaryKind.program.description)"
    case .notText(_, let kind?): "not text but \(kind.description): extract its text first"
    case .unknownEncoding(let name): "unknown encoding '\(name)'"
    case .conversionFailed(let encoding, let code): ICUError(code: code, subject: encoding).description
    }
  }
}

/// Files that are often taken for text, by their signature.
public enum BinaryKind: Hashable, Sendable, CaseIterable, CustomStringConvertible {
  case pdf, zip, compoundFile, rtf, gzip, png, jpeg, program

  /// What the file is, with its article.
  public var description: String {
    switch self {
    case .pdf: "a PDF file"
    case .zip: "a ZIP archive (as DOCX, XLSX and OFD files are)"
    case .compoundFile: "an Office file (DOC, XLS, PPT)"
    case .rtf: "an RTF file"
    case .gzip: "a gzip archive"
    case .png: "a PNG image"
    case .jpeg: "a JPEG image"
    case .program: "a program"
    }
  }

  var signature: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .compoundFile: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    case .rtf: Array("{\\rtf".utf8)
    case .gzip: [0x1F, 0x8B, 0x08]
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .program: [0x7F, 0x45, 0x4C, 0x46]
    }
  }
}
