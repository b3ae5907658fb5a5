"""The rows of a text in columns, each with its line, however its quotes are broken."""

from __future__ import annotations

import pytest

from core.backlinks.exports.rows import rows_of

HEAD = '"Source URL","Target URL","Anchor text"\n'


def rows(text: str) -> list[tuple[int, list[str]]]:
    return [(row.line, row.cells) for row in rows_of(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_every_sign_and_every_end_of_a_line_is_known(end: str, sign: str, quote: str) -> None:
    text = "".join(sign.join(f"{quote}{cell}{quote}" for cell in row) + end for row in (["a", "b"], ["c", "d"]))
    assert rows(text) == [(1, ["a", "b"]), (2, ["c", "d"])]


@pytest.mark.parametrize("text", ["a,b\r\nc,d\re,f\ng,h", '"a",b\r\n"c",d\r"e",f\n"g",h'])
def test_ends_of_lines_may_be_mixed(text: str) -> None:
    assert rows(text) == [(1, ["a", "b"]), (2, ["c", "d"]), (3, ["e", "f"]), (4, ["g", "h"])]


@pytest.mark.parametrize("hint", ["sep=;\r\n", '"sep=;"\n', "SEP=;\r"])
def test_a_hint_for_a_spreadsheet_is_no_row_and_tells_the_sign(hint: str) -> None:
    assert rows(f"{hint}a;b\nc;d,e,f,g\n") == [(2, ["a", "b"]), (3, ["c", "d,e,f,g"])]


@pytest.mark.parametrize("hint", ["sep=\n", "sep=x\n", "sep=\r\n"])
def test_a_hint_that_names_no_sign_is_passed_over(hint: str) -> None:
    assert rows(f"{hint}a,b\nc,d\n") == [(2, ["a", "b"]), (3, ["c", "d"])]


def test_a_cell_may_hold_breaks_and_later_rows_keep_their_lines() -> None:
    assert rows('a,b\n"one\n\ntwo",x\n\nc,d\n') == [(1, ["a", "b"]), (2, ["one\n\ntwo", "x"]), (6, ["c", "d"])]


def test_rows_without_text_are_left_out_and_counted() -> None:
    assert rows('a,b\n  , \n,\n"c",d\n') == [(1, ["a", "b"]), (4, ["c", "d"])]


@pytest.mark.parametrize("anchor", ['the "Crumb" (72)', 'say "hi", they said', '15.6"', '"', '"quoted"', 'a" , "b'])
def test_quotes_that_nobody_doubled_are_part_of_the_words(anchor: str) -> None:
    text = f'{HEAD}"p1","t1","{anchor}"\n"p2","t2","plain"\n"p3","t3","{anchor}"\n"p4","t4","x"\n'
    told = rows(text)
    assert [line for line, _ in told] == [1, 2, 3, 4, 5]
    assert [cells[:2] for _, cells in told[1:]] == [["p1", "t1"], ["p2", "t2"], ["p3", "t3"], ["p4", "t4"]]
    assert (told[1][1][2], told[3][1][2]) == (anchor, anchor)


def test_a_quote_that_nobody_closed_takes_one_row_with_it_and_no_more() -> None:
    rest = "".join(f"p{number},t{number},words\n" for number in range(3, 900))
    told = rows(f'Source URL,Target URL,Anchor text\np1,t1,"open\np2,t2,words\n{rest}')
    assert told[1] == (2, ['p1,t1,"open'])
    assert told[2:4] == [(3, ["p2", "t2", "words"]), (4, ["p3", "t3", "words"])]
    assert told[-1] == (900, ["p899", "t899", "words"])


def test_a_file_cut_off_inside_quotes_ends_in_a_row_that_fits_nowhere() -> None:
    assert rows(f'{HEAD}"p1","t1","x"\n"p2","t2","cut o')[-1] == (3, ['"p2","t2","cut o'])


def test_quotes_that_never_close_are_read_in_bounded_work() -> None:
    """Each opens a row that would run to the end of the file."""
    taken = 0

    def go_on() -> bool:
        nonlocal taken
        taken += 1
        return True

    text = "a,b\n" + 'x,"y\n' * 2_000
    told = list(rows_of(text, go_on))
    assert ([row.line for row in told], taken) == (list(range(1, 2_002)), 2_002)


def test_a_row_wider_than_any_table_is_cut() -> None:
    assert [len(cells) for _, cells in rows("a," * 5_000 + '"b"')] == [1_000]
