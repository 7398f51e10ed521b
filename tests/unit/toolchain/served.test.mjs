import assert from "node:assert/strict";
import { test } from "node:test";
import { partOfBundle } from "../../../scripts/checks/served.mjs";

const BUNDLE = `
/* /web/static/src/a.js */
odoo.define('@web/a',[],function(){return {}});;

/* /golive/static/src/boot.js */
odoo.define('@golive/boot',[],function(){/* in it */return {}});;

/* /mail/static/src/b.js */
odoo.define('@mail/b',[],function(){return {}});;

/* /web/static/src/templates */
                    odoo.define("web.assets_web.bundle.xml", ["@web/core/templates"], function(require) {
                        registerTemplate("web.A", \`/web/static/src/a.xml\`, \`<t>theirs</t>\`);
registerTemplate("golive.A", \`/golive/static/src/boot/a.xml\`, \`<t>ours</t>\`);
registerTemplateExtension("web.B", \`/golive/static/src/boot/b.xml\`, \`<t>added</t>\`);
registerTemplate("web.C", \`/web/static/src/c.xml\`, \`<t>theirs</t>\`);
});`;

test("our part of a bundle is our modules and templates, and nothing of Odoo's", () => {
    const part = partOfBundle(BUNDLE, (file) => file.startsWith("/golive/"));
    assert.match(part, /@golive\/boot.*in it[^]*ours[^]*added/);
    assert.doesNotMatch(part, /@web|@mail|theirs/);
});

test("a bundle without templates has its modules", () => {
    assert.match(
        partOfBundle(BUNDLE.slice(0, 200), (file) => file.includes("boot")),
        /golive\/boot/,
    );
});

test("a bundle without anything of ours gives nothing", () => {
    assert.equal(
        partOfBundle(BUNDLE, () => false),
        "",
    );
});
