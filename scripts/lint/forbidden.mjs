/** For `no-restricted-syntax`: forms that fail in Odoo, and what to write instead. */
export const FORBIDDEN = [
    {
        selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
        message: "No default exports: Odoo's module wrapper and a reader both need the name.",
    },
    {
        selector: "PrivateIdentifier",
        message: "No #private: Odoo's patch() cannot reach it. Write `private`, or a name with _.",
    },
    {
        selector: "PropertyDefinition[static=false][declare=false][key.name=/^(props|env)$/]",
        message:
            "This becomes a field that wipes what OWL set before setup(), with ! or without. " +
            "Give the type as a parameter, `extends Component<Props>`, or write `declare props: Props`.",
    },
    {
        selector:
            "PropertyDefinition[static=false] > CallExpression[callee.name=/^use(Service|Env)$/]",
        message: "Fields are set before the component has its env: call this in setup().",
    },
    {
        selector: "CallExpression[callee.name='_t']:not(:function CallExpression)",
        message:
            "Translations are not loaded yet when a module is read: call _t where the text is shown.",
    },
    {
        selector: "AwaitExpression:not(:function AwaitExpression)",
        message: "No await at a module's top level: Odoo wraps modules in a plain function.",
    },
    {
        selector: "ImportExpression",
        message: "Odoo's loader knows no import(): use loadBundle of @web/core/assets.",
    },
    {
        selector: "ExportNamedDeclaration > VariableDeclaration[kind='let']",
        message:
            "Odoo's wrapper copies exports once: a `let` that changes later does not change there.",
    },
    {
        selector: "TSEnumDeclaration, TSModuleDeclaration[global!=true][declare!=true]",
        message: 'TypeScript that only erases: use a closed union, `"a" | "b"`, and modules.',
    },
];
