import Zhibiao

/// What the manifest tells of one document.
struct ManifestLine {
  var path: String
  var size: Int?
  /// Of the bytes as they were read.
  var digest: String?
  /// The kind of what kept the document from being read; then nothing else is known of it.
  var fault: InputFault.Kind?
  var encoding: TextEncoding?
  var confidence: Int?
  var damage = DecodedDocument.Damage.none
  /// Of a file of rows how many were read: each has a line of its own.
  var rows: Int?
  var account = DocumentAccount()

  /// What each line says of the program: records can depend on it.
  private static let versions =
    "{\"engine\":\"\(EngineVersion.engine)\",\"lexicon\":\"\(EngineVersion.lexicon)\",\"schema\":\"\(EngineVersion.schema)\",\"icu\":\"\(EngineVersion.icu)\"}"

  /// One JSON object and a line end.
  var text: String {
    let members = [
      "\"schema\":\"zhibiao-manifest/1\"",
      "\"path\":\(JSONText.quoted(path))",
      "\"size\":\(size.map { "\($0)" } ?? "null")",
      "\"sha256\":\(ManifestLine.quoted(digest))",
      "\"fault\":\(ManifestLine.quoted(fault?.rawValue))",
      "\"encoding\":\(ManifestLine.quoted(encoding?.name))",
      "\"confidence\":\(confidence.map { "\($0)" } ?? "null")",
      "\"invalid_bytes\":\(damage.bytes)",
      "\"invalid_runs\":\(damage.runs)",
      "\"rows\":\(rows.map { "\($0)" } ?? "null")",
      account.members,
      "\"versions\":\(ManifestLine.versions)",
    ]
    return "{\(members.joined(separator: ","))}\n"
  }

  private static func quoted(_ text: String?) -> String { text.map { JSONText.quoted($0) } ?? "null" }
}

extension ManifestLine {
  init(_ fault: InputFault) { (path, self.fault) = (fault.path, fault.kind) }
}
