"""``momentos plan``: the five-step plan."""

import sys

from momentos.cli.options import FileArgument, Format, FormatOption, LangOption


def plan(file: FileArgument, *, lang: LangOption, format_: FormatOption = Format.TEXT) -> int:
    """Plan one journey."""
    from momentos.cli.opening import ending, open_film
    from momentos.cli.sheet import Sheet
    from momentos.cli.terminal import write
    from momentos.cli.view.fault import show_faults

    film = open_film(file)
    if format_ is Format.JSON:
        from momentos.cli.output.plan import plan_output
        from momentos.report.data import to_json

        write(to_json(plan_output(film.plan, film.library, film.issues, lang)))
        return ending(film)
    show_faults(Sheet(sys.stderr), film, lang)
    if format_ is Format.CSV:
        from momentos.cli.output.plan import plan_csv

        write(plan_csv(film.plan, lang))
    elif film.plan:
        from momentos.cli.view.plan import show_plan

        show_plan(Sheet(sys.stdout), film.plan, film.library, lang)
    return ending(film)
