"""The document around what stands on a page: landmarks, the list of its parts, and nothing loaded."""

from cafeplan import shell

HEAD = "<header>\n<h1>Bilan</h1>\n</header>"
FOOT = '<footer class="provenance"><p>D’ici</p></footer>'
PARTS = "".join(
    f"<h2>{name}</h2>\n<p>…</p>\n" for name in ("Qui ?", "Où &amp; quand", "Combien <em>vraiment</em>", "Et après")
)


def test_head_and_foot_stand_outside_the_main_part() -> None:
    """A screen reader jumps to the main part, and finds title and provenance as landmarks of their own."""
    html = shell.document(f"{HEAD}\n<p>Dix-sept séances.</p>\n{FOOT}\n", "Bilan", "fr")
    before, _, rest = html.partition('<main id="content" tabindex="-1">')
    main, _, after = rest.partition("</main>")
    assert HEAD in before and FOOT in after
    assert main.strip() == "<p>Dix-sept séances.</p>"
    assert '<a class="skip" href="#content">Aller au contenu</a>' in before


def test_a_header_inside_a_sheet_stays_there() -> None:
    """Sign-in sheets have a header each; only one that opens the content is the page's."""
    html = shell.document(f"<section>{HEAD}</section>", "Feuilles", "fr")
    assert f"<section>{HEAD}</section>" in html.partition("<main")[2]


def test_a_long_page_lists_its_parts() -> None:
    """Each heading has a name of its own that the list leads to, and stands there in its words, without markup."""
    html = shell.document(f"{HEAD}{PARTS}", "Bilan", "en")
    assert 'aria-label="On this page"' in html
    for number, (heading, words) in enumerate(
        [("Qui ?", "Qui ?"), ("Où &amp; quand", "Où &amp; quand"), ("Combien <em>vraiment</em>", "Combien vraiment")], 1
    ):
        assert f'<h2 id="part-{number}">{heading}</h2>' in html
        assert f'<li><a href="#part-{number}">{words}</a></li>' in html


def test_a_short_page_needs_no_list() -> None:
    """Three parts are seen at a glance."""
    assert "<nav" not in shell.document(PARTS.partition("<h2>Et")[0], "Feuille", "fr")


def test_a_title_is_text() -> None:
    """A programme's name cannot become markup of the page."""
    assert "<title>&lt;b&gt; &amp; co</title>" in shell.document("<p></p>", "<b> & co", "fr")


def test_a_french_page_is_spaced_as_french_asks() -> None:
    """No line begins with « ; » or « ? », whoever typed it; attributes, and English pages, stay as they are."""
    typed = '<p title="a ; b">Venez « ici » ; <b>oui</b> ?</p><img src="data:,<text>x ; y</text>">'
    set_in_french = '<p title="a ; b">Venez «\xa0ici\xa0»\xa0; <b>oui</b>\xa0?</p><img src="data:,<text>x ; y</text>">'
    assert set_in_french in shell.document(typed, "Bilan", "fr")
    assert typed in shell.document(typed, "Review", "en")


def test_the_code_of_an_indicator_is_not_broken() -> None:
    """« (IND-05) » stands on one line, and is still found by its name."""
    html = shell.document("<p>Heures (IND-05)</p>", "Bilan", "fr")
    assert '<p>Heures <span class="whole">(IND-05)</span></p>' in html
