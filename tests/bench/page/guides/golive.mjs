/** Golive as its users have it: a run in the dock, whose steps point at the stage. */
const STEPS = ["a", "b", "late", "in"];

export function golive({ run }) {
    const companion = () => odoo.__WOWL_DEBUG__.root.env.services["golive.companion"];
    const at = () => companion().state.play?.at ?? -1;
    return {
        name: "Golive",
        waits: true,
        async begin() {
            await companion().resume(run);
        },
        show(id) {
            const wanted = STEPS.indexOf(id);
            while (at() < wanted) {
                companion().dispatch({ type: "next" });
            }
            while (at() > wanted) {
                companion().dispatch({ type: "back" });
            }
        },
        card(id) {
            const card = document.querySelector(".o_golive_callout.o_golive_shown");
            return card?.dataset.goliveStep === id ? card : null;
        },
        async end() {
            companion().leave();
        },
    };
}
