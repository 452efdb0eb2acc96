"""The records of the JSON Lines as the rows that every flat path must give."""

import json
from datetime import date
from decimal import Decimal

QUANTITY = ("text role comparator value lower upper lower_inclusive upper_inclusive approximate fraction date date_from date_to "
            "unit unit_text dimension ucum currency").split()
COLUMNS = ("document record_index kind layout project_index project_name project_code project_department project_budget_unit "
           "project_year project_period project_goal project_budget ordinal category category_code parent_category name target "
           "qualitative direction actual weight score completion attained remark record_flags page line record_start record_end "
           "quantity_list quantity_index").split() + QUANTITY + (
           "per change_direction change_mode quantity_flags quantity_start quantity_end").split()

BOOLEANS = {"qualitative", "attained", "lower_inclusive", "upper_inclusive", "approximate"}


def records(lines):
    """The records of JSON Lines, numbers as exact decimals."""
    return [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in lines.splitlines() if line]


def array(text):
    """The records of one JSON array."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def rows(record):
    """The lines of one record: a quantity each, one where there is none."""
    project = record["project"] or {}
    actual = record["actual"] or {}
    base = dict.fromkeys(COLUMNS)
    for key, value in record.items():
        if key in base and key not in ("project", "actual"):
            base[key] = value
    for key, value in project.items():
        base["project_" + key] = value
    base |= {"record_index": record["index"], "record_flags": ";".join(record["flags"]) or None, "actual": actual.get("text"),
             "record_start": record["start"], "record_end": record["end"]}
    found = []
    for place, quantities in (("quantities", record["quantities"]), ("actual", actual.get("quantities") or [])):
        for number, quantity in enumerate(quantities, 1):
            change = quantity["change"] or {}
            found.append(base | {key: quantity[key] for key in QUANTITY} | {
                "quantity_list": place, "quantity_index": Decimal(number), "per": ";".join(quantity["per"]) or None,
                "change_direction": change.get("direction"), "change_mode": change.get("mode"),
                "quantity_flags": ";".join(quantity["flags"]) or None,
                "quantity_start": quantity["start"], "quantity_end": quantity["end"]})
    return found or [base]


def texts(row):
    """The cells of a row as separated values write them: empty for what is absent."""
    return [text(row[column]) for column in COLUMNS]


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        digits = format(value, "f")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    return value.isoformat() if isinstance(value, date) else str(value)


def plain(value):
    """A value as JSON has it: lists for tuples, decimals for all numbers, text for days."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value
