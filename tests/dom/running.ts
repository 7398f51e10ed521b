/** Counts of what is at work in the page. */
export interface Running {
    readonly observers: number;
    readonly frames: number;
    readonly listeners: number;
}

const observers = new Set<MutationObserver>();
const asked = new Set<number>();
const listeners = new Map<EventTarget, Set<string>>();

/** What is at work since the tests began, ours and QUnit's: compare two counts. */
export function running(): Running {
    const heard = [...listeners.values()].map(({ size }) => size);
    return {
        observers: observers.size,
        frames: asked.size,
        listeners: heard.reduce((sum, size) => sum + size, 0),
    };
}

const observe = MutationObserver.prototype.observe;
const disconnect = MutationObserver.prototype.disconnect;
MutationObserver.prototype.observe = function (...args) {
    observers.add(this);
    observe.apply(this, args);
};
MutationObserver.prototype.disconnect = function () {
    observers.delete(this);
    disconnect.apply(this);
};

const request = window.requestAnimationFrame.bind(window);
const cancel = window.cancelAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
    const id = request((time) => {
        asked.delete(id);
        callback(time);
    });
    asked.add(id);
    return id;
};
window.cancelAnimationFrame = (id) => {
    asked.delete(id);
    cancel(id);
};

for (const target of [document, window]) {
    const heard = new Set<string>();
    const ids = new WeakMap<object, number>();
    let made = 0;
    const keyOf = (type: string, listener: unknown, options: unknown): string => {
        const isObject = typeof options === "object" && options !== null;
        const capture = isObject
            ? "capture" in options && options.capture === true
            : options === true;
        const id = typeof listener === "function" ? (ids.get(listener) ?? ++made) : 0;
        if (typeof listener === "function") {
            ids.set(listener, id);
        }
        return `${type} ${id} ${String(capture)}`;
    };
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (...args: Parameters<Document["addEventListener"]>): void => {
        heard.add(keyOf(...pick(args)));
        add(...args);
    };
    target.removeEventListener = (...args: Parameters<Document["removeEventListener"]>): void => {
        heard.delete(keyOf(...pick(args)));
        remove(...args);
    };
    listeners.set(target, heard);
}

function pick(args: readonly unknown[]): [string, unknown, unknown] {
    return [String(args[0]), args[1], args[2]];
}
