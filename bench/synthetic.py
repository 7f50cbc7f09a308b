"""A believable journey of any length, as people write one in a workshop."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from momentos.journey.journey import Journey
from momentos.journey.proposal import Action, Effect, Proposal
from momentos.journey.vocabulary import (
    Channel,
    Degree,
    Evidence,
    ExpectationSource,
    Facet,
    Goal,
    Lever,
    LoyaltyFactor,
    Phase,
    Question,
    Status,
)

_HEAD = """\
# Recorrido de ejemplo, generado para medir.
momentos: 1
title: {title}
lang: es
sector: servicios
authors: [Equipo de sala, Consultora]
date: 2026-11-03
currency: EUR
scale: {{min: 1, max: 5}}

# Tipos de clientes
customers:
  - {{id: fiel, name: Cliente de siempre, type: loyal, buys: habitual, stage: core, share: 0.5}}
  - {{id: precio, name: Mira cada precio, type: conditional, buys: sporadic, stage: repeater, share: 0.3}}
  - {{id: paso, name: Viene de paso, type: anarchic, buys: seasonal, stage: first_time, share: 0.2}}

scenes:
"""

_CUSTOMERS = ("fiel", "precio", "paso")
_ACTIONS = ("inform-before-asked", "brief-the-staff", "right-tool-at-hand", "prepare-for-the-unexpected")
_OWNERS = ("Recepción", "Sala", "Gerencia", "Cocina", "Caja")
_WHO = ("El cliente", "La clienta", "Una pareja", "El grupo", "Quien viene solo")
_DOES = ("pregunta por", "espera", "recibe", "compara", "recoge", "devuelve", "mira", "pide", "paga")
_WHAT = (
    "la carta",
    "su turno",
    "el presupuesto",
    "la mesa",
    "el pedido",
    "la factura",
    "un recambio",
    "el aviso",
)
_FEELINGS = ("duda", "alivio", "fastidio", "confianza", "impaciencia", "curiosidad")
_SEEN = (
    "Nadie me mira y no sé si me han apuntado.",
    "Me llaman por mi nombre antes de que yo diga nada.",
    "Tres pasos y ya está, aunque no sé si ha quedado guardado.",
    "Oigo que discuten dentro. Espero que no sea por lo mío.",
    "Van tres momentitos y veo sitios vacíos.",
)
_ANSWERS = (
    "Con prisa y las manos ocupadas",
    "Una hoja impresa del año pasado",
    "Un mostrador alto que esconde el cuaderno",
    "De pie en el paso, junto a la puerta",
    "Correcta y agobiada; atiende también el teléfono",
    "Otros esperan detrás y empujan sin querer",
)
_EXPECTED = (
    "Que sepan quién es en segundos",
    "Saber cuánto falta",
    "Una respuesta en el día",
    "Precio claro",
)
_RECEIVED = (
    "Tarda y pide el apellido dos veces",
    "Ninguna noticia",
    "Amables pero sin memoria",
    "Todo a la primera",
)
_TAKE_TWO = (
    "Alguien sale del mostrador, dice el nombre y acompaña hasta el sitio.",
    "Al llegar le dicen cuánto falta y a los diez minutos vuelven con una noticia.",
    "El precio final se ve antes de decidir, en dos idiomas.",
)


_TITLES = (
    "Avisar antes de que pregunten",
    "Dar a cada uno su propia cita por escrito",
    "Ensayar el error con quien atiende y ponerle un margen para arreglarlo",
    "Quitar el segundo formulario",
    "Poner un asiento y agua donde hoy se espera de pie",
)


class Fullness(StrEnum):
    """How much of a journey is written: what a room has after an hour, or after a workshop."""

    SKETCH = "sketch"
    WORKSHOP = "workshop"


def synthetic_journey(scenes: int, seed: int = 0, fullness: Fullness = Fullness.WORKSHOP) -> str:
    """The YAML of a valid journey with that many scenes, the same for the same seed."""
    write = {Fullness.SKETCH: _sketched, Fullness.WORKSHOP: _scene}[fullness]
    chance = random.Random(seed)
    acts = _acts(scenes)
    lines = [_HEAD.format(title=f"Recorrido de {scenes} escenas").rstrip("\n")]
    for index in range(scenes):
        if index in acts:
            lines += [f"  # ============ {acts[index]} ============"]
        lines += write(index, scenes, chance)
    return "\n".join(lines) + "\n"


def with_programme(journey: Journey, actions: int, seed: int = 0) -> Journey:
    """The journey with that many actions of its own in all, spread over its scenes, as long programmes are.

    Half of them have a cost, and every fifth waits for the one before it.
    """
    chance = random.Random(seed)
    kept = sum(len(scene.propose.actions) for scene in journey.scenes if scene.propose)
    planned: list[list[Action]] = [[] for _ in journey.scenes]
    for number in range(max(0, actions - kept)):
        planned[number % len(planned)].append(_action(number, chance))
    scenes = []
    for scene, added in zip(journey.scenes, planned, strict=True):
        proposal = scene.propose or Proposal()
        scenes.append(replace(scene, propose=replace(proposal, actions=(*proposal.actions, *added))))
    return replace(journey, scenes=tuple(scenes))


def _action(number: int, chance: random.Random) -> Action:
    due = dt.date(2026, 12, 1) + dt.timedelta(days=chance.randint(0, 400))
    return Action(
        f"accion-{number + 1}",
        title=f"{chance.choice(_TITLES)} ({number + 1})",
        levers=(chance.choice(list(Lever)),),
        owner=chance.choice(_OWNERS),
        start=due - dt.timedelta(days=chance.randint(5, 60)),
        due=due,
        effort=chance.choice(list(Degree)),
        cost=chance.choice((None, 120.0, 900.0, 4500.0)),
        effect=Effect(received=chance.choice((0.5, 1.0, 1.5))),
        after=(f"accion-{number}",) if number % 5 == 4 else (),
        status=chance.choice(list(Status)),
    )


def _acts(scenes: int) -> dict[int, str]:
    """Where each act starts: a quarter of the film before the purchase, a quarter after it."""
    before, after = max(1, scenes // 4), max(2, scenes - scenes // 4)
    return {0: "ANTES DE LA COMPRA", before: "DURANTE LA COMPRA", after: "DESPUÉS DE LA COMPRA"}


def _scene(index: int, scenes: int, chance: random.Random) -> Iterator[str]:
    phase = _phase(index, scenes)
    expected = chance.choice((3, 3, 4, 4, 4, 5))
    received = chance.choice((1, 1.5, 2, 3, 3, 3.5, 4, 4, 4.5, 5))
    yield f"  - id: escena-{index + 1}"
    yield f"    title: {chance.choice(_WHO)} {chance.choice(_DOES)} {chance.choice(_WHAT)}"
    yield f"    phase: {phase}"
    yield f"    goal: {chance.choice([goal for goal in Goal if goal.phase is phase])}"
    yield f"    facets: [{_some(Facet, 2, chance)}]"
    yield f"    channel: {chance.choice(list(Channel))}"
    yield f"    owner: {chance.choice(_OWNERS)}"
    yield f"    importance: {chance.choice((3, 4, 4, 5))}"
    if chance.random() < 0.6:
        yield from _seen(received - expected, chance)
    yield from _marks(expected, received, chance)
    if chance.random() < 0.3:
        yield f"    feeds: [{_some(LoyaltyFactor, 2, chance)}]"
    if chance.random() < 0.25:
        yield f"    lost: {chance.choice((0.02, 0.05, 0.1))}"
    yield from _next(index, scenes, chance)
    if received < expected:
        yield from _proposal(expected, chance)
    yield ""


def _sketched(index: int, scenes: int, chance: random.Random) -> Iterator[str]:
    yield f"  - id: escena-{index + 1}"
    yield f"    title: {chance.choice(_WHO)} {chance.choice(_DOES)} {chance.choice(_WHAT)}"
    yield f"    phase: {_phase(index, scenes)}"
    yield f"    expected: {chance.randint(3, 5)}"
    yield f"    received: {chance.randint(1, 5)}"
    yield from _next(index, scenes, chance)


def _phase(index: int, scenes: int) -> Phase:
    starts = sorted(_acts(scenes))
    return list(Phase)[sum(index >= start for start in starts) - 1]


def _some(terms: type[StrEnum], most: int, chance: random.Random) -> str:
    return ", ".join(chance.sample([term.value for term in terms], chance.randint(1, most)))


def _seen(gap: float, chance: random.Random) -> Iterator[str]:
    yield "    see:"
    yield f"      text: {chance.choice(_SEEN)}"
    yield f"      feeling: {chance.choice(_FEELINGS)}"
    yield f"      valence: {max(-2, min(2, round(gap)))}"
    yield "    describe:"
    for question in Question:
        yield f"      {question}: {chance.choice(_ANSWERS)}"


def _marks(expected: float, received: float, chance: random.Random) -> Iterator[str]:
    if chance.random() < 0.5:
        yield f"    expected: {expected}"
        yield f"    received: {received}"
    else:
        sources = _some(ExpectationSource, 2, chance)
        ground = f"evidence: [{_some(Evidence, 2, chance)}], n: {chance.randint(5, 90)}, date: 2026-10-25"
        yield f"    expected: {{score: {expected}, text: {chance.choice(_EXPECTED)}, from: [{sources}]}}"
        yield f"    received: {{score: {received}, text: {chance.choice(_RECEIVED)}, {ground}}}"
    if chance.random() < 0.3:
        yield "    by_customer:"
        for customer in chance.sample(_CUSTOMERS, chance.randint(1, 2)):
            yield f"      {customer}: {{expected: {chance.randint(3, 5)}, received: {chance.randint(1, 5)}}}"


def _next(index: int, scenes: int, chance: random.Random) -> Iterator[str]:
    """A fifth of the scenes branch forward, and some lead the customer back for another round."""
    ahead = scenes - index - 1
    if ahead > 3 and chance.random() < 0.2:
        yield "    next:"
        yield f"      - {{to: escena-{index + 2}, share: {{default: 0.7, fiel: 0.9}}}}"
        yield f"      - {{to: escena-{index + 2 + chance.randint(1, 2)}, when: tiene prisa}}"
    elif index > 3 and ahead and chance.random() < 0.05:
        yield "    next:"
        yield f"      - {{to: escena-{index + 2}, share: 0.8}}"
        yield f"      - {{to: escena-{chance.randint(1, 3)}, share: 0.2, again: true}}"


def _proposal(expected: float, chance: random.Random) -> Iterator[str]:
    yield "    propose:"
    yield f"      text: {chance.choice(_TAKE_TWO)}"
    yield f"      target: {expected}"
    yield "      describe:"
    yield f"        staff: {chance.choice(_ANSWERS)}"
    yield "      actions:"
    for use in chance.sample(_ACTIONS, chance.randint(1, 2)):
        yield f"        - use: {use}"
        yield f"          levers: [{_some(Lever, 2, chance)}]"
        yield f"          owner: {chance.choice(_OWNERS)}"
        yield f"          due: 2026-{chance.randint(11, 12)}-{chance.randint(10, 28)}"
        yield f"          effort: {chance.choice(list(Degree))}"
        yield f"          effect: {{received: {chance.choice((0.5, 1, 1.5))}}}"
