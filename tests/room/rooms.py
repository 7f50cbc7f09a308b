"""A room to test with."""

from momentos.journey.journey import Scale
from momentos.room.ledger import KeptRoom
from momentos.room.playbill import Named, Playbill
from momentos.room.question import Aspect, Question

CODE = "4K7QXY"
BILL = Playbill(
    "cafe.yaml",
    "es",
    Scale(1, 5),
    scenes=(Named("reserva", "Reserva mesa"), Named("paga", "Pide la cuenta y paga")),
    types=(Named("fiel", "La vecina del menú"), Named("paso", "Viene de paso")),
    roles=(Named("Sala", "Sala"), Named("Cocina", "Cocina")),
)
KEPT = KeptRoom(CODE, "token", 1e12, BILL)
PAYS = Question("paga", Aspect.EXPECTED)
