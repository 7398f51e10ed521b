import type { Answer, Colleague, Home, RunLoad, Whereabouts } from "../../../src/player/protocol";
import type { ANSWERS, HOME, RUN } from "../../../src/server/read";
import type { COLLEAGUES, WHEREABOUTS } from "../../../src/server/run_server";
import type { InferOutput } from "../../../src/vendor/valibot";
import type { Same } from "../scenario/schema_types";

export const isHome: Same<InferOutput<typeof HOME>, Home> = true;
export const isRun: Same<InferOutput<typeof RUN>, RunLoad> = true;
export const areAnswers: Same<InferOutput<typeof ANSWERS>, readonly Answer[]> = true;
export const isWhereabouts: Same<InferOutput<typeof WHEREABOUTS>, Whereabouts> = true;
export const areColleagues: Same<InferOutput<typeof COLLEAGUES>, readonly Colleague[]> = true;
