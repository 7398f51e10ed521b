import "shepherd.js/dist/css/shepherd.css";
import Shepherd from "shepherd.js";

/** shepherd.js with its defaults and the overlay that the others have too. */
export function shepherd() {
    let tour = null;
    return {
        name: "shepherd",
        waits: false,
        async begin() {
            tour = new Shepherd.Tour({ useModalOverlay: true });
            for (const id of ["a", "b", "late", "in"]) {
                tour.addStep({
                    id,
                    title: "Receive",
                    text: "Click here to receive the goods.",
                    attachTo: { element: `#bench_${id}`, on: "bottom" },
                });
            }
        },
        show(id) {
            tour.show(id);
        },
        card: (id) => document.querySelector(`.shepherd-element[data-shepherd-step-id="${id}"]`),
        async end() {
            tour.cancel();
        },
    };
}
