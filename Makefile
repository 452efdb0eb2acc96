# What can be done here, each in one word. Every target first installs what it lacks.

SAMPLE ?= Corpus/documents/self-evaluation-bars.txt
SWIFT_FILES := Sources Tests Package.swift $(wildcard Benchmarks)

PREFIX ?= /usr/local

.PHONY: help setup build lib wheel run test test-feeds deb install uninstall bench bench-peers fuzz format lint

help:
	@echo "make run          extract a sample document as a table (SAMPLE=FILE for another)"
	@echo "make test         run all tests"
	@echo "make build        build the command in release: .build/release/zhibiao"
	@echo "make lib          build the C library: .build/lib/libzhibiao.so and .a, for Bindings/C/include/zhibiao.h"
	@echo "make wheel        build the Python package with the library inside: dist/zhibiao-*.whl"
	@echo "make test-feeds   test the ways into other systems with their own clients"
	@echo "make install      install the command, its manual and completions (PREFIX=/usr/local); make uninstall"
	@echo "make deb          make a Debian package: dist/zhibiao_*.deb"
	@echo "make bench        measure each room and the whole, and compare with what is recorded"
	@echo "make bench-peers  measure it beside other tools"
	@echo "make fuzz         look for inputs that break the engine (FUZZ_SECONDS=60 for each of three targets)"
	@echo "make format       format the Swift code"
	@echo "make lint         check its format"
	@echo "make setup        install what is missing"

setup:
	@scripts/setup

build: setup
	swift build -c release --static-swift-stdlib --product zhibiao

lib: setup
	swift build -c release --static-swift-stdlib --product ZhibiaoC
	scripts/link-library

wheel: lib
	python3 -m pip wheel --quiet --no-deps --wheel-dir dist ./Bindings/Python

run: build
	.build/release/zhibiao extract --format table $(SAMPLE)

test: setup
	swift test

test-feeds: build wheel deb
	Tests/feeds/run

install: build
	scripts/install $(PREFIX)

deb: build
	@scripts/setup --deb
	scripts/package-deb

uninstall:
	scripts/install --remove $(PREFIX)

bench: build
	@scripts/setup --bench
	swift package --package-path Benchmarks benchmark --grouping metric --no-progress
	Benchmarks/instructions.sh

bench-peers: build
	@scripts/setup --bench
	swift build -c release --package-path Benchmarks --product generate-corpus
	Benchmarks/peers

fuzz: setup
	Tests/Fuzz/run

format: setup
	swift format --in-place --recursive $(SWIFT_FILES)

lint: setup
	swift format lint --strict --recursive $(SWIFT_FILES)
