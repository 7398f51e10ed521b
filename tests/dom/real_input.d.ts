/**
 * Input that the page trusts as a person's, and that moves focus: the verbs of Playwright's
 * `page.mouse` and `page.keyboard`, e.g. `await realInput("keyboard", "press", "Tab")`.
 */
declare function realInput(
    device: "mouse" | "keyboard",
    verb: string,
    ...args: (string | number)[]
): Promise<void>;
