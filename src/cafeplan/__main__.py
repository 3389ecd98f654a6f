"""The words typed after `python -m cafeplan` in; what the command `cafeplan` does with them out."""

import sys

from cafeplan.cli import main

if __name__ == "__main__":
    sys.exit(main())
