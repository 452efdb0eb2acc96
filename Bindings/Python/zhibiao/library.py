"""The C library: `zhibiao.h` as ctypes declares it. A call releases the interpreter's lock while it runs."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_int64, c_size_t, c_void_p
from pathlib import Path
from typing import Literal

Offsets = Literal["scalar", "utf8", "utf16"]

_UNITS: dict[str, int] = {"scalar": 0, "utf8": 1, "utf16": 2}


class NotTextError(ValueError):
    """The bytes are no text; the message names the document and says what they are."""


class Texts(Structure):
    """`zhibiao_texts`: texts without a gap between them, as Arrow's large_string has them."""

    _fields_ = [("data", c_void_p), ("offsets", c_void_p), ("count", c_size_t)]


def _load() -> ctypes.CDLL:
    name = "libzhibiao.dylib" if sys.platform == "darwin" else "libzhibiao.so"
    # Who changes the library tries it before it is installed.
    path = os.environ.get("ZHIBIAO_LIBRARY") or str(Path(__file__).with_name(name))
    library = ctypes.CDLL(path)
    for function, result, arguments in (
        ("zhibiao_version", c_char_p, []),
        ("zhibiao_open", c_void_p, [c_int, c_char_p]),
        ("zhibiao_close", None, [c_void_p]),
        ("zhibiao_last_error", c_char_p, [c_void_p]),
        ("zhibiao_jsonl", c_void_p, [c_void_p, c_char_p, c_size_t, c_char_p, POINTER(c_size_t)]),
        ("zhibiao_jsonl_text", c_void_p, [c_void_p, c_char_p, c_size_t, c_char_p, POINTER(c_size_t)]),
        ("zhibiao_explain_text", c_void_p, [c_void_p, c_char_p, c_size_t, POINTER(c_size_t)]),
        ("zhibiao_free", None, [c_void_p]),
        ("zhibiao_arrow_stream", c_int, [c_void_p, Texts, POINTER(Texts), c_int64, c_size_t, c_void_p]),
    ):
        declared = getattr(library, function)
        declared.restype, declared.argtypes = result, arguments
    return library


_library = _load()


class Extractor:
    """An extractor of the library, for one thread at a time."""

    def __init__(self, offsets: Offsets = "scalar", encoding: str | None = None) -> None:
        if offsets not in _UNITS:
            raise ValueError(f"offsets must be one of {', '.join(_UNITS)}, not {offsets!r}")
        self._handle = _library.zhibiao_open(_UNITS[offsets], encoding.encode() if encoding else None)
        if not self._handle:
            raise LookupError(f"unknown encoding: {encoding}")

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            _library.zhibiao_close(self._handle)

    def json_lines(self, content: str | bytes, document: str | None) -> bytes:
        # C's text ends at the first NUL; in records it is U+FFFD as everywhere.
        name = None if document is None else encoded(document.replace("\0", "\ufffd"))
        written = c_size_t()
        if isinstance(content, str):
            text = encoded(content)
            lines = _library.zhibiao_jsonl_text(self._handle, text, len(text), name, byref(written))
        else:
            lines = _library.zhibiao_jsonl(self._handle, content, len(content), name, byref(written))
        if not lines:
            raise NotTextError(_library.zhibiao_last_error(self._handle).decode())
        return _taken(lines, written.value)

    def explanation(self, text: str) -> str:
        content = encoded(text)
        written = c_size_t()
        return _taken(_library.zhibiao_explain_text(self._handle, content, len(content), byref(written)), written.value).decode()

    def open_stream(self, texts: Texts, ids: Texts | None, first: int, rows_a_batch: int, stream: int) -> None:
        """Fills the `ArrowArrayStream` at an address; texts, ids and extractor must outlive it."""
        pointer = None if ids is None else byref(ids)
        if _library.zhibiao_arrow_stream(self._handle, texts, pointer, first, rows_a_batch, stream) != 0:
            raise ValueError("as many ids as texts are needed")


def version_text() -> str:
    text: bytes = _library.zhibiao_version()
    return text.decode()


def encoded(text: str) -> bytes:
    """The text in UTF-8; a surrogate alone is no character and becomes U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _taken(pointer: int, length: int) -> bytes:
    try:
        return ctypes.string_at(pointer, length)
    finally:
        _library.zhibiao_free(pointer)


class _ThreadExtractors(threading.local):
    def __init__(self) -> None:
        self.made: dict[tuple[Offsets, str | None], Extractor] = {}


_of_thread = _ThreadExtractors()


def extractor(offsets: Offsets = "scalar", encoding: str | None = None) -> Extractor:
    """The calling thread's extractor of these settings."""
    key = (offsets, encoding)
    if key not in _of_thread.made:
        _of_thread.made[key] = Extractor(offsets, encoding)
    return _of_thread.made[key]
