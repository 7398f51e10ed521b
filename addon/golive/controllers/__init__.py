from . import golive_turn
