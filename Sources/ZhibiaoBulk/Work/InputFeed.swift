import Zhibiao

/// Hands out a run's documents in their order, to one worker at a time.
final class InputFeed: @unchecked Sendable {
  // Everything below is touched with the monitor held.
  private let monitor = Monitor()
  private var walk: InputWalk
  private var number = 0
  private var isStopped = false

  /// So many bytes of small documents are handed out together, and so many of them at most.
  private static let itemLength = 1 << 16
  private static let mostDocuments = 32

  init(_ walk: InputWalk) { self.walk = walk }

  /// The next documents, opened; nil where there are no more.
  func next() -> WorkItem? {
    monitor.locked {
      guard !isStopped else { return nil }
      var item = WorkItem(number: number)
      var length = 0
      while length < InputFeed.itemLength, item.documents.count < InputFeed.mostDocuments, let found = walk.next() {
        let opened = InputFeed.open(found)
        item.documents.append(opened)
        length += (try? opened.get().size ?? InputFeed.itemLength) ?? 0
      }
      guard !item.documents.isEmpty else { return nil }
      number += 1
      return item
    }
  }

  /// No more is handed out.
  func stop() { monitor.locked { isStopped = true } }

  private static func open(_ found: Result<Input, InputFault>) -> Result<OpenInput, InputFault> {
    switch found {
    case .success(let input): Result { () throws(InputFault) in try OpenInput(input) }
    case .failure(let fault): .failure(fault)
    }
  }
}
