"""What people call the acts and the channels in their lists and tables, in Spanish and English."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from momentos.exchange.plain import folded
from momentos.journey.vocabulary import PHASE_ALIASES, Channel, Goal, Phase
from momentos.words.catalogue import Lang, term

Term = TypeVar("Term", bound=StrEnum)

_PHASES: Mapping[Phase, str] = {
    Phase.PRE_PURCHASE: """
        antes, antes de comprar, antes de la venta, antes de la visita, antes del servicio, precompra,
        pre compra, preventa, pre venta, previo, previa, pre servicio, descubrimiento, descubrir, atraccion,
        inspiracion, investigacion, evaluacion, exploracion, necesidad, informacion,
        before, before purchase, before the purchase, before buying, before sale, before the sale,
        before the visit, prepurchase, presale, pre sale, pre sales, pre service, discovery, discover,
        research, evaluation, exploration, attract, awareness, consideration
    """,
    Phase.PURCHASE: """
        durante, durante la venta, durante la visita, durante el servicio, compra, la compra, venta, la venta,
        decision, contratacion, adquisicion, visita, pago, en la tienda, en el local, servicio,
        during, during purchase, during the purchase, during sale, during the sale, during the visit,
        during the service, buy, buying, sale, acquisition, visit, checkout, in store, service
    """,
    Phase.POST_PURCHASE: """
        despues, despues de comprar, despues de la venta, despues de la visita, despues del servicio,
        poscompra, postcompra, pos compra, post compra, posventa, postventa, post venta, posterior,
        post servicio, fidelizacion, retencion, uso, recomendacion, seguimiento, soporte,
        after, after purchase, after the purchase, after buying, after sale, after sales, after the sale,
        aftersales, after the visit, after the service, postpurchase, postsale, post sale, post sales,
        post service, retention, use, usage, support, delight, onboarding, loyalty, advocacy
    """,
}

_CHANNELS: Mapping[Channel, str] = {
    Channel.PERSONAL: """
        presencial, en persona, cara a cara, tienda, local, oficina, mostrador, sala, visita, sucursal,
        in person, face to face, store, shop, office, counter, branch, on site
    """,
    Channel.PRINT: """
        papel, carta, folleto, cartel, anuncio, prensa, revista, catalogo, tarjeta, correo postal, factura,
        paper, letter, leaflet, flyer, brochure, poster, press, magazine, catalogue, catalog, card, mail, post
    """,
    Channel.TELEPHONE: """
        telefono, por telefono, llamada, movil, llamada telefonica, centro de llamadas, call center,
        phone, by phone, call, phone call, call centre, contact centre
    """,
    Channel.ELECTRONIC: """
        web, internet, en linea, pagina web, sitio web, correo, correo electronico, app, aplicacion, chat,
        redes sociales, redes, digital, sms, mensaje, tienda en linea, whatsapp, instagram, facebook,
        online, on line, website, e mail, email, social media, mobile app, text message, online shop
    """,
}


def phase_named(text: str) -> Phase | None:
    """The act that a heading or a cell names; None where it names none."""
    return _phases().get(folded(text))


def channel_named(text: str) -> Channel | None:
    """The channel that a cell names; None where it names none."""
    return _channels().get(folded(text))


@cache
def _phases() -> Mapping[str, Phase]:
    goals = {folded(term(goal, lang)): goal.phase for lang in Lang for goal in Goal}
    short = {folded(name): phase for name, phase in PHASE_ALIASES.items()}
    return {**goals, **short, **_by_name(_PHASES)}


@cache
def _channels() -> Mapping[str, Channel]:
    return _by_name(_CHANNELS)


def _by_name(named: Mapping[Term, str]) -> dict[str, Term]:
    """The terms by what people call them, by their labels and by their own values."""
    said = {folded(name): member for member, names in named.items() for name in names.split(",")}
    labels = {folded(term(member, lang)): member for lang in Lang for member in named}
    return {**said, **labels, **{folded(member.value): member for member in named}}
