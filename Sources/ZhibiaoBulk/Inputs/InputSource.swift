import SystemPackage
import Zhibiao

/// Where a run's documents come from, one after the other, each opened.
package struct InputSource {
  private var walk: InputWalk
  /// Larger ones are refused.
  private let mostBytes: Int?
  /// Identities of what the run itself writes: read below a directory it would grow for ever.
  package var passedOver: Set<[UInt64]> = []
  /// Its members come before what follows it.
  private var archive: OpenArchive?

  package init(_ walk: InputWalk, mostBytes: Int? = nil) { (self.walk, self.mostBytes) = (walk, mostBytes) }

  /// The next document, or what kept one from being opened; nil at the end.
  mutating func next() -> Result<OpenInput, InputFault>? {
    while true {
      if let found = nextMember() { return found }
      switch walk.next() {
      case .success(let input)?:
        let opened = open(input)
        if !passedOver.isEmpty, case .success(let file) = opened, passedOver.contains(file.identity) {
          file.close()
          continue
        }
        guard OpenArchive.isNamed(input.name), case .success(let file) = opened else { return opened }
        do { archive = try OpenArchive(file) } catch { return .failure(error) }
      case .failure(let fault)?: return .failure(fault)
      case nil: return nil
      }
    }
  }

  /// What is behind a damaged place of an archive is not read.
  private mutating func nextMember() -> Result<OpenInput, InputFault>? {
    guard let current = archive else { return nil }
    do {
      guard let member = try current.next(walk.filter) else {
        archive = nil
        return nil
      }
      return .success(member)
    } catch {
      archive = nil
      return .failure(error)
    }
  }

  private func open(_ input: Input) -> Result<OpenInput, InputFault> {
    Result { () throws(InputFault) in
      let opened = try OpenInput(input)
      if let size = opened.size, let mostBytes, size > mostBytes {
        opened.close()
        throw InputFault(path: input.name, kind: .tooLarge, message: "\(size) bytes, more than --max-file-size")
      }
      return opened
    }
  }
}
