import Testing

@testable import ZhibiaoBulk

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "b/a.txt", true), ("*.txt", "a.txt.gz", false), ("指标?.txt", "指标一.txt", true),
    ("[0-9]*.txt", "2023.txt", true), ("[!0-9]*.txt", "2023.txt", false), ("2023/*.txt", "2023/a.txt", true),
    ("2023/*.txt", "2023/b/a.txt", false), ("**/a.txt", "a.txt", true), ("**/a.txt", "x/y/a.txt", true), ("2023/**", "2023/b/a.txt", true),
    ("*a*b*", "xaxxbx", true), ("*a*b*", "xbxa", false), ("a[b", "a[b", true), ("", "a", false), ("*", "a", true),
  ])
  func patterns(pattern: String, path: String, matches: Bool) {
    let parts = path.split(separator: "/")
    let below = parts.dropLast().map { $0 + "/" }.joined()
    #expect(NamePattern(pattern).matches(String(parts[parts.count - 1]), below: below) == matches)
  }

  @Test func textFilesAreFoundInAnyCase() {
    #expect(NamePattern.text.matches("A.TXT", below: "x/"))
    #expect(!NamePattern.text.matches("A.TXT.bak", below: "x/"))
  }

  @Test func manyStarsEndInGoodTime() {
    let pattern = NamePattern(String(repeating: "*a", count: 30))
    #expect(!pattern.matches(String(repeating: "b", count: 2000)))
  }
}
