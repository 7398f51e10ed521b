import "intro.js/minified/introjs.min.css";
import introJs from "intro.js";

/** intro.js with its defaults. */
export function intro() {
    const ids = ["a", "b", "late", "in"];
    let tour = null;
    let current = "";
    return {
        name: "intro.js",
        waits: false,
        async begin() {
            tour = introJs.tour();
            tour.setOptions({
                steps: ids.map((id) => ({
                    element: `#bench_${id}`,
                    title: "Receive",
                    intro: "Click here to receive the goods.",
                })),
            });
            current = "a";
            await tour.start();
        },
        show(id) {
            // It ends when it is asked for the step that it shows.
            if (id !== current) {
                current = id;
                void tour.goToStep(ids.indexOf(id) + 1);
            }
        },
        card: () => document.querySelector(".introjs-tooltip"),
        async end() {
            await tour.exit(true);
        },
    };
}
