/// Texts as cells.
extension SeparatedDialect {
  /// Writes a text of a record, nothing where it comes to nothing; the margin is free behind it.
  @inline(never)
  func put(_ text: TextReference, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer) {
    let start = open(&out)
    switch (text.place, isQuoted) {
    case (.absent, _): break
    case (.section, true): SourceText.append(text.codes, of: section.text, source: source, gaps: .leftOut, as: .quoted, into: &out)
    case (.section, false): SourceText.append(text.codes, of: section.text, source: source, gaps: .leftOut, as: .tabbed, into: &out)
    case (.carried, true): out.append(text.codes, of: section.carried, as: .quoted)
    case (.carried, false): out.append(text.codes, of: section.carried, as: .tabbed)
    }
    close(from: start, &out)
  }

  /// Writes the source of a quantity or a unit; the margin is free behind it.
  @inline(never)
  func put(_ codes: Range<Int>, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer) {
    let start = open(&out)
    if isQuoted {
      SourceText.append(codes, of: section.text, source: source, gaps: .read, as: .quoted, into: &out)
    } else {
      SourceText.append(codes, of: section.text, source: source, gaps: .read, as: .tabbed, into: &out)
    }
    close(from: start, &out)
  }

  /// Writes a text from elsewhere.
  func append(_ text: String, into out: inout ByteBuffer) {
    out.makeRoom()
    let start = open(&out)
    out.append(text, as: isQuoted ? .quoted : .tabbed)
    out.makeRoom()
    close(from: start, &out)
  }

  /// Opens a cell; tells where its text begins.
  private func open(_ out: inout ByteBuffer) -> Int {
    if isQuoted { out.put(UInt8(ascii: "\"")) }
    return out.count
  }

  /// Closes a cell; one that holds nothing is empty, without marks.
  private func close(from start: Int, _ out: inout ByteBuffer) {
    guard isQuoted else { return }
    guard out.count > start else { return out.truncate(to: start - 1) }
    if self == .spreadsheet { FormulaGuard.protect(from: start, in: &out) }
    out.put(UInt8(ascii: "\""))
  }
}
