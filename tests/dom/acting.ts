import type { Formats } from "../../src/screen/acting/fill";

/** A person in Germany, in whose Odoo orders have a priority. */
export const FORMATS: Formats = {
    date: (iso, withTime) => {
        const [year, month, day] = iso.slice(0, 10).split("-");
        return `${day}.${month}.${year}${withTime ? " 08:00:00" : ""}`;
    },
    number: (value) => String(value).replace(".", ","),
    today: () => "2026-11-22",
    words: () => "Golive 1",
    label: (field, value) => (field === "priority" && value === "1" ? "Urgent" : null),
};

/** The events that reach an element, in their order, from now on. */
export function eventsAt(element: HTMLElement, types: readonly string[]): readonly string[] {
    const heard: string[] = [];
    for (const type of types) {
        element.addEventListener(type, ({ target }) => {
            heard.push(`${type} ${target instanceof Element ? target.id : ""}`.trim());
        });
    }
    return heard;
}

/**
 * A many2one as Odoo's autocomplete behaves: it asks some time after the last key, offers entries of
 * its own making besides, closes on a press elsewhere, and takes what is pressed.
 */
export function many2one(
    root: HTMLElement,
    names: readonly string[],
    { slow = 20 }: { slow?: number } = {},
): { value: string; asked: string[] } {
    const model: { value: string; asked: string[] } = { value: "", asked: [] };
    root.classList.add("o_field_widget", "o_field_many2one");
    root.innerHTML = `<div class="o-autocomplete"><input class="o-autocomplete--input" type="text"></div>`;
    const box = root.querySelector<HTMLElement>(".o-autocomplete")!;
    const input = root.querySelector<HTMLInputElement>("input")!;
    let timer = 0;
    let asked = 0;
    let ignoreBlur = false;
    const close = (): void => box.querySelector("ul")?.remove();
    const offer = (items: string): void => {
        close();
        box.insertAdjacentHTML(
            "beforeend",
            `<ul class="o-autocomplete--dropdown-menu">${items}</ul>`,
        );
    };
    const item = (name: string, classes = ""): string =>
        `<li class="o-autocomplete--dropdown-item ${classes}"><a href="#">${name}</a></li>`;
    const search = (): void => {
        const mine = ++asked;
        model.asked.push(input.value);
        offer(`<li class="o-autocomplete--dropdown-item"><a class="o_loading">…</a></li>`);
        window.setTimeout(() => {
            if (mine !== asked) {
                return;
            }
            const fits = (name: string): boolean =>
                name.toLowerCase().includes(input.value.toLowerCase());
            const create = item(`Create "${input.value}"`, "o_m2o_dropdown_option");
            offer(
                names
                    .filter(fits)
                    .map((name) => item(name))
                    .join("") + create,
            );
        }, slow);
    };
    input.addEventListener("input", () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(search, slow);
    });
    input.addEventListener("keydown", ({ key }) => {
        if (key === "ArrowDown") {
            search();
        } else if (key === "Escape") {
            asked++;
            close();
        }
    });
    input.addEventListener("blur", () => {
        if (!ignoreBlur) {
            input.value = model.value;
        }
        ignoreBlur = false;
    });
    box.addEventListener("pointerdown", ({ target }) => {
        ignoreBlur = target !== input;
    });
    box.addEventListener("click", (event) => {
        event.preventDefault();
        const entry = event.target instanceof Element ? event.target.closest("li") : null;
        if (entry) {
            model.value = input.value = entry.innerText;
            close();
        }
    });
    return model;
}
