"""A plan that came back: what it says otherwise, and what could not be read of it."""

from collections.abc import Collection, Sequence
from itertools import groupby
from pathlib import Path

from momentos.cli.sheet import Sheet
from momentos.exchange.plan_back import Difference, PlanBack, Unread
from momentos.exchange.plan_back_words import difference_text, remarks, unread_text
from momentos.journey.kinds import in_lang
from momentos.plan.plan import Plan
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.harmless import harmless


def show_differences(
    sheet: Sheet, plan: Plan, found: PlanBack, accepted: Collection[Difference], lang: Lang
) -> None:
    """Print the differences action by action; those that were accepted bear a sign."""
    if not found.differences:
        if not found.unread:
            sheet.put([(say("cli.update.same", lang), "")])
        return
    titles = {action.id: in_lang(action.title, lang) for action in plan.actions}
    currency = plan.scores.journey.currency
    for action, differences in groupby(found.differences, lambda one: one.action):
        sheet.put([(harmless(titles[action]), "bold")])
        for one in differences:
            name, old, new = map(harmless, difference_text(one, currency, lang))
            sign = "✓" if one in accepted else "·"
            sheet.put([(f"  {sign} {name}: {old} → ", ""), (new, "bold"), (f"  {harmless(one.key)}", "dim")])
            if one.contested:
                sheet.put([(f"      {say('sheets.back.contested', lang)}", "")])
    sheet.put([("", "")])
    said = say_count("cli.update.accepted", len(accepted), lang) if accepted else say("cli.update.how", lang)
    sheet.put([(said, "")])
    left = sum(one.contested and one not in accepted for one in found.differences)
    if left:
        sheet.put([(say_count("cli.update.contested", left, lang), "")])


def show_remarks(sheet: Sheet, plan: Plan, found: PlanBack, lang: Lang) -> None:
    """Print what one should know of the file besides."""
    for remark in remarks(found, plan, lang):
        sheet.put([(harmless(remark), "")])


def show_unread(sheet: Sheet, path: Path, unread: Sequence[Unread], lang: Lang) -> None:
    """Print the place of each cell that could not be read, and why."""
    for one in unread:
        sheet.put([(harmless(f"{path}: {unread_text(one, lang)}"), "")])
