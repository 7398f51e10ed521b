import { reactive } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import { topDialog } from "../screen/find";
import { recorderServer } from "../server/recorder_server";
import type { Added, Deed } from "../server/read_author";
import { listenToPage } from "../services/page_events";
import { started } from "../services/started";
import { isRecord, topView } from "../services/top_view";
import { changed, pressed, type Doing } from "./doings";
import { pageLore, type Known, type KnownName } from "./page_lore";
import { showMenusOf } from "./place";
import { silentText, standsIn } from "./typed";

export interface RecordState {
    readonly name: string;
    /** The steps that were recorded, the last one last. */
    steps: Added[];
    paused: boolean;
    trouble: string;
    /** The last step that was recorded may keep what was typed. */
    mayKeep: boolean;
}

export interface Recorder {
    readonly state: RecordState;
    pause(paused: boolean): void;
    undo(): Promise<void>;
    /** What stands in the field of the last step is the scenario's from now on. */
    keep(): Promise<void>;
    leave(): Promise<void>;
    stop(): void;
}

/** A screen, and the record of its form. */
interface Shown {
    readonly model: string;
    readonly view: string;
    readonly record: number | false | null;
}

const OURS = ".o_golive_ours, .o_golive_dock, .o_golive_launcher";

/**
 * The person works, and each thing that they do becomes a step at once. What they type stays in Odoo's
 * own fields: nothing of it is read here.
 */
