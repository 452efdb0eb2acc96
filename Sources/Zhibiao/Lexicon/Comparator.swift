/// How a number bounds what it measures.
enum Comparator: UInt8, BitwiseCopyable {
  case equal, atLeast, moreThan, atMost, lessThan, range
}
