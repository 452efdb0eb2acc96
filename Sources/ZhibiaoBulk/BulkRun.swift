import SystemPackage
import Zhibiao

/// Extracts many documents in order: a document in, blocks of records out, faults told and passed over.
package struct BulkRun {
  package var inputs: InputWalk
  package var options: DocumentExtractor.Options
  /// Told of each input that could not be read.
  package var onFault: (InputFault) -> Void
  /// Told what was odd about an input that was read all the same.
  package var onDamage: (_ name: String, _ damage: DecodedDocument.Damage, _ encoding: TextEncoding) -> Void

  package init(
    inputs: InputWalk, options: DocumentExtractor.Options, onFault: @escaping (InputFault) -> Void,
    onDamage: @escaping (_ name: String, _ damage: DecodedDocument.Damage, _ encoding: TextEncoding) -> Void
  ) {
    (self.inputs, self.options, self.onFault, self.onDamage) = (inputs, options, onFault, onDamage)
  }

  /// What a run came to.
  package struct Summary: Sendable, Hashable {
    package var read = 0
    package var faults = 0
  }

  /// - Throws: `OutputError` where the records cannot be written; nothing more is read then.
  package mutating func run(into output: OutputFile) throws(OutputError) -> Summary {
    var summary = Summary()
    let extractor = DocumentExtractor(options)
    let joint = DocumentJoint(format: options.format, output: output)
    try joint.open()
    while let next = inputs.next() {
      do {
        try extract(next.get(), with: extractor, into: joint)
        summary.read += 1
      } catch let fault as InputFault {
        summary.faults += 1
        onFault(fault)
      } catch let error as OutputError {
        throw error
      } catch {
        throw .failed("\(error)", doing: .writing, code: Errno.ioError.rawValue)
      }
    }
    try joint.close()
    return summary
  }

  private func extract(_ input: Input, with extractor: DocumentExtractor, into joint: DocumentJoint) throws {
    let bytes = try InputReader.bytes(of: input)
    let document: DecodedDocument
    do {
      document = try extractor.decode(bytes)
    } catch {
      throw InputFault(path: input.name, kind: .notText, message: error.description)
    }
    if document.damage.runs > 0 { onDamage(input.name, document.damage, document.encoding) }
    try extractor.extract(document, name: input.name, write: joint.write)
  }
}

/// Joins the blocks of documents into one output: what parts two of them is not written before the first.
private final class DocumentJoint {
  private let format: RecordFormat
  private let output: OutputFile
  private var isFirst = true

  init(format: RecordFormat, output: OutputFile) {
    (self.format, self.output) = (format, output)
  }

  func open() throws(OutputError) { try output.write(format.opening) }

  func write(_ block: UnsafeRawBufferPointer) throws(OutputError) {
    guard block.count > 0 else { return }
    try output.write(isFirst ? UnsafeRawBufferPointer(rebasing: block.dropFirst(format.separatorLength)) : block)
    isFirst = false
  }

  func close() throws(OutputError) { try output.write(format.closing) }
}
