from . import golive_scenario, stock_picking
