import SystemPackage

/// How many bytes all inputs of a run hold, found out on a thread beside it: so it can be said how long the run will take.
package final class InputTotal: @unchecked Sendable {
  private let monitor = Monitor()
  // Touched with the monitor held.
  private var found: Int?

  /// Begins to count. What is counted once more is only asked for its size, not read.
  package init(_ walk: InputWalk) {
    WorkerThreads.begin { [weak self] in
      var (walk, sum) = (walk, 0)
      while let next = walk.next() {
        guard case .success(let input) = next else { continue }
        // A pipe tells no size, an archive another than what comes of it.
        guard self != nil, !OpenArchive.isNamed(input.name), let size = input.size else { return }
        sum += size
      }
      self?.tell(sum)
    }
  }

  /// nil until all are counted, and for ever where one tells no size.
  package var bytes: Int? { monitor.locked { found } }

  private func tell(_ sum: Int) { monitor.locked { found = sum } }
}

extension Input {
  /// What is no longer there holds nothing.
  fileprivate var size: Int? {
    switch source {
    case .standardInput: nil
    case .file(let path): (try? FileStatus(path, links: .followed).size) ?? 0
    case .entry(let entry, let directory): (try? directory.status(of: entry, links: .followed).size) ?? 0
    }
  }
}
