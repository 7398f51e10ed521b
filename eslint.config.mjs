import { defineConfig, globalIgnores } from "eslint/config";
import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";
import { NO_ODOO, odooAddons } from "./scripts/checks/odoo.mjs";
import { programOf } from "./scripts/checks/program.mjs";
import { FORBIDDEN } from "./scripts/lint/forbidden.mjs";
import { golive } from "./scripts/lint/plugin.mjs";

/** Floors whose data is all ours: none of it is of Odoo's untyped parts. */
const PURE = [
    "src/scenario/**",
    "src/player/**",
    "src/screen/**",
    "src/server/**",
    "src/content/**",
];

const UNSAFE = ["argument", "assignment", "call", "member-access", "return"];

export default defineConfig(
    globalIgnores(["addon/", "dist/", ".odoo/", "test-results/"]),
    js.configs.recommended,
    {
        plugins: { golive },
        rules: {
            curly: "error",
            eqeqeq: "error",
            "no-var": "error",
            "object-shorthand": "error",
            "prefer-const": "error",
            "golive/file-names": "error",
        },
    },
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: types() },
        rules: {
            "@typescript-eslint/consistent-type-assertions": [
                "error",
                { assertionStyle: "as", objectLiteralTypeAssertions: "never" },
            ],
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/no-import-type-side-effects": "error",
            "@typescript-eslint/no-floating-promises": "error",
            "@typescript-eslint/no-unnecessary-condition": "error",
            "@typescript-eslint/no-unsafe-type-assertion": "error",
            "@typescript-eslint/switch-exhaustiveness-check": [
                "error",
                { considerDefaultExhaustiveForUnions: true },
            ],
            // Odoo's own way to hand everything on: `super.setup(...arguments)`.
            "prefer-rest-params": "off",
            // An override keeps the type of what it overrides, waiting or not.
            "@typescript-eslint/require-await": "off",
            // Services are object literals whose verbs close over state: they are taken apart freely.
            "@typescript-eslint/unbound-method": "off",
            ...unsafe("off"),
        },
    },
    { files: PURE.map((floor) => `${floor}/*.ts`), rules: unsafe("error") },
    {
        files: ["src/**/*.ts"],
        rules: {
            "golive/floors": "error",
            "golive/no-cycle": "error",
            "no-console": ["error", { allow: ["warn", "error"] }],
            "no-restricted-syntax": ["error", ...FORBIDDEN],
        },
    },
    {
        files: ["tests/**/*.ts"],
        rules: {
            "@typescript-eslint/no-unsafe-type-assertion": "off",
            "@typescript-eslint/no-unnecessary-condition": "off",
        },
    },
    { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
    {
        files: ["tests/bench/**/*.mjs"],
        languageOptions: { globals: { odoo: "readonly", bench: "readonly" } },
    },
    // Functions in them run in the page: Playwright's `page.evaluate`.
    {
        files: ["tests/odoo/**/*.mjs", "tests/bench/**/*.mjs"],
        languageOptions: { globals: globals.browser },
    },
);

/** The same types as `npm run typecheck`, wherever Odoo is. */
function types() {
    const addons = odooAddons();
    if (!addons) {
        throw new Error(NO_ODOO);
    }
    return { programs: [programOf(import.meta.dirname, addons).program] };
}

function unsafe(severity) {
    return Object.fromEntries(UNSAFE.map((of) => [`@typescript-eslint/no-unsafe-${of}`, severity]));
}
