@testable import Zhibiao

/// A text with the numbers that the ledger finds in it, each with its kind.
struct TextLedger: ReadingOfText {
  struct Number: Hashable {
    var text: String
    var kind: NumberKind
    /// Bytes of its digits and numerals, from the first to behind the first byte of the last.
    var start: Int
    var end: Int
  }

  let bytes: [UInt8]
  private(set) var numbers: [Number] = []
  private(set) var account = DocumentAccount()

  init(_ source: borrowing TextBuffer, sectionLength: Int) {
    var engine = Engine(sectionLength: sectionLength)
    var ledger = NumberLedger()
    let sums = DocumentLedger(offsets: .scalar)
    var found: [Number] = []
    sums.begin(at: DocumentPlace())
    engine.readAll(source) { section, lexemes, reader, end in
      ledger.account(for: section, lexemes: lexemes, reader: reader, source: source, before: end)
      sums.add(section, lexemes: lexemes, reader: reader, source: source, before: end)
      for index in ledger.numbers.indices {
        let number = ledger.numbers[index]
        let (start, end) = (Int(number.start), Int(number.end))
        found.append(Number(text: source.string(start..<source.endOfScalar(at: end - 1)), kind: number.kind, start: start, end: end))
      }
    }
    (bytes, numbers, account) = (Array(source.string(0..<source.count).utf8), found, sums.account)
  }

  /// `95 quantity`, in the order of the text.
  var words: [String] { numbers.map { "\($0.text) \($0.kind)" } }

  /// What breaks the promise that every number has one kind, nil where nothing does: numbers that overlap, or a digit in none.
  var fault: String? {
    var end = 0
    var owned = [Bool](repeating: false, count: bytes.count + 1)
    for number in numbers {
      guard number.start >= end, number.end > number.start, number.end <= bytes.count else { return "\(number) behind \(end)" }
      end = number.end
      for byte in number.start..<number.end { owned[byte] = true }
    }
    if let digit = bytes.indices.first(where: { isDigit(at: $0) && !owned[$0] }) { return "the digit at byte \(digit) is in no number" }
    let counted = account.numbers.reduce(0, +)
    return counted == numbers.count ? nil : "\(counted) numbers in the account, \(numbers.count) in the text"
  }

  /// Half or full width: `EF BC 90` to `EF BC 99`.
  private func isDigit(at byte: Int) -> Bool {
    if bytes[byte] >= 0x30, bytes[byte] <= 0x39 { return true }
    return bytes[byte] == 0xEF && byte + 2 < bytes.count && bytes[byte + 1] == 0xBC && bytes[byte + 2] >= 0x90 && bytes[byte + 2] <= 0x99
  }
}
