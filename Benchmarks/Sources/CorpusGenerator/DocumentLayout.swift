/// How the text of a budget document is laid out.
public enum DocumentLayout: String, CaseIterable, Sendable {
  /// `1、产出指标：清淤长度，年度指标值：≥12公里。`, a project a paragraph.
  case numbered
  /// The same, broken at a width as a PDF's text is.
  case wrapped
  /// A report in sentences, broken at a width.
  case prose
  /// A self-evaluation table, its cells parted by `|`.
  case bars
  /// A table, one cell a line.
  case cells
  /// A table, a row a line, its cells parted by blanks.
  case rows
  /// A table, a row a line, its cells run together.
  case glued
}
