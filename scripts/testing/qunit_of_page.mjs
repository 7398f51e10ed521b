/** `import QUnit from "qunit"` in a DOM test means the one that the page runs. */
export default globalThis.QUnit;
