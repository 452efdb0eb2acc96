"""What the C library and the Python package say of the same documents."""

import ctypes
import dataclasses
import os

import pyarrow

import flattened
import zhibiao


def c_rows(library, documents):
    """Rows and cells as `zhibiao_next` and `zhibiao_value` give them."""
    loaded = ctypes.CDLL(library)
    handle, text = ctypes.c_void_p, ctypes.c_char_p
    loaded.zhibiao_open.restype = loaded.zhibiao_extract.restype = handle
    loaded.zhibiao_open.argtypes = [ctypes.c_int, text]
    loaded.zhibiao_extract.argtypes = [handle, text, ctypes.c_size_t, text]
    loaded.zhibiao_value.restype, loaded.zhibiao_value.argtypes = text, [handle, ctypes.c_int]
    loaded.zhibiao_next.argtypes = loaded.zhibiao_rows_close.argtypes = loaded.zhibiao_close.argtypes = [handle]
    found = []
    extractor = loaded.zhibiao_open(0, None)
    for path in documents:
        content = path.read_bytes()
        rows = loaded.zhibiao_extract(extractor, content, len(content), os.fsencode(path))
        while loaded.zhibiao_next(rows):
            cells = (loaded.zhibiao_value(rows, column) for column in range(len(flattened.COLUMNS)))
            found.append(["" if cell is None else cell.decode() for cell in cells])
        loaded.zhibiao_rows_close(rows)
    loaded.zhibiao_close(extractor)
    return found


def records(documents):
    """The dataclasses, as the objects that JSON has for them."""
    return [flattened.plain(dataclasses.asdict(record)) for path in documents for record in zhibiao.extract(path)]


def texts(documents):
    """Texts of the documents in UTF-8, and their names; line ends stay as they are, offsets count them."""
    texts, names = [], []
    for path in documents:
        try:
            texts.append(path.read_bytes().decode())
        except UnicodeDecodeError:
            continue
        names.append(str(path))
    return texts, names


def batches(documents):
    """Rows of the record batches, and the names of the texts that were read."""
    read, names = texts(documents)
    rows = []
    for batch in zhibiao.extract_batches(read, names):
        batch.validate(full=True)
        for field in batch.schema:
            assert not pyarrow.types.is_floating(field.type), field
        rows += [[flattened.text(row[column]) for column in flattened.COLUMNS] for row in batch.to_pylist()]
    return rows, set(names)


def frame(documents):
    """Rows of the data frame of pandas."""
    made = zhibiao.to_pandas(*texts(documents))
    absent = made.isna()
    columns = [
        ["" if gone else flattened.text(_whole(value)) for value, gone in zip(made[column], absent[column])] for column in flattened.COLUMNS]
    return [list(row) for row in zip(*columns)]


def _whole(value):
    # A column of integers with gaps is one of doubles in pandas.
    return int(value) if isinstance(value, float) else value
