import { decideOnce } from "../../src/screen/deliberate";

QUnit.module("deciding", () => {
    QUnit.test("a double click and a held key decide once", (assert: Assert) => {
        const page = document.implementation.createHTMLDocument();
        page.body.innerHTML = `<div class="ours"><button>Skip</button></div><button>Odoo's</button>`;
        const [skip, theirs] = page.querySelectorAll("button");
        let clicks = 0;
        let keys = 0;
        page.body.addEventListener("click", () => clicks++);
        page.body.addEventListener("keydown", () => keys++);
        decideOnce(".ours", page);
        const click = (detail: number): Event => new MouseEvent("click", { detail, bubbles: true });
        const key = (repeat: boolean): Event =>
            new KeyboardEvent("keydown", { key: "Enter", repeat, bubbles: true });

        [click(1), click(2), click(3), key(false), key(true)].forEach((e) =>
            skip?.dispatchEvent(e),
        );
        assert.deepEqual([clicks, keys], [1, 1]);
        [click(2), key(true)].forEach((e) => theirs?.dispatchEvent(e));
        assert.deepEqual([clicks, keys], [2, 2], "Odoo's own are left alone");
    });
});
