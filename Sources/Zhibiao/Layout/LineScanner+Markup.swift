/// Marks of layout that a converter wrote out in a cell: `产出指<br>标`, `≤4.5&nbsp;万元`.
extension LineScanner {
  /// Steps over a line break or a blank that is spelt out, as over a wrap; false where none stands at a place.
  ///
  /// Between digits one of another number follows: there a character stays in its place.
  mutating func takeMarkup(
    _ place: inout DecodingPlace, of text: borrowing TextBuffer, from first: Int, into lines: inout LineCodes
  ) -> Bool {
    let length = text.lengthOfMarkup(at: place.byte)
    guard length > 0 else { return false }
    if text.byte(at: place.byte) == 0x3C, let last = lines.codes.last, lines.codes.count > first, LogicalText.isDigit(last),
      LogicalText.isDigit(UInt16(text.byte(at: place.byte + length)))
    {
      lines.append(Code.other, at: place.origin)
    }
    place.byte += length
    place.scalar += length
    return true
  }
}

extension TextBuffer {
  /// markup → "<br" " "? "/"? ">" | "&nbsp;"   in capitals, too; the length in bytes, 0 where none stands at `offset`.
  fileprivate func lengthOfMarkup(at offset: Int) -> Int {
    if spells("&nbsp;", at: offset) { return 6 }
    guard spells("<br", at: offset) else { return 0 }
    var end = offset + 3
    if byte(at: end) == 0x20 { end += 1 }
    if byte(at: end) == 0x2F { end += 1 }
    return byte(at: end) == 0x3E ? end + 1 - offset : 0
  }

  private func spells(_ word: StaticString, at offset: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { index in
        let letter = byte(at: offset + index)
        return letter == bytes[index] || letter >= 0x41 && letter <= 0x5A && letter | 0x20 == bytes[index]
      }
    }
  }
}
