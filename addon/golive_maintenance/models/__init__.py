from . import golive_scenario
