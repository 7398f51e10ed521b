import type { Companion } from "./companion_state";
import type { Push } from "./opening";

/**
 * While the dock is open, what waits is looked at again when the server says that it changed, and, since
 * that may be lost on its way, when the person comes back to the window.
 *
 * @returns ends it
 */
export function keepLive(push: Push, companion: Companion): () => void {
    const look = (): void => {
        const { busy, play, view } = companion.state;
        if (busy) {
            return;
        }
        if (view === "home") {
            void companion.refresh();
        } else if (play?.status === "waiting") {
            void companion.resume(play.run);
        }
    };
    push.subscribe("golive.turns", look);
    window.addEventListener("focus", look);
    return () => {
        push.unsubscribe("golive.turns", look);
        window.removeEventListener("focus", look);
    };
}
