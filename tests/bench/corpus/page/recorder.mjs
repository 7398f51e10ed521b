import { isShown } from "./tree.mjs";

/** web_tour's own recorder, told of a press on an element: the selector that it writes. */
export function recordedFor(element) {
    const { TourRecorder } = odoo.loader.modules.get("@web_tour/js/tour_recorder/tour_recorder");
    const pressed = element.querySelector("input, textarea, select, button, a") ?? element;
    const path = [];
    for (let around = pressed; around; around = around.parentElement) {
        path.push(around);
    }
    const recorder = Object.create(TourRecorder.prototype);
    recorder.state = { recording: true, steps: [], editedElement: undefined };
    const press = { target: pressed, composedPath: () => path };
    try {
        recorder.setStartingEvent(press);
        recorder.recordClickEvent(press);
        return recorder.state.steps.at(-1).trigger;
    } catch {
        return null;
    }
}

/** What that selector finds now, as web_tour looks: the first that is visible. */
export function foundBy(selector, element) {
    const { queryAll } = odoo.loader.modules.get("@odoo/hoot-dom");
    const first = firstOf(() => selector && queryAll(selector).find(isShown));
    return !first
        ? "absent"
        : element.contains(first) || first.contains(element)
          ? "right"
          : "wrong";
}

/** A selector that does not parse finds nothing. */
function firstOf(look) {
    try {
        return look();
    } catch {
        return null;
    }
}
