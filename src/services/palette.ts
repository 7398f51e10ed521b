import { markRaw } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import type { Home, Mode, Offer } from "../player/protocol";
import { goliveServer } from "../server/golive_server";
import { take } from "./handing";
import { started } from "./started";

/** An entry of Odoo's command palette. */
export interface Command {
    readonly name: string;
    readonly action: () => void;
}

/** What boot finds in this bundle, once it is loaded. */
export type CommandsOf = (env: OdooEnv) => Promise<readonly Command[]>;

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.commands": CommandsOf;
    }
}

/** A server that does not answer keeps nobody from their palette. In ms. */
const PATIENCE = 5000;

/** What the person may learn, practise, go on with and take over, by name. */
function makeCommands(): CommandsOf {
    let asked: Promise<Home | null> | null = null;
    return async (env) => {
        // The palette asks at each key that is pressed: one call answers those of the same while.
        const forget = (): void => void (asked = null);
        if (!asked) {
            asked = goliveServer.home().catch(() => null);
            setTimeout(forget, PATIENCE);
        }
        const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
        const home = await Promise.race([asked, late]);
        return home ? [...turnCommands(env, home), ...offerCommands(env, home)] : [];
    };
}

function turnCommands(env: OdooEnv, home: Home): Command[] {
    const { "golive.companion": companion } = started(env);
    return home.turns
        .filter(({ may, mine }) => may || mine)
        .map((turn) => ({
            name: turn.mine
                ? _t("Continue: %s", `${turn.name} · ${turn.title}`)
                : _t("Take over: %s", `${turn.name} · ${turn.title}`),
            action: () => {
                open(env, home);
                void take(env, companion, turn);
            },
        }));
}

function offerCommands(env: OdooEnv, home: Home): Command[] {
    const { "golive.companion": companion } = started(env);
    const start = (offer: Offer, mode: Mode) => (): void => {
        open(env, home);
        void companion.start(offer, mode);
    };
    return home.offers.flatMap((offer) => {
        const open = offer.run?.mode;
        const goOn = open && { name: _t("Continue: %s", offer.name), action: start(offer, open) };
        const words = {
            learn: _t("Learn: %s", offer.name),
            practice: _t("Practice: %s", offer.name),
        };
        const anew = (["learn", "practice"] as const)
            .filter((mode) => !offer.why && mode !== open && home.database.modes.includes(mode))
            .map((mode) => ({ name: words[mode], action: start(offer, mode) }));
        return goOn ? [goOn, ...anew] : anew;
    });
}

/** Opens the dock at its home: what this tab played rests, and the command says what follows. */
function open(env: OdooEnv, home: Home): void {
    const { "golive.opening": opening, "golive.companion": companion } = started(env);
    companion.state.home ??= markRaw(home);
    if (!opening.state.open) {
        opening.plays(null);
        opening.toggle();
    }
}

registry.category("golive.commands").add("of", makeCommands());
