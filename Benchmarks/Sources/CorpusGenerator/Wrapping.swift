/// Breaks lines at a width as a PDF's text has them: after any character, inside numbers too.
enum Wrapping {
  /// - Parameter columns: A Chinese character takes two, a Latin one one.
  static func wrap(_ text: String, columns: Int) -> String {
    var wrapped = ""
    var width = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        width = 0
      } else {
        let own = scalar.value < 0x800 ? 1 : 2
        if width + own > columns {
          wrapped.unicodeScalars.append("\n")
          width = 0
        }
        width += own
      }
      wrapped.unicodeScalars.append(scalar)
    }
    return wrapped
  }
}
