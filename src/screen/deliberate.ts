/**
 * What is decided of a step cannot be taken back: the second half of a double click, and a key that is
 * held down, decide nothing of the step that comes next.
 *
 * @param ours selector of what is ours
 */
export function decideOnce(ours: string, page: Document = document): void {
    const isOurs = ({ target }: Event): boolean =>
        target instanceof Element && target.closest(ours) !== null;
    const stop = (event: Event): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
    };
    page.addEventListener(
        "click",
        (event) => {
            if (event.detail > 1 && isOurs(event)) {
                stop(event);
            }
        },
        { capture: true },
    );
    page.addEventListener(
        "keydown",
        (event) => {
            const { target } = event;
            const isButton = target instanceof Element && target.matches("button, a");
            if (event.repeat && isButton && isOurs(event)) {
                stop(event);
            }
        },
        { capture: true },
    );
}
