import Testing

/// Every phrase is read as it is marked, and nothing is read out of a decoy.
struct CorpusPhraseTests {
  @Test(arguments: PhraseFile.all(in: "phrases"))
  func everyMarkedQuantityIsReadAndNothingElse(file: PhraseFile) {
    expectReadings(of: file)
  }

  @Test(arguments: PhraseFile.all(in: "decoys"))
  func nothingIsReadOutOfADecoy(file: PhraseFile) {
    expectReadings(of: file)
  }

  @Test(arguments: PhraseFile.all(in: "phrases") + PhraseFile.all(in: "decoys"))
  func fullWidthDigitsReadTheSame(file: PhraseFile) {
    let reader = PhraseReader()
    for phrase in file.cases {
      let narrow = reader.read(phrase.text, in: phrase.context)
      let wide = reader.read(phrase.text.withFullWidthDigits, in: phrase.context)
      #expect(wide == narrow, "\(phrase.text)", sourceLocation: file.location(ofLine: phrase.line))
    }
  }

  @Test(arguments: PhraseFile.all(in: "phrases") + PhraseFile.all(in: "decoys"), ["\n\n", "\r\n\r\n"])
  func paragraphsReadAsTheyDoAlone(file: PhraseFile, blankLine: String) {
    let reader = PhraseReader()
    let prose = file.cases.filter { $0.context == .prose }
    var start = 0
    var alone: [PhraseReader.Found] = []
    for phrase in prose {
      alone += reader.read(phrase.text, in: .prose).map { $0.moved(by: start) }
      start += phrase.text.unicodeScalars.count + blankLine.unicodeScalars.count
    }
    let together = reader.read(prose.map(\.text).joined(separator: blankLine), in: .prose)
    let difference = together.difference(from: alone)
    #expect(difference.isEmpty)
  }

  private func expectReadings(of file: PhraseFile) {
    let reader = PhraseReader()
    for phrase in file.cases {
      let complaints = phrase.complaints(about: reader.read(phrase.text, in: phrase.context))
      withKnownIssue(isIntermittent: true) {
        for complaint in complaints {
          Issue.record("\(phrase.text): \(complaint)", sourceLocation: file.location(ofLine: phrase.line))
        }
      } when: {
        PhraseFile.knownMisreadings.contains(phrase.text)
      }
    }
  }
}

extension PhraseFile.PhraseCase {
  /// How a reading differs from what is marked: nothing found, found too much, a wrong span, a wrong value.
  func complaints(about found: [PhraseReader.Found]) -> [String] {
    var complaints: [String] = []
    var left = found
    for marked in quantities {
      guard let index = left.firstIndex(where: { $0.span.overlaps(marked.widest) }) else {
        complaints.append("nothing found for \(marked.reading)")
        continue
      }
      let one = left.remove(at: index)
      if !marked.reading.accepts(one.reading) {
        complaints.append("wrong value: \(one.reading) for \(marked.reading)")
      } else if !marked.starts.contains(one.span.lowerBound) || !marked.ends.contains(one.span.upperBound) {
        complaints.append("wrong span: “\(text(of: one.span))” for \(marked.reading)")
      }
    }
    return complaints + left.map { "too many: “\(text(of: $0.span))” read as \($0.reading)" }
  }

  private func text(of span: Range<Int>) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(span.lowerBound).prefix(span.count)))
  }
}

extension PhraseReader.Found {
  fileprivate func moved(by distance: Int) -> PhraseReader.Found {
    PhraseReader.Found(span: span.lowerBound + distance..<span.upperBound + distance, reading: reading)
  }
}

extension String {
  /// 0 to 9 and % in the width of a Chinese character, scalar for scalar.
  fileprivate var withFullWidthDigits: String {
    var wide = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isTaken = ("0"..."9").contains(scalar) || scalar == "%"
      wide.append(isTaken ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(wide)
  }
}
