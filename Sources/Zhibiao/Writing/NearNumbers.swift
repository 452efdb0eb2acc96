/// Writes numbers that lie near one another, as places and counts in a document do: the digits before the last four are
/// kept from number to number, and the last four stand in a table.
struct NearNumbers {
  private let lastFour = NearNumbers.table
  /// The number that `upper` writes, with four zeros behind it; before the first, one that is far from all.
  private var base: UInt = 1 << 63
  private var upper = DecimalWord(0)

  private static let span: UInt = 10_000
  /// Four digits each, the first in the low byte.
  private static let table = FixedTable(
    (0..<span).map { value -> UInt32 in
      var text: UInt32 = 0
      for power in [1, 10, 100, 1000] as [UInt] { text = text << 8 | UInt32(0x30 + value / power % 10) }
      return text
    })

  /// Writes a number that is never below zero.
  @inline(__always)
  mutating func put(_ number: Int, at tail: BufferTail) -> BufferTail {
    let value = UInt(bitPattern: number)
    let low = value &- base
    var tail = tail
    if low < NearNumbers.span {
      tail.put(upper)
      tail.put(bytesOf: UInt64(lastFour.element(Int(bitPattern: low))), 4)
    } else if value < NearNumbers.span {
      let digits = UInt64(lastFour.element(number))
      // The last digit is written in any case.
      let zeros = (digits & 0x0F0F_0F0F | 1 << 24).trailingZeroBitCount >> 3
      tail.put(bytesOf: digits >> UInt64(truncatingIfNeeded: zeros &* 8), 4 &- zeros)
    } else {
      tail = putFirst(value, at: tail)
    }
    return tail
  }

  /// Keeps the upper digits for the next number; those of twelve digits and more are not kept.
  @inline(never)
  private mutating func putFirst(_ value: UInt, at tail: BufferTail) -> BufferTail {
    let above = value / NearNumbers.span
    if above < DecimalWord.limit { (base, upper) = (above &* NearNumbers.span, DecimalWord(above)) }
    var tail = tail
    tail.put(decimal: value)
    return tail
  }
}
