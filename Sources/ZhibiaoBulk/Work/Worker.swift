import SystemPackage
import Zhibiao

/// Takes items from the feed, reads them and hands on what they hold, until there are no more.
///
/// One extractor and one piece of memory serve all its documents.
struct Worker: ~Copyable {
  private let feed: InputFeed
  private let delivery: Delivery
  private let extractor: DocumentExtractor
  /// Where the bytes of the next document go.
  private var spare: RawBytes? = RawBytes(capacity: 1 << 16)

  init(feed: InputFeed, delivery: Delivery, options: DocumentExtractor.Options) {
    (self.feed, self.delivery) = (feed, delivery)
    extractor = DocumentExtractor(options)
  }

  mutating func run() {
    while let item = feed.next() {
      guard let result = delivery.begin(item.number) else { return abandon(item) }
      do {
        try work(on: item, into: result)
      } catch {
        feed.stop()
        delivery.stop(error)
        return
      }
      delivery.finish(result)
    }
  }

  private mutating func work(on item: WorkItem, into result: WorkResult) throws(OutputError) {
    for document in item.documents {
      switch document {
      case .failure(let fault): result.reports.append(.fault(fault))
      case .success(let input): try read(input, into: result)
      }
    }
  }

  private mutating func read(_ input: OpenInput, into result: WorkResult) throws(OutputError) {
    let document: DecodedDocument
    do {
      document = try decode(input)
    } catch {
      result.reports.append(.fault(error))
      return
    }
    if document.damage.runs > 0 { result.reports.append(.damage(name: input.name, document.damage, document.encoding)) }
    try extractor.extract(document, name: input.name) { block throws(OutputError) in try delivery.add(block, to: result) }
    result.read += 1
    spare = document.recycled()
  }

  private mutating func decode(_ input: OpenInput) throws(InputFault) -> DecodedDocument {
    defer { input.close() }
    var bytes = spare.take() ?? RawBytes()
    bytes.removeAll()
    // One byte more than expected: the read that finds the end needs room as well.
    bytes.reserve(min((input.size ?? 1 << 16) + 1, InputReader.largest))
    guard try input.read(into: &bytes, limit: InputReader.largest) else { throw .tooLarge(input.name) }
    do { return try extractor.decode(bytes) } catch {
      throw InputFault(path: input.name, kind: .notText, message: error.description)
    }
  }

  private func abandon(_ item: WorkItem) {
    for document in item.documents { try? document.get().close() }
  }
}
