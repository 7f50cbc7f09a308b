"""The words that point to an act, in Spanish and English: ours, from what happens before and after buying.

Folded as `plain.folded` does; a ``*`` stands for any ending. Words that are as often used in another act
are left out: a guess is better left open than wrong.
"""

from collections.abc import Mapping

from momentos.journey.vocabulary import Phase

WORDS: Mapping[Phase, str] = {
    Phase.PRE_PURCHASE: """
        busca*, compara*, anunci*, publicidad, descubr*, investig*, explora*, averigua*, escaparate,
        folleto*, catalogo*, presupuesto*, oferta*, promocion*, informa*, informacion, consulta*,
        pregunta*, duda*, oye, oye hablar, ha oido, le habla*, le hablan, le recomienda*, se lo
        recomienda*, le da el nombre, lee opinion*, lee resena*, lee comentario*, lee criticas, lee lo
        que, opiniones, mira la pagina, mira la web, visita la web, visita la pagina, entra en la web, en
        la web, en la pagina, web, redes, internet, google, ve el anuncio, ve un anuncio, ve el cartel, ve
        un cartel, concurso, sorteo, reserva*, pide cita, pide hora, cita previa, pide presupuesto, pide
        informacion, llama para reserva*, llama para pedir, horario*, necesita, se plantea, piensa en,
        visita guiada, puertas abiertas, prueba gratis, prueba gratuita, demo*, registra*, se registra,
        solicita informacion, antes de, search*, google*, compare*, comparing, advert*, ad, ads,
        discover*, research*, explor*, browse*, browsing, window, brochure, leaflet, catalog*, quote,
        estimate, offer, promotion, information, enquir*, inquir*, asks for information, asks about, hears
        about, hear about, has heard, is told about, tells him about, tells her about, tells them about,
        recommends it to him, recommends it to her, reads review*, read review*, reads opinion*, reviews,
        website, online, social media, sees the ad, sees an ad, sees a poster, contest, competition,
        books, book a*, booking*, reserv*, appointment, opening hours, needs, considers, thinks about,
        open day, free trial, trial, demo, signs up, sign up, looks at the menu on, telephones to book,
        calls to book, before
    """,
    Phase.PURCHASE: """
        compra*, paga*, pago*, cobra*, caja, cajero, cajera, la cuenta y, pide la cuenta, pide el, pide
        la, pide un, pide una, pide en, encarga*, pedido, elige*, escoge*, selecciona*, firma*, contrat*,
        matricul*, entra en la tienda, entra en la oficina, entra en el*, entra al*, entra y, llega al*,
        llega a la, llega el plato, aparca*, espera*, cola, hace cola, turno, atiende*, atendi*, camarer*,
        dependient*, vendedor*, mostrador, recepcion, recepcionista, carrito, cesta, tique*, ticket, mesa,
        menu, plato, carta, come, cena, desayuna, probador, se prueba, prueba el, habitacion, registro,
        llave, le abre*, abre la puerta, portero, le ensena, canjea*, recoge*, le dirige*, acompana*,
        asesor*, disena, financia*, datafono, tarjeta de credito, le sirve*, sirven, consulta del, sala de
        espera, vuelo, embarca*, sube al*, comprueba*, se sienta, buys, buy, purchas*, pays, pay, paying,
        payment, checkout, check in, checks in, till, cashier, cart, basket, orders, order, ordering,
        chooses, choose, picks, selects, signs the*, contract*, enters, walks in, goes in, arrives*,
        parks, waits, waiting, queue*, line, served, serves, waiter, waitress, doorman, hostess, shop
        assistant, sales*, counter, reception*, receptionist, table, dish, eats, meal, bill, asks for the
        bill, tries on, fitting room, room, key, collects, picks up, shows him, shows her, shows them,
        opens the door, redeems, is seated, sits, boards, checks his*, checks her*
    """,
    Phase.POST_PURCHASE: """
        despid*, se va, sale de*, sale del, al dia siguiente, a la semana, al mes, dias despues, reclama*,
        reclamacion*, queja*, se queja, garantia*, devol*, devuelve*, cambio, soporte, averia*, servicio
        tecnico, tecnico, repara*, mantenimiento, revision, encuesta*, valora*, puntua*, recomienda a,
        recomienda el, recomienda la, lo recomienda, la recomienda, recomienda*, se lo cuenta*, cuenta su,
        cuenta a, lo cuenta*, comparte*, deja una, deja su, escribe una, opina, resena*, renueva*,
        renovacion, vuelve*, repite*, regresa*, fideli*, puntos, tarjeta de sellos, le dan la tarjeta,
        sellos, invitacion*, felicita*, cumpleanos, boletin*, agradec*, gracias, recibe un correo, no
        encaja, no funciona, instala*, monta*, estrena*, usa, utiliza, aprende a, factura*, da de baja, se
        da de baja, cancela*, pierde*, ensena las, amigos, presenta*, club, recibe el paquete, recibe la
        oferta, recibe una oferta, siguiente pedido, seguimiento, le preguntan, le llaman para, llama para
        reclamar, le visita, desembala*, abre el paquete, despues de, leaves, leave, says goodbye, seen
        off, next day, a week later, days later, weeks later, later, complain*, claim*, guarantee,
        warrant*, return*, refund*, exchange, support, breakdown, breaks down, repair*, maintenance,
        survey*, rates, rating, recommends, recommend, tells a friend, tells his, tells her, tells their,
        tells friends, shares, share, writes a review, leaves a review, review, posts a*, renew*, comes
        back, come back, again, loyal*, points, stamp*, invitation*, birthday, newsletter*, thank*, gets
        an e mail, gets an email, does not fit, does not work, install*, sets up, unpack*, unbox*, uses,
        invoice*, cancel*, unsubscrib*, friends, introduces*, follow up, help desk, after
    """,
}
