import Zhibiao

/// A document that is read in pieces, by as many workers as there are.
final class LargeDocument: @unchecked Sendable {
  let input: OpenInput
  /// Touched by the feed alone.
  var pieces: DocumentPieces
  /// The piece handed out last goes on: until it is closed there is no next one.
  var isPieceOpen = false

  // Touched with the monitor held.
  private let monitor = Monitor()
  private var delivered = 0
  private var joint = DocumentExtractor.Joint()

  init(_ input: OpenInput, _ options: DocumentExtractor.Options) {
    self.input = input
    pieces = DocumentPieces(options)
  }

  deinit { input.close() }

  /// What stands before a piece: known where all before it are delivered, else guessed from those that are.
  func joint(before index: Int) -> DocumentExtractor.Joint {
    monitor.locked {
      var guess = joint
      if delivered > 0 {
        guess.records += joint.records / delivered * (index - delivered)
        guess.projects += joint.projects / delivered * (index - delivered)
      }
      return guess
    }
  }

  /// The pieces up to one are delivered: what stands before the next is known.
  func deliver(_ index: Int, reaching reached: DocumentExtractor.Joint) {
    monitor.locked { (delivered, joint) = (index + 1, reached) }
  }
}

/// A piece on its way from the feed to its delivery.
final class PieceWork {
  let document: LargeDocument
  var piece: DocumentPiece
  /// Said of the document with its last piece.
  var damage = DecodedDocument.Damage.none
  var encoding = TextEncoding.utf8
  /// What the piece was read from, where that was a guess.
  var guess: DocumentExtractor.Joint?
  var reached = DocumentExtractor.Joint()
  /// Where counts stand in the result's output.
  var countPlaces: [CountPlace] = []

  init(_ piece: consuming DocumentPiece, of document: LargeDocument) {
    self.document = document
    self.piece = piece
  }
}
