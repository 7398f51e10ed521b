import { onMounted, onWillUnmount } from "@odoo/owl";

const OPEN = "o_golive_authoring";
const HEIGHT = "--o-golive-authoring";

/** Shows a bar above the page, which makes room for it: what it would cover could not be pressed. */
export function useRoom(bar: { el: HTMLElement | null }): void {
    const sizes = new ResizeObserver(([entry]) => {
        const height = entry?.target.getBoundingClientRect().height ?? 0;
        document.body.style.setProperty(HEIGHT, `${height}px`);
    });
    onMounted(() => {
        document.body.classList.add(OPEN);
        bar.el?.showPopover();
        if (bar.el) {
            sizes.observe(bar.el);
        }
    });
    onWillUnmount(() => {
        sizes.disconnect();
        document.body.classList.remove(OPEN);
        document.body.style.removeProperty(HEIGHT);
    });
}
