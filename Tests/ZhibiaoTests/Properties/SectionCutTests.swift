import Testing

@testable import Zhibiao

/// Where a document is cut into sections is no one's business.
@Suite struct SectionCutTests {
  /// Sections of a few thousand bytes: a head with what belongs to it has room in one, as it has in those of any document.
  static func expectSameInSmallSections(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let whole = TextReading(text)
    for length in [5000, 9000, 14000] {
      let found = TextReading(text, sectionLength: length)
      let difference = RecordFacts.difference(found.facts(), from: whole.facts())
      #expect(difference == nil, "sections of \(length): \(difference ?? "")", sourceLocation: sourceLocation)
      let starts = zip(found.records, whole.records).allSatisfy {
        $0.start == $1.start && $0.end == $1.end && $0.page == $1.page && $0.line == $1.line
      }
      #expect(starts, "sections of \(length)", sourceLocation: sourceLocation)
    }
  }

  /// Copies one behind the other, projects counted on.
  static func expectCopiesReadLikeOne(_ text: String, count: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    let one = TextReading(text).facts(without: .projectIndex)
    let found = TextReading(String(repeating: text + "\n\n", count: count))
    #expect(found.records.count == one.count * count, sourceLocation: sourceLocation)
    let all = found.facts(without: .projectIndex)
    for copy in 0..<count {
      let part = Array(all.dropFirst(copy * one.count).prefix(one.count))
      guard let difference = RecordFacts.difference(part, from: one) else { continue }
      Issue.record("copy \(copy + 1): \(difference)", sourceLocation: sourceLocation)
      return
    }
    let indices = found.records.compactMap { $0.project?.index }
    #expect(indices == indices.sorted(), sourceLocation: sourceLocation)
  }

  @Test func headThatASectionsEndCutsIsReadOnce() {
    let form = """
      主管部门：云泊县交通运输局
      预算单位：云泊县公路养护中心
      项目名称：农村公路养护
      年度目标：县道优良路率达到八成五，全年养护不少于260公里。

      1、产出指标：养护县乡公路，年度指标值：不少于260.5公里。2、产出指标：险情处置时间，年度指标值：2小时以内。


      """
    let text = String(repeating: form, count: 30)
    let whole = TextReading(text)
    for length in stride(from: 1500, to: 2600, by: 37) {
      let difference = RecordFacts.difference(TextReading(text, sectionLength: length).facts(), from: whole.facts())
      #expect(difference == nil, "sections of \(length): \(difference ?? "")")
    }
  }

  /// A table without a head of its own takes the levels of the one before: only documents that stand alone are compared.
  static let documents = CorpusDocument.all.filter { ["numbered", "prose", "decoy"].contains($0.kind) }

  @Test(arguments: documents)
  func documentReadsTheSameInSmallSections(_ document: CorpusDocument) throws {
    let text = try document.decodedText()
    SectionCutTests.expectSameInSmallSections(String(repeating: text + "\n\n", count: 1 + 20_000 / max(text.utf8.count, 1)))
  }

  @Test(arguments: ["numbered-seven-projects", "self-evaluation-bars", "prose-work-report"])
  func copiesReadLikeOne(_ id: String) throws {
    let document = try #require(CorpusDocument.all.first { $0.id == id })
    SectionCutTests.expectCopiesReadLikeOne(try document.decodedText(), count: 1 + 220_000 / document.bytes.count)
  }
}
