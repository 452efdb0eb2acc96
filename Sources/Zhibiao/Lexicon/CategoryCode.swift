/// What kind of indicator a level holds; its name is what the record writes.
enum CategoryCode: UInt8, BitwiseCopyable, CaseIterable {
  case output, quantity, quality, timeliness, cost, benefit, economic, social, ecological, sustainable, satisfaction, other
}
