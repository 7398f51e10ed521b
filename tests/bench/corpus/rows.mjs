const PEER = "web_tour's recorder";

/** The corpus's part of the bench's table. */
export function rowsOf(cases) {
    const there = cases.filter((one) => one.there === "once");
    const mutated = there.filter((one) => one.mutation !== "plain");
    const names = new Set(there.map(({ anchor }) => JSON.stringify(anchor)));
    const share = (part, all) => Number(((100 * part.length) / Math.max(1, all.length)).toFixed(2));
    const by = (who, verdict, all) =>
        share(
            all.filter((one) => one[who] === verdict),
            all,
        );
    const half = (which) => mutated.filter((one) => one.half === which);
    const right = (name, of) => ({
        ...row(name, by("ours", "right", of), 98, (a, b) => a >= b),
        peers: { [PEER]: by("tour", "right", of) },
    });
    const wrong = cases.filter((one) => one.ours === "wrong");
    return [
        row("corpus: anchors", names.size, 200, (a, b) => a >= b, "anchors"),
        right("corpus: right, of the half seen", half("seen")),
        right("corpus: right, of the half never looked at", half("unseen")),
        {
            ...row("corpus: wrong, of all looks", share(wrong, cases), 0.2, (a, b) => a <= b),
            peers: { [PEER]: by("tour", "wrong", mutated) },
        },
    ];
}

function row(name, value, budget, keeps, unit = "%") {
    return { name, value, unit, budget, ok: keeps(value, budget), peers: {} };
}

/** Says what was not right, of what may be looked at. */
export function trouble({ half, ours, there, said, mutation, anchor }, say) {
    if (half === "seen" && ours !== "right") {
        say(`${ours} (${there}) ${mutation}: ${JSON.stringify(anchor)} ${said}`);
    }
}
