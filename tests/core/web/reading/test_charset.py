"""A page's bytes as text."""

import pytest

from core.web.reading.charset import decode, read_text


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("Bäcker".encode(), "", "Bäcker"),
        ("Bäcker".encode("cp1252"), "", "Bäcker"),
        ("Bäcker".encode("cp1252"), "text/html; charset=ISO-8859-1", "Bäcker"),
        (b"\x93hi\x94", "text/html; charset=latin1", "“hi”"),
        ("Bäcker".encode(), 'text/html; charset="utf-8"', "Bäcker"),
        ("пекарь".encode("koi8-r"), "text/html; charset=KOI8-R", "пекарь"),
        ("パン".encode("shift_jis"), "text/html; charset=Shift_JIS", "パン"),
        ("面包".encode("gb18030"), "text/html; charset=gb2312", "面包"),
        (b"\xef\xbb\xbf" + "Bäcker".encode(), "text/html; charset=latin1", "Bäcker"),
        ("\ufeffBäcker".encode("utf-16-le"), "", "Bäcker"),
        ("\ufeffBäcker".encode("utf-16-be"), "text/html; charset=utf-8", "Bäcker"),
        ("Bäcker".encode("utf-16-le"), "text/html; charset=utf-16", "Bäcker"),
        ("<p>Bäcker".encode("utf-16-le"), "text/html", "<p>Bäcker"),
        ("<p>Bäcker".encode("utf-16-be"), "text/html; charset=utf-8", "<p>Bäcker"),
    ],
)
def test_what_the_answer_says_is_believed_in_its_order(body: bytes, kind: str, text: str) -> None:
    assert decode(body, kind) == text


@pytest.mark.parametrize(
    "head",
    [
        b'<meta charset="windows-1252">',
        b"<META CHARSET=latin1>",
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
        b'<?xml version="1.0" encoding="ISO-8859-1"?>',
        b'<!-- <meta charset="koi8-r"> --><meta charset="cp1252">',
        b"<!--" + b" " * 5_000 + b'--><meta charset="x-cp1252">',
        b"<title>x</title>" + b"<script></script>" * 1_000 + b'<meta charset="windows-1252">',
    ],
)
def test_the_page_itself_may_say_it(head: bytes) -> None:
    assert decode(head + b"B\xe4cker").endswith("Bäcker")


def test_a_page_cannot_ask_for_something_harmful() -> None:
    assert decode(b'<meta charset="utf-7">+ADw-').endswith("+ADw-")
    assert decode(b"x", "text/html; charset=zlib_codec") == "x"
    assert decode("é".encode(), "text/html; charset=unicode_escape") == "é"
    assert decode(b'<meta charset="utf-16">a') == '<meta charset="utf-16">a'


@pytest.mark.parametrize(
    ("label", "text", "codec"),
    [
        ("iso88592", "Łódź", "iso8859-2"),
        ("x-sjis", "パン", "shift_jis"),
        ("windows-31j", "パン①", "cp932"),
        ("gb_2312-80", "面包", "gb18030"),
        ("ks_c_5601-1987", "빵", "cp949"),
        ("Big5", "麵包", "big5"),
        ("koi", "пекарь", "koi8-r"),
        ("x-mac-cyrillic", "пекарь", "mac-cyrillic"),
        ("windows-874", "ขนมปัง", "cp874"),
        ("ISO-8859-8-I", "לחם", "iso8859-8"),
        ("x-user-defined", "bread", "ascii"),
        ("unicode-1-1-utf-8", "Bäcker", "utf-8"),
    ],
)
def test_a_writing_may_have_one_of_its_old_names(label: str, text: str, codec: str) -> None:
    assert decode(text.encode(codec), f"text/html; charset={label}") == text


@pytest.mark.parametrize("body", [b"", b"plain", "Bäcker".encode(), "Bäcker ä".encode()[:-1], b"\xe4", b"a\xf0\x9f", "ä€😀".encode()])
@pytest.mark.parametrize("kind", ["", "text/html; charset=utf-8", "text/html; charset=latin1"])
def test_what_a_parser_gets_is_the_same_text(body: bytes, kind: str) -> None:
    text = read_text(body, kind)
    assert text.utf8.decode() == text.letters


def test_a_letter_cut_in_the_middle_does_not_change_the_rest() -> None:
    assert decode("Bäcker ä".encode()[:-1]) == "Bäcker "


def test_what_cannot_be_read_is_replaced() -> None:
    assert decode(b"a\xffb", "text/html; charset=utf-8") == "a\ufffdb"
    assert decode(b"a\x81b") == "a\ufffdb"
