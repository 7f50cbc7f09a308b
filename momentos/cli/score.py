"""``momentos score``: the table of scenes and the figures of the film."""

import sys

from momentos.cli.options import FileArgument, Format, FormatOption, LangOption


def score(file: FileArgument, *, lang: LangOption, format_: FormatOption = Format.TEXT) -> int:
    """Score one journey."""
    from momentos.cli.opening import ending, open_film
    from momentos.cli.sheet import Sheet
    from momentos.cli.terminal import write

    film = open_film(file)
    scores = film.plan.scores if film.plan else None
    if format_ is Format.JSON:
        from momentos.cli.output.score import score_output
        from momentos.report.data import to_json

        write(to_json(score_output(scores, film.issues, lang)))
        return ending(film)
    from momentos.cli.view.fault import show_faults

    show_faults(Sheet(sys.stderr), film, lang)
    if format_ is Format.CSV:
        from momentos.cli.output.score import score_csv

        write(score_csv(scores, lang))
    elif scores:
        from momentos.cli.view.score import show_scores

        show_scores(Sheet(sys.stdout), scores, lang)
    return ending(film)
