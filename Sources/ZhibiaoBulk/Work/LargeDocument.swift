import Zhibiao

/// A document that is read in pieces, by as many workers as there are.
final class LargeDocument: @unchecked Sendable {
  let input: OpenInput
  /// Touched by the feed alone.
  var pieces: DocumentPieces
  /// The piece handed out last goes on: until it is closed there is no next one.
  var isPieceOpen = false
  /// Of the bytes read so far, where a ledger is kept; touched by the feed, and when all is read.
  let content: ContentDigest?

  // Touched with the monitor held.
  private let monitor = Monitor()
  private var delivered = 0
  private var joint = DocumentExtractor.Joint()
  private var account = DocumentAccount()

  init(_ input: OpenInput, _ options: DocumentExtractor.Options) {
    self.input = input
    content = options.keepsLedger ? ContentDigest() : nil
    pieces = DocumentPieces(options)
  }

  deinit { input.close() }

  /// Adds what comes next of the document, `limit` bytes at most; true at its end.
  func read(into bytes: inout RawBytes, limit: Int) throws(InputFault) -> Bool {
    try input.read(into: &bytes, limit: limit, notedIn: content)
  }

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
  func deliver(_ index: Int, reaching reached: DocumentExtractor.Joint, account part: DocumentAccount) {
    monitor.locked {
      (delivered, joint) = (index + 1, reached)
      account += part
    }
  }

  /// The account of all pieces delivered so far.
  var wholeAccount: DocumentAccount { monitor.locked { account } }
}

/// A piece on its way from the feed to its delivery.
final class PieceWork {
  let document: LargeDocument
  var piece: DocumentPiece
  /// Said of the document with its last piece.
  var damage = DecodedDocument.Damage.none
  var encoding = TextEncoding.utf8
  var confidence = 100
  /// What the piece was read from, where that was a guess.
  var guess: DocumentExtractor.Joint?
  var reached = DocumentExtractor.Joint()
  var account = DocumentAccount()
  /// Where counts stand in the result's output.
  var countPlaces: [CountPlace] = []

  init(_ piece: consuming DocumentPiece, of document: LargeDocument) {
    self.document = document
    self.piece = piece
  }

  /// All of the document has been read.
  func noteEnd(of pieces: borrowing DocumentPieces) {
    (damage, encoding, confidence) = (pieces.damage, pieces.encoding, pieces.confidence)
  }
}
