"""With CI=true no test may skip unless it is listed."""

from pathlib import Path

import pytest

PLUGIN = Path(__file__).with_name("skips.py")
SUITE = """
    import pytest

    def test_page():
        pytest.skip("no browser here")

    @pytest.mark.xfail(reason="known")
    def test_known():
        assert False
"""


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A suite under CI=true whose only file has a skip and an expected failure."""
    monkeypatch.setenv("CI", "true")
    pytester.makeconftest(PLUGIN.read_text(encoding="utf-8"))
    pytester.makepyfile(test_small_suite=SUITE)
    pytester.mkdir("tests")
    return pytester


def test_a_skip_that_nobody_listed_fails(suite: pytest.Pytester) -> None:
    """The failure names the test and gives the reason of the skip; an expected failure stays one."""
    result = suite.runpytest()
    result.assert_outcomes(failed=1, xfailed=1)
    result.stdout.fnmatch_lines(
        ["*test_small_suite.py::test_page: with CI=true this skip is a failure*", "*no browser here"]
    )


def test_a_listed_skip_is_allowed(suite: pytest.Pytester) -> None:
    """Its node id may be a pattern, and has its reason after a hash sign."""
    listed = suite.path / "tests" / "allowed_skips.txt"
    listed.write_text("# some\ntest_small_suite.py::*page  # no browser\n", encoding="utf-8")
    suite.runpytest().assert_outcomes(skipped=1, xfailed=1)


def test_away_from_ci_a_skip_is_a_skip(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the suite without a browser is told so, and no more."""
    monkeypatch.delenv("CI")
    suite.runpytest().assert_outcomes(skipped=1, xfailed=1)


def test_a_file_that_skips_whole_fails_too(suite: pytest.Pytester) -> None:
    """A file whose library is absent skips while it is collected: none of its tests would be missed."""
    suite.makepyfile(test_other_small_suite="import pytest\npytest.importorskip('no_such_library')\n")
    result = suite.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*could not import 'no_such_library'*"])


def test_the_list_is_short() -> None:
    """Five at most: a longer one would be a suite that tests less than it says."""
    lines = PLUGIN.with_name("allowed_skips.txt").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if line.partition("#")[0].strip()]
    assert len(listed) <= 5
    assert all("#" in line for line in listed), "each says why"
