/// A number that is no quantity, and why: for `explain`, and for tests of decoys.
struct Refusal: BitwiseCopyable {
  var start: Int32
  var end: Int32
  var reason: RefusalReason
}
