// swift-tools-version: 6.2
import PackageDescription

// `Sources/CICU` and `Sources/Zhibiao/Engine` are links to the engine's own sources: docs/decisions.md says why.
let package = Package(
  name: "zhibiao-benchmarks",
  products: [
    .library(name: "CorpusGenerator", targets: ["CorpusGenerator"]),
    .executable(name: "generate-corpus", targets: ["GenerateCorpus"]),
  ],
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: [])
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "Zhibiao", dependencies: ["CICU"]),
    .target(name: "CorpusGenerator"),
    .executableTarget(name: "GenerateCorpus", dependencies: ["CorpusGenerator"]),
    .executableTarget(
      name: "Rooms",
      dependencies: ["CorpusGenerator", "Zhibiao", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Rooms",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
