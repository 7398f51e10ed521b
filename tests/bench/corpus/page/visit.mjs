import { components, controllerOf, elementOf, frames, instances, isShown } from "./tree.mjs";
import { hiddenColumn, scene, truthOf } from "./truth.mjs";
import { recordedFor, foundBy } from "./recorder.mjs";

const SEARCH = ".o_control_panel_navigation .btn:has(> .fa-search)";
const FILTERS = ".o_searchview_dropdown_toggler";
/** What may fold something away: pressed one after the other, to see what then is there. */
const FOLDS = [
    ".o_field_x2many_kanban .o_kanban_record:first-child",
    ".o_notebook_headers .nav-link:not(.active)",
    ".settings_tab .tab:not(.selected)",
    SEARCH,
    FILTERS,
    ".o_statusbar_buttons > .dropdown-toggle",
    ".o_statusbar_status > .dropdown-toggle",
    ".o_button_more",
    ".o_control_panel_main_buttons > .dropdown-toggle",
];

/**
 * Opens a screen and judges what Golive and web_tour's recorder say of each anchor: before anything is
 * unfolded, and where the anchor's target is shown.
 *
 * @returns {Promise<{there: "once" | "many" | "never", ours: string, said: string, tour: string, selector: string}[]>}
 */
export async function visit({ screen, mutation, anchors, selectors }) {
    await openScreen(screen, mutation);
    const cases = anchors.map((anchor, index) => ({
        anchor,
        selector: selectors?.[index] ?? null,
        before: window.corpus.look(anchor),
        there: "never",
    }));
    const collect = (opener) => {
        const now = scene(screen.model);
        for (const one of cases.filter(({ there }) => there === "never")) {
            see(one, opener, now, selectors !== null);
        }
    };
    collect(null);
    await unfold(FOLDS, collect);
    const end = scene(screen.model);
    return cases.map((one) => judged(one, hiddenColumn(one.anchor, end)));
}

/** What is true of an anchor now. `hollow`: it is in the page, with nothing in it to be seen. */
function see(one, opener, now, isRecorded) {
    const truth = [...new Set(truthOf(one.anchor, now))];
    const shown = truth.filter(isShown);
    if (shown.length === 0) {
        one.hollow ??= truth.length > 0 ? { opener } : undefined;
        return;
    }
    const [element] = shown;
    one.there = shown.length > 1 ? "many" : "once";
    one.opener = opener;
    if (shown.length === 1) {
        one.after = verdict(window.corpus.look(one.anchor), element, false);
        one.proposed = window.corpus.propose(element, one.anchor);
        one.tour = isRecorded ? foundBy(one.selector, element) : "absent";
        one.selector = isRecorded ? one.selector : recordedFor(element);
    }
}

/** Presses what may fold something away, one after the other, and closes what drops down again. */
async function unfold(folds, collect, first = null) {
    for (const opener of openersIn(folds)) {
        if (isShown(opener) && opener.isConnected && !opener.disabled) {
            const before = dialogs();
            opener.click();
            await settled(opener, before.length);
            collect(first ?? opener);
            if (opener.matches(SEARCH)) {
                await unfold([FILTERS], collect, opener);
            } else if (opener.matches(".show")) {
                opener.click();
                await frames(1);
            } else if (opener.matches(".o_kanban_record")) {
                // The screen itself may stand in a dialog, which stays.
                dialogs()
                    .filter((one) => !before.includes(one))
                    .forEach((one) =>
                        one.querySelector(".modal-header [aria-label=Close]").click(),
                    );
                await frames(6);
            }
        }
    }
}

function dialogs() {
    return [...document.querySelectorAll(".o_dialog")];
}

/** A page's lists and a card's dialog take a while. */
async function settled(opener, before) {
    if (!opener.matches(".o_kanban_record")) {
        return frames(5);
    }
    const inDialog = () => dialogs()[before]?.querySelector(".o_form_renderer");
    for (let frame = 0; frame < 240 && !inDialog(); frame++) {
        await frames(1);
    }
    return frames(4);
}

function judged(
    { there, before, opener, after, hollow, tour = "absent", selector, proposed },
    column,
) {
    if (there === "once") {
        const all = opener ? [verdict(before, opener, true), after] : [after];
        return {
            there,
            ours: worst(all),
            said: `${all.join("/")} ${saying(before)}`,
            tour,
            selector,
            proposed,
        };
    }
    if (there === "never" && column) {
        const ours = verdict(before, column, true);
        return { there: "once", ours, said: saying(before), tour, selector };
    }
    const shown = before.kind === "found";
    const isWay = there === "never" && shown && before.opens && before.element === hollow?.opener;
    return {
        there,
        ours: shown && !isWay ? "wrong" : "right",
        said: saying(before),
        tour,
        selector,
    };
}

function worst(verdicts) {
    return ["wrong", "absent"].find((one) => verdicts.includes(one)) ?? "right";
}

function verdict(sighting, element, opens) {
    if (sighting.kind !== "found") {
        return "absent";
    }
    return sighting.opens === opens && sighting.element === element ? "right" : "wrong";
}

function saying({ kind, opens, element }) {
    return `${kind}${opens ? " opens" : ""} ${element?.outerHTML.slice(0, 90) ?? ""}`;
}

function openersIn(folds) {
    const dialog = [...document.querySelectorAll(".o_dialog .modal-content")].at(-1);
    return folds.flatMap((fold) => [...(dialog ?? document).querySelectorAll(fold)]);
}

async function openScreen(
    { model, view, record, domain },
    { target = "main", viewIds = {}, sorted, scrolled },
) {
    const { action, orm, dialog } = odoo.__WOWL_DEBUG__.root.env.services;
    dialog.closeAll();
    const ids = [];
    for (const wanted of record ?? []) {
        ids.push(...(await orm.search(model, wanted, { limit: 1 })));
    }
    await action.doAction(
        {
            type: "ir.actions.act_window",
            name: "Corpus",
            res_model: model,
            views: [[viewIds[`${model},${view}`] ?? false, view]],
            ...(ids.length && { res_id: ids[0] }),
            domain: domain ?? [],
            limit: scrolled ? 200 : 80,
            target: target === "new" ? "new" : "current",
        },
        target === "new" ? {} : { clearBreadcrumbs: true },
    );
    await drawn(model, view);
    if (sorted) {
        const lists = instances("list", components());
        for (const { props, columns } of lists) {
            const column = columns.find(({ name }) => props.list.fields[name]?.sortable);
            await (column && props.list.sortBy(column.name));
        }
        await frames(6);
    }
    if (scrolled) {
        document
            .querySelectorAll(".o_list_renderer, .o_content, .o_form_sheet_bg")
            .forEach((box) => box.scrollTo(0, 1e6));
        await frames();
    }
}

/** Odoo mounts a view before its records are there. */
async function drawn(model, view) {
    const renderer = view === "form" ? ".o_form_renderer" : ".o_list_renderer";
    for (let frame = 0; frame < 600; frame++) {
        await frames(1);
        const controller = controllerOf(model, components());
        const element = controller && elementOf(controller);
        if (controller?.model.isReady !== false && element?.querySelector(renderer)) {
            return frames(3);
        }
    }
    throw new Error(`${model} ${view} does not show`);
}
