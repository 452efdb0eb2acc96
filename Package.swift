// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "zhibiao",
  products: [
    .library(name: "Zhibiao", targets: ["Zhibiao"]),
    .library(name: "ZhibiaoC", type: .static, targets: ["ZhibiaoC"]),
    .executable(name: "zhibiao", targets: ["ZhibiaoCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "Zhibiao", dependencies: ["CICU"]),
    .systemLibrary(name: "CZhibiao", path: "Bindings/C/include"),
    .target(name: "ZhibiaoC", dependencies: ["CZhibiao", "Zhibiao"]),
    .target(name: "CArchive"),
    .target(name: "CDigest"),
    .target(name: "CFoundationData"),
    .target(
      name: "ZhibiaoBulk",
      dependencies: [
        "Zhibiao", "CArchive", "CDigest",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "ZhibiaoSQLite",
      dependencies: [
        "Zhibiao", "ZhibiaoBulk", "CFoundationData",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "ZhibiaoCLI",
      dependencies: [
        "Zhibiao", "ZhibiaoBulk", "ZhibiaoSQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      // Foundation and GRDB come with the database. Without relocations at the start they cost no time there (docs/decisions.md).
      linkerSettings: [.unsafeFlags(["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))]),
    .testTarget(name: "ZhibiaoTests", dependencies: ["Zhibiao"]),
    .testTarget(name: "ZhibiaoBulkTests", dependencies: ["ZhibiaoBulk"]),
    .testTarget(
      name: "ZhibiaoSQLiteTests",
      dependencies: ["Zhibiao", "ZhibiaoSQLite", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "ZhibiaoCLITests", dependencies: ["ZhibiaoCLI"], exclude: ["Snapshots"]),
  ]
)

// Fuzzing needs a runtime that gives the program its entry, so its targets are there only when asked for: see `make fuzz`.
if Context.environment["ZHIBIAO_FUZZ"] != nil {
  package.targets.append(.target(name: "FuzzChecks", dependencies: ["Zhibiao"], path: "Tests/Fuzz/Checks"))
  for name in ["Bytes", "Tables", "Explain"] {
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(name)", dependencies: ["FuzzChecks"], path: "Tests/Fuzz/\(name)", swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    )
  }
}
