import { Component, onMounted, onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { pointAt, type Pointer } from "../../screen/pointer";
import { ABSENT } from "../../screen/find";
import type { Act } from "../../server/read_author";
import type { Picker, PickState } from "../picker";
import { useRoom } from "./room";
import { Ticks } from "./ticks";

interface Props {
    picker: Picker;
}

/** Says what to do while somebody picks on the screen, and what it is that they point at. */
export class PickBar extends Component<Props> {
    static template = "golive.PickBar";
    static components = { Ticks };
    static props = { picker: Object };

    declare state: PickState;
    declare bar: { el: HTMLElement | null };
    declare ring: { el: HTMLElement | null };
    declare pointer: Pointer;

    setup(): void {
        this.state = useState(this.props.picker.state);
        this.bar = useRef("bar");
        this.ring = useRef("ring");
        this.pointer = pointAt({
            seek: () => {
                const element = this.state.over?.element;
                return element?.isConnected ? { kind: "found", element, opens: false } : ABSENT;
            },
            draw: (_target, box) => {
                const ring = this.ring.el;
                if (ring) {
                    ring.hidden = !box;
                    ring.style.translate = `${box?.left ?? 0}px ${box?.top ?? 0}px`;
                    ring.style.width = `${box ? box.right - box.left : 0}px`;
                    ring.style.height = `${box ? box.bottom - box.top : 0}px`;
                }
            },
            seen: () => {},
        });
        useRoom(this.bar);
        onMounted(() => this.ring.el?.showPopover());
        onWillUnmount(() => this.pointer.stop());
        useEffect(
            () => this.pointer.look(),
            () => [this.state.over],
        );
        // The button that turned it on would take the keys that point.
        useEffect(
            (mode) => {
                const { el } = this.bar;
                const focused = document.activeElement;
                if (mode === "pick" && focused instanceof HTMLElement && el?.contains(focused)) {
                    focused.blur();
                }
            },
            () => [this.state.mode],
        );
        // Whoever picked by keyboard goes on by keyboard.
        useEffect(
            (act) => {
                if (act) {
                    this.bar.el?.querySelector<HTMLElement>(".o_golive_pick_use")?.focus();
                }
            },
            () => [this.state.act],
        );
    }

    get count(): string {
        const at = this.state.steps.findIndex(({ id }) => id === this.state.step);
        return `${at + 1} / ${this.state.steps.length}`;
    }

    get title(): string {
        return this.state.steps.find(({ id }) => id === this.state.step)?.title ?? "";
    }

    get countAlike(): string {
        const { chosen } = this.state;
        const count = chosen?.kind === "ambiguous" ? chosen.count : 0;
        return _t("%s things are called this here: nobody could be pointed at one of them.", count);
    }

    /** It may be used, though perhaps only for want of anything better. */
    get usable(): boolean {
        const kind = this.state.chosen?.kind;
        return kind === "sure" || kind === "weak";
    }

    labelOf(act: Act): string {
        switch (act) {
            case "click":
                return _t("Click");
            case "fill":
                return _t("Type");
            case "pick":
                return _t("Choose");
            case "check":
                return _t("Tick");
            case "open":
                return _t("Open");
            case "read":
                return _t("Read");
        }
    }
}
