/** Odoo's own interactive tours: a step ends with a click on its target, and the next one is shown. */
const NAME = "golive_bench";

export function webTour() {
    let order = [];
    let at = 0;
    return {
        name: "web_tour",
        waits: true,
        /** @param {string[]} ids in which order things are shown; the tour ends after them */
        async begin(ids = Array.from({ length: 600 }, (_none, turn) => "ab"[turn % 2])) {
            const { registry } = odoo.loader.modules.get("@web/core/registry");
            order = ids;
            at = 0;
            const steps = ids.map((id) => ({
                trigger: `#bench_${id}`,
                content: "Click here to receive the goods.",
                run: "click",
            }));
            registry.category("web_tour.tours").add(NAME, { steps: () => steps }, { force: true });
            await odoo.startTour(NAME, { mode: "manual", redirect: false });
        },
        show(id) {
            if (order[at] !== id) {
                document.querySelector(`#bench_${order[at]}`)?.click();
                at++;
            }
        },
        card: () => document.querySelector(".o_tour_pointer"),
        /** It has no way to stop but its end. */
        async end() {
            document.querySelector(`#bench_${order[at]}`)?.click();
        },
    };
}
