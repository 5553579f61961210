"""The languages of the system, as its variables or its own settings name them."""

from __future__ import annotations

import pytest

from selfcheck.devices.languages import codes, named_in


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "es_MX.UTF-8"}, ("es_MX", "es")),
        ({"LANG": "es"}, ("es",)),
        ({"LANG": "de_DE@euro"}, ("de_DE", "de")),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "es_ES.UTF-8"}, ("es_ES", "es")),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_CA"}, ("fr_CA", "fr")),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "es:en"}, ("es", "en")),
        ({"LANG": "es_MX.UTF-8", "LC_ALL": ""}, ("es_MX", "es")),
        ({"LANG": "C.UTF-8"}, ()),
        ({"LANG": "POSIX"}, ()),
        ({}, ()),
    ],
)
def test_the_first_variable_that_is_set_decides(environment, expected):
    assert named_in(environment) == expected


def test_a_language_tag_is_read_like_a_locale():
    assert codes(["pt-BR", "es-419"]) == ("pt_BR", "pt", "es_419", "es")
