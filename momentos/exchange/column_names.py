"""What the columns of a table may be, and what people call them in Spanish and English."""

from collections.abc import Mapping
from enum import StrEnum


class Column(StrEnum):
    """What a column may be taken for. EXTRA keeps it as a field of its own, NOTHING leaves it out."""

    TITLE = "title"
    PHASE = "phase"
    CHANNEL = "channel"
    TOUCHPOINT = "touchpoint"
    OWNER = "owner"
    EXPECTED = "expected"
    RECEIVED = "received"
    EXPECTED_TEXT = "expected_text"
    RECEIVED_TEXT = "received_text"
    IMPORTANCE = "importance"
    VIEW = "view"
    FEELING = "feeling"
    VALENCE = "valence"
    SITUATION = "situation"
    MATERIAL = "material"
    FURNITURE = "furniture"
    LOCATION = "location"
    STAFF = "staff"
    OTHER_CUSTOMERS = "other_customers"
    LOST = "lost"
    MINUTES = "minutes"
    NOTES = "notes"
    EXTRA = "extra"
    NOTHING = "nothing"


MANY = frozenset((Column.NOTES, Column.EXTRA, Column.NOTHING))
"""What more than one column of a table may be."""

NAMES: Mapping[Column, str] = {
    Column.TITLE: """
        escena, titulo, titulo de la escena, momento, momento de la verdad, nombre, nombre de la escena,
        paso, punto, accion del cliente, actividad, contacto, que pasa, descripcion, scene, title, scene
        title, moment, moment of truth, name, scene name, step, customer action, activity, action,
        contact, what happens, description
    """,
    Column.PHASE: """
        fase, acto, etapa, momento de compra, phase, act, stage, journey stage, journey phase
    """,
    Column.CHANNEL: "canal, canales, medio, channel, channels, medium",
    Column.TOUCHPOINT: """
        punto de contacto, puntos de contacto, touchpoint, touchpoints, touch point, touch points, contact
        point, point of contact
    """,
    Column.OWNER: """
        responsable, encargado, encargada, dueno, area, area responsable, departamento, equipo, quien,
        owner, responsible, in charge, person in charge, department, team, area owner
    """,
    Column.EXPECTED: """
        esperado, lo esperado, esperaba, espera, expectativa, expectativas, nota esperada, esperado nota,
        expected, expectation, expectations, expected score, expected rating, what was expected
    """,
    Column.RECEIVED: """
        recibido, lo recibido, recibe, percibido, percepcion, nota, nota recibida, valoracion, puntuacion,
        satisfaccion, experiencia, recibido nota, received, perceived, perception, score, rating,
        satisfaction, experience, received score, actual, experienced, what was received
    """,
    Column.EXPECTED_TEXT: """
        que espera, que esperaba, lo que espera, lo que esperaba, expectativa en palabras, esperado texto,
        what they expect, what he expects, expected in words, expected text
    """,
    Column.RECEIVED_TEXT: """
        que recibe, que recibio, lo que recibe, lo que recibio, recibido en palabras, recibido texto, what
        they receive, what they get, what he gets, received in words, received text
    """,
    Column.IMPORTANCE: """
        importancia, peso, sensibilidad, relevancia, importance, weight, relevance, sensitivity
    """,
    Column.VIEW: """
        ver, con los ojos del cliente, ojos del cliente, en primera persona, frase, frase del cliente,
        cita, piensa, pensamiento, pensamientos, vision, que piensa, que ve, see, view, through the
        customer s eyes, customer s eyes, first person, quote, customer quote, thinks, thinking, thoughts,
        what they think
    """,
    Column.FEELING: """
        sensacion, sentimiento, sentimientos, emocion, emociones, siente, que siente, como se siente,
        feeling, feelings, emotion, emotions, feels, what they feel, mood
    """,
    Column.VALENCE: "valencia, animo, valence, emotion score, nota de la emocion",
    Column.SITUATION: """
        situacion, situacion previsible, contexto, situation, expected situation, context
    """,
    Column.MATERIAL: """
        material, materiales, materials, evidencia, evidencia fisica, physical evidence
    """,
    Column.FURNITURE: "mobiliario, muebles, furniture",
    Column.LOCATION: "ubicacion, lugar, sitio, donde, location, place, where",
    Column.STAFF: """
        personal, personal de atencion, empleados, quien atiende, atiende, staff, employees, front staff,
        people
    """,
    Column.OTHER_CUSTOMERS: "otros clientes, demas clientes, other customers, others",
    Column.LOST: """
        perdidos, pierde, se pierden, clientes perdidos, abandono, abandonan, abandonos, fuga, lost, lost
        customers, drop off, dropoff, drop out, abandonment, churn, leave
    """,
    Column.MINUTES: "minutos, duracion, tiempo, min, minutes, duration, time",
    Column.NOTES: """
        notas, nota al margen, observaciones, comentarios, comentario, apuntes, notes, note, remarks,
        comments, comment, observations
    """,
}
"""The names of each column, parted by commas, folded as `plain.folded` does."""
