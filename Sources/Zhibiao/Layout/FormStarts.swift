/// Where a long document may be cut so that its pieces can be read apart: where a form begins.
///
/// What stands before belongs to another project, so no project, level or table is carried over. The cut depends on the text
/// near it alone.
enum FormStarts {
  /// Bytes from one cut to the next at least.
  static let pieceLength = 1 << 18
  /// Bytes behind a place that are looked at to tell whether a form begins there.
  static let lookAhead = 1 << 12
  private static let lookBack = 1 << 11
  /// Visible lines before a form's first that must not name fields: it would not be the first.
  private static let linesBefore = 8

  /// Labels that a form begins with; what follows must end the word.
  private static let labels: [[UInt8]] = [
    "项目名称", "主管部门", "预算单位", "单位名称", "项目单位", "实施单位", "预算部门", "部门名称", "填报单位", "项目编码", "一级预算单位",
    "项目（政策）名称", "主管部门及代码", "项目支出名称", "政策名称", "专项名称", "专项资金名称",
  ].map { Array($0.utf8) }

  /// The first line at `start` or behind it, before `end`, that begins a form; nil where none does.
  ///
  /// - Complexity: O(*n*) in the bytes between.
  static func first(in text: borrowing TextBuffer, from start: Int, before end: Int) -> Int? {
    var line = lineStart(behind: start, in: text, before: end)
    while let place = line, place < end {
      if begins(at: place, in: text) { return place }
      line = lineStart(behind: place + 1, in: text, before: end)
    }
    return nil
  }

  private static func begins(at place: Int, in text: borrowing TextBuffer) -> Bool {
    if beginsWithLabel(place, in: text) { return !isBehindLabel(place, in: text) }
    return beginsNumberedForm(place, in: text)
  }

  /// Behind a blank line, with items before it that are over and items from 1 on behind: the head of a form without labels.
  private static func beginsNumberedForm(_ place: Int, in text: borrowing TextBuffer) -> Bool {
    guard let before = lineStart(before: place, in: text), isBlank(before, in: text), !isBlank(place, in: text),
      !text.beginsWithDigit(visible(place, in: text))
    else { return false }
    var last = before
    while isBlank(last, in: text) {
      guard let earlier = lineStart(before: last, in: text), place - earlier < lookBack else { return false }
      last = earlier
    }
    guard text.holds(FormStarts.value, in: last..<before) else { return false }
    var line: Int? = place
    while let current = line, current - place < lookAhead {
      let first = visible(current, in: text)
      if text.beginsWithDigit(first) {
        return text.byte(at: first) == UInt8(ascii: "1") && !text.beginsWithDigit(first + 1)
          && text.holds(FormStarts.value, in: first..<min(first + 600, text.count))
      }
      line = lineStart(behind: current + 1, in: text, before: min(place + lookAhead, text.count))
    }
    return false
  }

  private static let value = Array("指标值：".utf8)

  private static func beginsWithLabel(_ line: Int, in text: borrowing TextBuffer) -> Bool {
    let start = visible(line, in: text)
    return labels.contains { text.begins(with: $0, at: start) && !text.goesOn(at: start + $0.count) }
  }

  private static func isBehindLabel(_ place: Int, in text: borrowing TextBuffer) -> Bool {
    var (line, seen) = (place, 0)
    while seen < linesBefore, let before = lineStart(before: line, in: text), place - before < lookBack {
      line = before
      if isBlank(line, in: text) { continue }
      seen += 1
      if beginsWithLabel(line, in: text) { return true }
    }
    return false
  }

  /// The first visible byte of a line: blanks, bars and form feeds come before it.
  private static func visible(_ line: Int, in text: borrowing TextBuffer) -> Int {
    var place = line
    while true {
      switch text.byte(at: place) {
      case 0x20, 0x09, 0x0C, UInt8(ascii: "|"): place += 1
      case 0xE3 where text.byte(at: place + 1) == 0x80 && text.byte(at: place + 2) == 0x80: place += 3
      default: return place
      }
    }
  }

  private static func isBlank(_ line: Int, in text: borrowing TextBuffer) -> Bool {
    let place = visible(line, in: text)
    return place >= text.count || text.byte(at: place) == 0x0A || text.byte(at: place) == 0x0D
  }

  /// The first line start at `place` or behind it.
  private static func lineStart(behind place: Int, in text: borrowing TextBuffer, before end: Int) -> Int? {
    var offset = max(place - 1, 0)
    if place == 0 { return 0 }
    while offset < end {
      if !text.holds(0x0A, inEightAt: offset) {
        offset += 8
        continue
      }
      let stop = min(offset + 8, end)
      while offset < stop {
        if text.byte(at: offset) == 0x0A { return offset + 1 < end ? offset + 1 : nil }
        offset += 1
      }
    }
    return nil
  }

  /// The start of the line that ends right before `line`.
  private static func lineStart(before line: Int, in text: borrowing TextBuffer) -> Int? {
    guard line > 0 else { return nil }
    var offset = line - 1
    while offset > 0, line - offset < lookBack, text.byte(at: offset - 1) != 0x0A { offset -= 1 }
    return offset
  }
}

/// Finds where the forms of a text begin, one after the other, while the text comes.
struct FormSearch {
  /// Where the part ends that is read now: at the next form, or with the text; nil where it goes on behind what is held.
  private(set) var end: Int?
  /// No form begins between the part's shortest length and here.
  private var searched = FormStarts.pieceLength

  /// - Parameter isOpen: Whether more text comes: then what is near its end does not tell yet.
  mutating func search(in text: borrowing TextBuffer, isOpen: Bool) {
    guard end == nil else { return }
    let seen = isOpen ? text.count - 2 * FormStarts.lookAhead : text.count
    if searched < seen { end = FormStarts.first(in: text, from: searched, before: seen) }
    searched = max(searched, seen)
    if end == nil, !isOpen { end = text.count }
  }

  /// The part has been read: the next one begins at its end.
  mutating func goOn() {
    searched = (end ?? 0) + FormStarts.pieceLength
    end = nil
  }

  /// The text has lost its first bytes.
  mutating func forget(bytes: Int) {
    searched -= bytes
    end = end.map { $0 - bytes }
  }
}

extension TextBuffer {
  fileprivate func begins(with word: [UInt8], at place: Int) -> Bool {
    // Beyond the text's end stand NULs, that are in no word.
    word.indices.allSatisfy { place + $0 < count && byte(at: place + $0) == word[$0] }
  }

  fileprivate func beginsWithDigit(_ place: Int) -> Bool { place < count && (0x30...0x39).contains(byte(at: place)) }

  /// Whether an ideograph stands at `place`: then the word before it may be only the beginning of another.
  fileprivate func goesOn(at place: Int) -> Bool { place < count && (0xE4...0xE9).contains(byte(at: place)) }

  fileprivate func holds(_ word: [UInt8], in range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place + word.count <= range.upperBound {
      if byte(at: place) == word[0], begins(with: word, at: place) { return true }
      place += 1
    }
    return false
  }
}
