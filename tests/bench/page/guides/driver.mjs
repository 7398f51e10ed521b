import "driver.js/dist/driver.css";
import { driver as make } from "driver.js";

/** driver.js with its defaults. */
export function driver() {
    let guide = null;
    return {
        name: "driver.js",
        waits: false,
        async begin() {
            guide = make();
        },
        show(id) {
            guide.highlight({
                element: `#bench_${id}`,
                popover: { title: "Receive", description: "Click here to receive the goods." },
            });
        },
        card: () => document.querySelector(".driver-popover"),
        async end() {
            guide.destroy();
        },
    };
}
