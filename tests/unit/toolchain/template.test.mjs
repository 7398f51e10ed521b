import assert from "node:assert/strict";
import { test } from "node:test";
import { compactTemplate } from "../../../scripts/build/template.mjs";

test("a template loses the white space of its layout, and no word of it", () => {
    const source = `<t t-name="golive.X">
    <p
        class="a"
        t-if="a => b"
    >
        Step <t t-esc="n" /> of
        seven
    </p>
    <b>x</b> <i>y</i>
</t>
`;
    const compact =
        `<t t-name="golive.X"><p class="a" t-if="a => b" > Step <t t-esc="n" /> of seven </p>` +
        `<b>x</b> <i>y</i></t>\n`;
    assert.equal(compactTemplate(source), compact);
});
