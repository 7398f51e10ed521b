/** The page that every guide plays: some things to point at in a box that scrolls. */

const STAGE = `
<div id="bench_stage">
    <div id="bench_above"></div>
    <div class="bench_row"><button id="bench_a">Receive</button></div>
    <div class="bench_row bench_low"><button id="bench_b">Confirm</button></div>
    <div id="bench_slot" class="bench_row bench_low"></div>
    <div id="bench_filler"></div>
    <dialog id="bench_dialog"><button id="bench_in">Validate</button></dialog>
</div>`;

const STYLE = `
#bench_stage { position: fixed; inset: 60px 400px 20px 20px; overflow: auto; z-index: 10; background: white; }
#bench_stage .bench_row { padding: 90px 0 0 260px; }
#bench_stage .bench_low { padding-top: 60px; }
#bench_filler { height: 2000px; }
#bench_dialog { width: 500px; height: 500px; }
#bench_in { margin: 40px; }
.o_tour_pointer { animation: none !important; }`;

export function buildStage() {
    clearStage();
    const style = document.createElement("style");
    style.id = "bench_style";
    style.textContent = STYLE;
    document.head.append(style);
    document.querySelector(".o_action_manager").insertAdjacentHTML("beforeend", STAGE);
}

export function clearStage() {
    document.querySelector("#bench_stage")?.remove();
    document.querySelector("#bench_style")?.remove();
}

export function element(id) {
    return document.querySelector(`#bench_${id}`);
}

/** The target that comes late. */
export function attachLate() {
    const button = document.createElement("button");
    button.id = "bench_late";
    button.textContent = "Validate";
    element("slot").append(button);
    return button;
}

export function detachLate() {
    element("late")?.remove();
}

/** Fills the page with rows as a long list has them. */
export function addNodes(count) {
    const holder = document.createElement("div");
    holder.id = "bench_nodes";
    const row = `<div class="o_data_row"><div name="product_id" class="o_data_cell"><span>Gloves</span></div></div>`;
    holder.innerHTML = row.repeat(Math.ceil(count / 3));
    element("stage").append(holder);
    return holder;
}
