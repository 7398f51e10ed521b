import { begin } from "../../../src/player/begin";
import { play as react, type PlayEvent } from "../../../src/player/machine";
import type { OpenForm, Page } from "../../../src/player/page";
import { stepAt, type Play } from "../../../src/player/play";
import type { Answer, Entry, Recorded, RunLoad } from "../../../src/player/protocol";
import type { Step } from "../../../src/scenario/types";
import { scenarioOf, stepOf } from "../scenario/worlds";

export const ORDER = "purchase.order";
export const RECEIPT = "stock.picking";
const CONFIRMED = { record: [["state", "=", "purchase"]], of: "order" } as const;

/** Steps as a buyer takes them, one of every kind that the player tells apart. */
export const LIST = stepOf("list", {
    at: { menu: "purchase.menu_purchase_rfq" },
    do: { click: true },
    expect: { check: { screen: { model: ORDER, view: "list" } } },
});
export const MAKE = stepOf("make", {
    at: { control: "new" },
    do: { click: true },
    expect: { check: { screen: { model: ORDER, view: "form" } } },
    binds: { name: "order", model: ORDER, from: "new" },
});
export const VENDOR = stepOf("vendor", { expect: { check: { form: { field: "partner_id" } } } });
export const NOTE = stepOf("note", {
    at: { field: "notes" },
    do: { fill: "Ward 3" },
    optional: true,
});
export const READ = stepOf("read", { at: { field: "date_planned" }, do: { read: true } });
export const CONFIRM = stepOf("confirm", { expect: { check: CONFIRMED } });
export const OPEN = stepOf("open", {
    expect: { check: { screen: { model: RECEIPT, view: "form" } } },
    binds: { name: "receipt", model: RECEIPT, from: "open" },
});

export const RUN = "6f9619ff-8b86-4d11-b42d-00c04fc964ff";

export function loadOf(steps: readonly Step[], more: Partial<RunLoad> = {}): RunLoad {
    return {
        uid: RUN,
        mode: "learn",
        state: "open",
        script: scenarioOf(steps),
        results: [],
        bindings: {},
        worksOn: "",
        holds: {},
        candidates: {},
        leftOut: [],
        roles: ["procurement.buyer"],
        roleNames: {},
        actions: {},
        from: null,
        turn: null,
        score: null,
        mayAct: false,
        company: null,
        ...more,
    };
}

export function recorded(step: string, outcome: Recorded["outcome"] = "done"): Recorded {
    return { uid: `stored-${step}`, step, outcome, helped: false };
}

/** A form of an order: a draft, unless it has an id. */
export function form(resId: number | null, values: OpenForm["values"] = {}): OpenForm {
    return { model: ORDER, resId, values };
}

export const onList: Page = { model: ORDER, view: "list", forms: [] };

export function onForm(resId: number | null, values: OpenForm["values"] = {}): Page {
    return { model: ORDER, view: "form", forms: [form(resId, values)] };
}

export const onReceipt: Page = {
    model: RECEIPT,
    view: "form",
    forms: [{ model: RECEIPT, resId: 9, values: {} }],
};

export const AZURE = { partner_id: { id: 4, name: "Azure" } };

/** A run being played, and what left for the server. Time stands still until a test moves it. */
export class Game {
    play: Play;
    now = 0;
    readonly sent: (readonly Entry[])[] = [];
    /** How often the server was asked where the run stands. */
    loads = 0;
    private made = 0;

    constructor(load: RunLoad | readonly Step[]) {
        this.play = begin("uid" in load ? load : loadOf(load), 0);
    }

    readonly uid = (): string => `u${++this.made}`;

    on(event: PlayEvent): this {
        const turn = react(this.play, event, this.now, this.uid);
        this.play = turn.play;
        for (const effect of turn.effects) {
            if (effect.type === "send") {
                this.sent.push(effect.entries);
            } else {
                this.loads++;
            }
        }
        return this;
    }

    do(...types: ("next" | "skip" | "back" | "pause" | "resume" | "online" | "acted")[]): this {
        return types.reduce<this>((game, type) => game.on({ type }), this);
    }

    /** The screen is this now. */
    see(page: Page): this {
        return this.on({ type: "happened", page, wrote: false });
    }

    /** A record may have been written. */
    wrote(page = this.play.page): this {
        return this.on({ type: "happened", page, wrote: true });
    }

    save(resId: number, created = true): this {
        return this.on({ type: "saved", model: ORDER, resId, created });
    }

    /** The server accepts all that is under way, save what `refused` names. */
    answer(refused: Readonly<Record<string, string>> = {}): this {
        const answers = this.play.flight.map(({ uid, step }): Answer => {
            const saw = refused[step];
            return saw === undefined ? { uid, accepted: true } : { uid, accepted: false, saw };
        });
        return this.on({ type: "answered", answers });
    }

    /** The server says where the run stands. */
    load(load: RunLoad): this {
        return this.on({ type: "loaded", load });
    }

    lose(): this {
        return this.on({ type: "unreachable" });
    }

    get step(): string | undefined {
        return stepAt(this.play, this.play.at)?.key;
    }

    /** The last thing sent, as `step:outcome`. */
    get last(): readonly string[] {
        return (this.sent.at(-1) ?? []).map(({ step, outcome }) => `${step}:${outcome}`);
    }

    /** All that was ever sent, each uid once. */
    get story(): readonly string[] {
        const byUid = new Map(this.sent.flat().map((entry) => [entry.uid, entry]));
        return [...byUid.values()].map(({ step, outcome }) => `${step}:${outcome}`);
    }
}

/** A run that stands at `confirm`, its order bound. */
export function atConfirm(): Game {
    const results = [recorded("make")];
    return new Game(loadOf([MAKE, CONFIRM, READ], { results, bindings: { order: 7 } }));
}
