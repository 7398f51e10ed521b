import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import { started } from "../services/started";
