from . import (
    golive_role,
    golive_scenario,
    golive_scenario_offer,
    golive_scenario_version,
    golive_step,
    golive_script,
    golive_run,
    golive_result,
    ir_http,
)
