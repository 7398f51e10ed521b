import { onMounted, onPatched, onWillPatch, useRef } from "@odoo/owl";

/** The focus stays in a part of ours whose focused button went away: on the part as a whole. */
export function useKeptFocus(part: { el: HTMLElement | null }): void {
    let held = false;
    onWillPatch(() => {
        held = part.el?.contains(document.activeElement) ?? false;
    });
    onPatched(() => {
        if (held) {
            takeLost(part);
        }
    });
}

/** A panel, `root` of its template: it takes the focus, too, of the button that brought the person here. */
export function usePanelFocus(): void {
    const root: { el: HTMLElement | null } = useRef("root");
    useKeptFocus(root);
    onMounted(() => takeLost(root));
}

function takeLost({ el }: { el: HTMLElement | null }): void {
    if (document.activeElement === document.body) {
        el?.focus({ preventScroll: true });
    }
}
