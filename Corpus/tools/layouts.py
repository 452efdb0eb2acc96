"""Lays a document out anew, as converters do; gold stays true, since it is tied to the scalars and not to their places.

A source writes its rows with ` | ` between cells. `layout:` in its head names what is done, in order:

    wrap N      hard line ends after N columns, a wide character counting two
    cells [X]   one cell a line; X: `blank` an empty line after each, `bar` a bar after each
    tabs, wide, flat, glue    tabs, two or more blanks, one blank, nothing between cells
    oneline [X] the line ends of the whole text become a blank, or nothing (X: `glue`)
    leading     a bar before each row's first cell and after its last; trailing: only after
    csv         each cell quoted, commas between
    full        digits and signs in full width
    columns     each block of rows column after column, one cell a line
"""
import unicodedata
from marked import Char

BLANKS = " \t"


def width(char):
    return 2 if unicodedata.east_asian_width(char.text) in "WF" else 1


def lines(chars):
    rows, row = [], []
    for c in chars:
        if c.text == "\n":
            rows.append(row)
            row = []
        else: row.append(c)
    return rows + [row]


def joined(parts, between):
    out = []
    for i, part in enumerate(parts):
        if i: out += [Char(c) for c in between]
        out += part
    return out


def cells(row):
    """The cells of a row, less the blanks around them; a line without a bar is one cell."""
    parts = [[]]
    for c in row:
        if c.text == "|": parts.append([])
        else: parts[-1].append(c)
    return [trimmed(p) for p in parts] if len(parts) > 1 else [row]


def trimmed(part):
    while part and part[0].text in BLANKS: part = part[1:]
    while part and part[-1].text in BLANKS: part = part[:-1]
    return part


def wrap(chars, columns):
    out = []
    for row in lines(chars):
        line, used = [], 0
        for c in row:
            if used + width(c) > columns:
                out.append(line)
                line, used = [], 0
            line.append(c)
            used += width(c)
        out.append(line)
    return joined(out, "\n")


def between_cells(separator):
    return lambda chars: joined([joined(cells(row), separator) for row in lines(chars)], "\n")


def wide(chars):
    out = []
    for row in lines(chars):
        parts = cells(row)
        padded = [part + [Char(" ")] * max(2, 18 - sum(map(width, part))) for part in parts[:-1]]
        out.append(joined(padded + [parts[-1]], ""))
    return joined(out, "\n")


def one_cell_a_line(chars, how=""):
    after = {"": "\n", "blank": "\n\n", "bar": " |\n"}[how]
    out = []
    for row in lines(chars):
        for cell in cells(row): out += cell + [Char(c) for c in after]
    return out


def one_line(chars, how=""):
    return joined([row for row in lines(chars) if row], "" if how == "glue" else " ")


def edged(chars, first):
    out = []
    for row in lines(chars):
        bars = any(c.text == "|" for c in row)
        out.append(([Char("|"), Char(" ")] if bars and first else []) + row + ([Char(" "), Char("|")] if bars else []))
    return joined(out, "\n")


def csv(chars):
    out = []
    for row in lines(chars):
        parts = cells(row)
        out.append(joined([[Char('"')] + p + [Char('"')] if p else [] for p in parts], ",") if len(parts) > 1 else row)
    return joined(out, "\n")


def full(chars):
    for c in chars:
        if c.raw is None and "!" <= c.text <= "~" and c.text not in "|": c.text = chr(ord(c.text) + 0xFEE0)
    return chars


def columns(chars):
    out, block = [], []

    def flush():
        for i in range(max(map(len, block), default=0)):
            out.extend(row[i] for row in block if i < len(row) and row[i])
        block.clear()

    for row in lines(chars):
        parts = cells(row)
        if len(parts) > 1: block.append(parts)
        else:
            flush()
            out.append(row)
    flush()
    return joined(out, "\n")


LAYOUTS = {
    "wrap": lambda chars, n: wrap(chars, int(n)), "cells": one_cell_a_line, "tabs": between_cells("\t"), "flat": between_cells(" "),
    "glue": between_cells(""), "wide": wide, "oneline": one_line, "leading": lambda chars: edged(chars, True),
    "trailing": lambda chars: edged(chars, False), "csv": csv, "full": full, "columns": columns,
}


def lay_out(chars, steps):
    for step in steps:
        name, *arguments = step.split()
        chars = LAYOUTS[name](chars, *arguments)
    return chars
