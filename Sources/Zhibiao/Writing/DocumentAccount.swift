/// What a document came to: its records and quantities by kind, and every number of its text.
package struct DocumentAccount: Sendable, Hashable {
  /// By the raw value of `NumberKind`.
  private(set) var numbers = [Int](repeating: 0, count: NumberKind.allCases.count)
  private var kinds = [Int](repeating: 0, count: RecordKind.names.count)
  private var layouts = [Int](repeating: 0, count: RecordLayout.names.count)
  private var quantities = 0
  private var quantityFlags = [Int](repeating: 0, count: QuantityFlags.names.count)
  private var recordFlags = [Int](repeating: 0, count: RecordFlags.names.count)
  /// Offsets of the first unread numbers.
  private(set) var unread: [Int] = []

  /// So many unread numbers are told where they stand.
  private static let mostUnread = 16

  package init() {}

  package static func += (total: inout DocumentAccount, part: DocumentAccount) {
    add(part.numbers, to: &total.numbers)
    add(part.kinds, to: &total.kinds)
    add(part.layouts, to: &total.layouts)
    total.quantities += part.quantities
    add(part.quantityFlags, to: &total.quantityFlags)
    add(part.recordFlags, to: &total.recordFlags)
    total.unread += part.unread.prefix(mostUnread - total.unread.count)
  }

  private static func add(_ part: [Int], to total: inout [Int]) {
    for index in total.indices { total[index] += part[index] }
  }
}

extension DocumentAccount {
  /// Counts the records of a section.
  mutating func add(_ section: borrowing SectionRecords) {
    for index in section.records.indices {
      let record = section.records[index]
      kinds[Int(record.kind.rawValue)] += 1
      layouts[Int(record.layout.rawValue)] += 1
      for bit in recordFlags.indices where record.flags.rawValue >> UInt16(bit) & 1 == 1 { recordFlags[bit] += 1 }
      for places in [record.quantities, record.actualQuantities] {
        quantities += places.count
        for place in places {
          let flags = section.quantities[Int(place)].flags.rawValue
          for bit in quantityFlags.indices where flags >> UInt16(bit) & 1 == 1 { quantityFlags[bit] += 1 }
        }
      }
    }
  }

  /// - Parameter offset: Where it stands; asked of the first unread ones.
  mutating func add(_ number: CountedNumber, at offset: () -> Int) {
    numbers[Int(number.kind.rawValue)] += 1
    if number.kind.isUnread, unread.count < DocumentAccount.mostUnread { unread.append(offset()) }
  }
}

extension DocumentAccount {
  /// `"records":{…},"layouts":{…},"quantities":8,"flags":{…},"numbers":{…},"unread_at":[…]`: a part of the manifest's line.
  package var members: String {
    let flags = zip(RecordFlags.names + QuantityFlags.names, recordFlags + quantityFlags)
    return [
      "\"records\":\(DocumentAccount.object(zip(RecordKind.names, kinds)))",
      "\"layouts\":\(DocumentAccount.object(zip(RecordLayout.names, layouts)))",
      "\"quantities\":\(quantities)",
      "\"flags\":\(DocumentAccount.object(flags))",
      "\"numbers\":\(numbersObject)",
      "\"unread_at\":[\(unread.map { String($0) }.joined(separator: ","))]",
    ].joined(separator: ",")
  }

  private var numbersObject: String {
    var members = ["\"total\":\(numbers.reduce(0, +))"]
    for group in NumberKind.Group.allCases {
      let kinds = NumberKind.allCases.filter { $0.group == group }
      let counts = zip(kinds.map { NumberKind.keys[Int($0.rawValue)] }, kinds.map { numbers[Int($0.rawValue)] })
      switch group {
      case .alone: members += counts.map { "\"\($0)\":\($1)" }
      case .project, .decoy, .unread: members.append("\"\(group)\":\(DocumentAccount.object(counts))")
      }
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func object(_ counts: some Sequence<(String, Int)>) -> String {
    "{\(counts.map { "\"\($0)\":\($1)" }.joined(separator: ","))}"
  }
}