export async function openRecorder(
    env: OdooEnv,
    scenario: number,
    ended: () => void,
): Promise<Recorder> {
    const { action, menu, "golive.opening": opening } = started(env);
    const { name, start, names } = await recorderServer.open(scenario);
    const known: Known = { names, actions: (numbers) => recorderServer.actions(scenario, numbers) };
    const lore = pageLore(menu, known);
    const state: RecordState = reactive({
        name,
        steps: [],
        paused: false,
        trouble: "",
        mayKeep: false,
    });
    let before: Shown | null = null;
    /** The page under the dialogs. */
    let page: Shown | null = null;
    /** An action opened the dialog on top: it is a screen of its own. */
    let isWizard = false;
    const isNamed = ({ model, record }: Shown): boolean =>
        known.names.some((one) => one.model === model && one.id === (record || null));
    const give = (one: KnownName): void => {
        known.names = [...known.names, one];
    };
    let last = "";
    let lastAct: Deed | null = null;
    let typed: Element | null = null;
    let queue = Promise.resolve();

    /** One after the other: the order of the steps is that of the work. */
    const queued = (call: () => Promise<void>): Promise<void> => {
        queue = queue.then(call).catch((error: unknown) => {
            state.trouble = error instanceof Error ? error.message : String(error);
        });
        return queue;
    };
    const add = (doing: Doing): void => {
        const { proposal, act } = doing;
        typed = isTyping(act) ? (doing.typed ?? null) : null;
        if (proposal.kind === "ambiguous") {
            state.mayKeep = false;
            state.trouble = _t("What you pressed has no name of its own: write that step by hand.");
            return;
        }
        const record = lore.recordAt(proposal.element);
        const told = proposal.kind === "nameless_record" ? null : proposal.anchor;
        // What is left to be made in a dialog changes once more when the dialog takes the focus.
        const same = typed || isTyping(act) ? JSON.stringify(told) : "";
        if (told && same && same === last) {
            const isNew = act === "fill" && lastAct === "pick";
            if (!isNew) {
                return;
            }
            // A record that is new: what was typed looked like a choice so far.
            void undo();
        }
        last = same;
        lastAct = act;
        // The name is given first, and what Odoo opens meanwhile changes nothing of what was pressed.
        const screen = lore.screen();
        state.mayKeep = false;
        const isTyped = typed !== null;
        void queued(async () => {
            state.trouble = "";
            if (told) {
                state.steps.push(await recorderServer.add(scenario, told, act));
                state.mayKeep = isTyped;
            } else if (record) {
                const reference = `$${await recorderServer.given(scenario, record)}`;
                give({ name: reference.slice(1), model: record.model, id: record.id });
                const target = record.shared ? { status: reference } : { record: reference };
                const on = screen && {
                    on: { model: screen.model, ...(screen.view && { view: screen.view }) },
                };
                state.steps.push(await recorderServer.add(scenario, { ...target, ...on }, act));
            }
        });
    };
    /** What was done has brought another screen: the step waits for that, and names its record. */
    const arrived = (): void => {
        const now = shownNow();
        const isElsewhere = now && before && JSON.stringify(now) !== JSON.stringify(before);
        if (!now || !isElsewhere) {
            before ??= now;
            page ??= now;
            return;
        }
        const previous = before;
        before = now;
        if (topDialog(document)) {
            // What opens it waits until it is there. One that a field opens is no screen to wait for.
            isWizard = Boolean(topView(document)?.component.env.config?.actionType);
            if (isWizard && (previous?.model !== now.model || previous.view !== now.view)) {
                shows(now, null);
            }
            return;
        }
        const under = page;
        page = now;
        const isSaved = under?.model === now.model && under.record === false && now.record;
        if (isSaved) {
            // The record that was begun has its number: it has its name already.
            known.names = known.names.map((one) =>
                one.model === now.model && one.id === null ? { ...one, id: now.record || 0 } : one,
            );
        }
        // Under a dialog of a field the page was there all the time: it is nothing to wait for.
        const isBack = !isWizard && previous !== under;
        isWizard = false;
        if (
            !previous ||
            isBack ||
            (isSaved && JSON.stringify(previous) === JSON.stringify(under))
        ) {
            return;
        }
        const isBegun = now.record === null || isNamed(now);
        shows(now, isBegun ? null : now.record ? "open" : "new");
    };
    const undo = (): Promise<void> =>
        queued(async () => {
            const step = state.steps.at(-1);
            if (step) {
                await recorderServer.undo(scenario, step.id);
                state.steps.pop();
                state.mayKeep = false;
            }
        });
    const shows = (now: Shown, binding: "new" | "open" | null): void => {
        void queued(async () => {
            const step = state.steps.at(-1);
            if (step) {
                const given = await recorderServer.shows(scenario, step.id, now, binding);
                if (given) {
                    give({ name: given, model: now.model, id: now.record || null });
                }
            }
        });
    };
    const onPress = (event: Event): void => hear(event, pressed);
    const onChange = (event: Event): void => hear(event, changed);
    const hear = (event: Event, read: typeof pressed): void => {
        const { target } = event;
        if (
            state.paused ||
            !event.isTrusted ||
            !(target instanceof Element) ||
            target.closest(OURS)
        ) {
            return;
        }
        const doing = read(target, lore);
        if (doing) {
            add(doing);
        }
    };
    /** What stood in a field that tells of no change itself; it is compared, and kept nowhere. */
    let found: string | null = null;
    const onFocus = (event: Event): void => {
        const holds = silentText(event.target);
        if (event.type === "focusin") {
            found = holds;
        } else if (found !== null && holds !== null && holds !== found) {
            found = null;
            hear(event, changed);
        }
    };
    await action.doAction(start, { clearBreadcrumbs: true });
    showMenusOf(env, start);
    const listening = listenToPage(env.bus, opening.forms, {
        happened() {
            void lore.learn().catch(() => {});
            if (!state.paused) {
                arrived();
            } else {
                before = shownNow() ?? before;
                page = topDialog(document) ? page : before;
            }
        },
        saved() {},
    });
    const heard: readonly [string, (event: Event) => void][] = [
        ["click", onPress],
        ["change", onChange],
        ["focusin", onFocus],
        ["focusout", onFocus],
    ];
    heard.forEach(([type, listen]) => window.addEventListener(type, listen, { capture: true }));
    const stop = (): void => {
        listening.stop();
        heard.forEach(([type, listen]) =>
            window.removeEventListener(type, listen, { capture: true }),
        );
        ended();
    };
    return {
        state,
        pause: (paused) => void (state.paused = paused),
        undo() {
            last = "";
            return undo();
        },
        keep: () =>
            queued(async () => {
                const step = state.steps.at(-1);
                const value = typed && standsIn(typed);
                if (!step || !value) {
                    state.trouble = _t("There is nothing here to keep.");
                    return;
                }
                await recorderServer.keep(scenario, step.id, value);
                state.mayKeep = false;
            }),
        async leave() {
            await queue;
            stop();
            await action.doAction("golive.action_golive_scenario", {
                clearBreadcrumbs: true,
                viewType: "form",
                props: { resId: scenario },
            });
        },
        stop,
    };
}

function isTyping(act: Deed): boolean {
    return act === "fill" || act === "pick";
}

function shownNow(): Shown | null {
    const view = topView(document);
    if (!view?.model || !view.type) {
        return null;
    }
    const record = view.type === "form" && isRecord(view.root) ? view.root.resId : null;
    return { model: view.model, view: view.type, record };
}
