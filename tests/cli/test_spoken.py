"""Help and refusals, in both languages."""

import pytest

from .conftest import RESTAURANT, Run

COMMANDS = ("new", "check", "score", "plan", "schema", "serve")


def test_help_speaks_the_environment(momentos: Run) -> None:
    spanish = momentos("--help")
    english = momentos("--help", LC_ALL="en_US.UTF-8")
    assert spanish.exit_code == english.exit_code == 0
    for word in ("Uso:", "[OPCIONES] ORDEN", "Opciones", "Órdenes", "Muestra esta ayuda y termina."):
        assert word in spanish.stdout
    for word in ("Usage:", "[OPTIONS] COMMAND", "Options", "Commands", "Shows this help and ends."):
        assert word in english.stdout


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", ["es", "en"])
def test_no_help_shows_a_catalogue_key(momentos: Run, command: str, lang: str) -> None:
    shown = momentos(command, "--help", "--lang", lang)
    assert shown.exit_code == 0
    assert "cli." not in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["scor", "x"], "no hay ninguna orden «scor»; ¿quiso decir «score»?"),
        (["zzz"], "no hay ninguna orden «zzz»; «momentos --help» las muestra todas"),
        (["score"], "falta ARCHIVO. Ayuda: momentos score --help"),
        (["check"], "falta RUTA. Ayuda: momentos check --help"),
        (["score", "a", "b"], "sobra b. Ayuda: momentos score --help"),
        (
            ["score", "--formt", "json"],
            "no hay ninguna opción «--formt»; ¿quiso decir --format? Ayuda: momentos score --help",
        ),
        (["score", "--zzz"], "no hay ninguna opción «--zzz». Ayuda: momentos score --help"),
        (["score", "--format"], "a «--format» le falta o le sobra un valor. Ayuda: momentos --help"),
        (
            ["score", "--format", "xml", "a"],
            "--format puede ser: text, json, csv. Ayuda: momentos score --help",
        ),
        (["check", "--format", "csv", "a"], "--format puede ser: text, json. Ayuda: momentos check --help"),
        (["--lang", "fr", "score", "a"], "--lang puede ser: es, en. Ayuda: momentos --help"),
        (
            ["serve", "--port", "puerta"],
            "el valor de --port no sirve. El puerto; con 0, uno libre. Ayuda: momentos serve --help",
        ),
        (
            ["serve", "--port", "70000"],
            "el valor de --port no sirve. El puerto; con 0, uno libre. Ayuda: momentos serve --help",
        ),
    ],
)
def test_wrong_use_is_refused_in_words(momentos: Run, arguments: list[str], text: str) -> None:
    refused = momentos(*arguments)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert refused.stderr == f"momentos: {text}\n"


def test_refusals_speak_the_language_asked_even_where_the_rest_is_wrong(momentos: Run) -> None:
    refused = momentos("score", "--lang", "en", "--format", "xml", RESTAURANT)
    assert refused.stderr == "momentos: --format can be: text, json, csv. Help: momentos score --help\n"


def test_without_a_command_the_help_is_shown_and_the_use_is_wrong(momentos: Run) -> None:
    shown = momentos()
    assert shown.exit_code == 2
    assert "Órdenes" in shown.stdout


def test_the_version_is_said(momentos: Run) -> None:
    from momentos import __version__

    shown = momentos("--version")
    assert (shown.exit_code, shown.stdout) == (0, f"momentos {__version__}\n")


def test_the_language_may_stand_before_the_command_or_after_it(momentos: Run) -> None:
    before = momentos("--lang", "en", "score", RESTAURANT)
    after = momentos("score", RESTAURANT, "--lang=en")
    assert before.stdout == after.stdout
    assert "The figures" in after.stdout
