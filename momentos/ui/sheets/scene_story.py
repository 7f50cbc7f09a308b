"""The first three steps of one scene: what it is, how the customer sees it, and its six answers."""

from momentos.journey.kinds import Text, in_lang
from momentos.journey.scene import Scene, Voice
from momentos.journey.vocabulary import Controlled, Question
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import dotted, facts
from momentos.words.catalogue import Lang, known, say, say_count, term
from momentos.words.figures import date, percent, plain_number, signed
from momentos.words.sentence import capital


def identify(screening: Screening, scene: Scene, lang: Lang) -> Node:
    """Step one: where the scene stands in the film, who plays it and how much it matters."""
    score = screening.scores.scene(scene.id)
    flow = screening.scores.flow
    lost = flow.lost[scene.id] / score.reach if flow and score.reach else None
    governed = "" if scene.controlled is Controlled.OWN else term(scene.controlled, lang)
    return facts(
        (
            (say("ui.scene.act", lang), capital(term(scene.phase, lang)) if scene.phase else ""),
            (say("ui.scene.goal", lang), capital(term(scene.goal, lang)) if scene.goal else ""),
            (say("ui.scene.facets", lang), capital(dotted(term(facet, lang) for facet in scene.facets))),
            (say("ui.scene.channel", lang), capital(term(scene.channel, lang)) if scene.channel else ""),
            (
                say("ui.scene.touchpoint", lang),
                capital(known("touchpoint", in_lang(scene.touchpoint, lang), lang)),
            ),
            (say("ui.scene.governed", lang), governed),
            (say("ui.scene.owner", lang), in_lang(scene.owner, lang)),
            (
                say("ui.scene.importance", lang),
                say("ui.scene.importance.of", lang, n=plain_number(score.importance, lang)),
            ),
            (say("film.played_by", lang), percent(score.reach, lang, 0) if score.reach is not None else ""),
            (say("ui.scene.lost", lang), percent(lost, lang, 0) if lost else ""),
            (
                say("ui.scene.minutes", lang),
                say("ui.scene.minutes.n", lang, n=plain_number(scene.minutes, lang)) if scene.minutes else "",
            ),
        )
    )


def see(screening: Screening, scene: Scene, lang: Lang) -> Node:
    """Step two: the customer's own words, what is felt, what is doubted and what others said."""
    words = in_lang(scene.see.text, lang)
    feeling = in_lang(scene.see.feeling, lang)
    valence = scene.see.valence
    emotion = say("ui.scene.emotion", lang, n=signed(valence, lang, 0)) if valence is not None else ""
    doubts = (el(Tag.LI, in_lang(doubt, lang)) for doubt in scene.doubts)
    return div(
        "",
        el(Tag.BLOCKQUOTE, words) if words else _unsaid("ui.scene.see.unsaid", lang),
        div("quiet", dotted((feeling, emotion))) if feeling or emotion else None,
        div("pair", el(Tag.H3, say("ui.scene.doubts", lang)), el(Tag.UL, *doubts)) if scene.doubts else None,
        _voices(screening, scene, lang) if scene.voice else None,
    )


def describe(scene: Scene, lang: Lang) -> Node:
    """Step three: the six questions, as they are answered now and in take two."""
    proposed = scene.propose.describe if scene.propose else None
    rows = (
        el(
            Tag.TR,
            el(Tag.TH, capital(term(question, lang)), scope="row"),
            _answer(scene.describe.answer(question), "ui.scene.describe.unsaid", lang),
            _answer(proposed.answer(question), "ui.scene.describe.same", lang) if proposed else None,
        )
        for question in Question
    )
    columns = ["", say("ui.scene.describe.now", lang)]
    if proposed:
        columns.append(say("ui.scene.describe.proposed", lang))
    head = el(Tag.TR, *(el(Tag.TH, name, scope="col") if name else el(Tag.TD) for name in columns))
    caption = el(Tag.CAPTION, say("ui.scene.describe.caption", lang))
    return el(Tag.TABLE, caption, el(Tag.THEAD, head), el(Tag.TBODY, *rows), style="answers")


def _answer(answer: Text | None, unsaid: str, lang: Lang) -> Node:
    words = in_lang(answer, lang)
    return el(Tag.TD, words) if words else el(Tag.TD, say(unsaid, lang), style="faint")


def _voices(screening: Screening, scene: Scene, lang: Lang) -> Node:
    voices = (_voice(screening, voice, lang) for voice in scene.voice)
    return div("pair", el(Tag.H3, say("ui.scene.voices", lang)), el(Tag.UL, *voices, style="voices"))


def _voice(screening: Screening, voice: Voice, lang: Lang) -> Node:
    answered = {True: "ui.scene.voice.answered", False: "ui.scene.voice.unanswered"}
    ground = dotted(
        (
            term(voice.kind, lang) if voice.kind else "",
            say_count("ui.scene.voice.times", voice.count, lang) if voice.count else "",
            screening.customer_name(voice.customer, lang) if voice.customer else "",
            date(voice.date, lang) if voice.date else "",
            say(answered[voice.answered], lang) if voice.answered is not None else "",
        )
    )
    return el(Tag.LI, span("said", in_lang(voice.text, lang)), span("quiet", ground))


def _unsaid(key: str, lang: Lang) -> Node:
    return el(Tag.P, say(key, lang), style="faint")
