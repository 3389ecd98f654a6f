"""A file's name in; the top of the example's bilan out, as a browser shows it, small enough for the README."""

import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import chromium
from PIL import Image

from cafeplan import cli

WIDTH, HEIGHT, COLOURS = 820, 1330, 64


def main(destination: str) -> None:
    """Render the page, look at it, and keep what is seen."""
    with TemporaryDirectory() as folder, chromium.started() as browser:
        words = ["bilan", "instant-cafe-dijon", "--season", "2016-2017", "--out", folder]
        if cli.main(words):
            sys.exit(1)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto((Path(folder) / "bilan-partners.html").as_uri())
        seen = Image.open(BytesIO(page.screenshot())).convert("RGB")
    seen.quantize(COLOURS).save(destination, optimize=True)
    print(destination)


if __name__ == "__main__":
    main(sys.argv[1])
