"""Tells which UCUM and ISO 4217 codes do not exist.

Reads lines `ucum CODE` and `iso4217 CODE`; writes each wrong line with the reason. Needs ucumvert and
pycountry; exit status 3 where they are missing, 1 where a code is wrong.
"""

import sys

try:
    import pycountry
    from lark.exceptions import LarkError
    from ucumvert import get_ucum_parser
except ImportError as error:
    print(error)
    sys.exit(3)


def main() -> int:
    parser = get_ucum_parser()
    wrong = 0
    for line in sys.stdin:
        kind, _, code = line.strip().partition(" ")
        if kind == "ucum":
            try:
                parser.parse(code)
                continue
            except LarkError as error:
                reason = str(error).splitlines()[0]
        elif pycountry.currencies.get(alpha_3=code):
            continue
        else:
            reason = "no ISO 4217 code"
        wrong += 1
        print(f"{kind} {code}: {reason}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
