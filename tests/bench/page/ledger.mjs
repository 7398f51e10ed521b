/**
 * Before anything else in the page: counts what is listening, observing and waiting, so that what a
 * guide leaves behind can be told. A function of its own, since it runs before any module.
 */
export function keepLedger() {
    const listeners = new Map();
    const observers = new Set();
    const timers = new Set();
    const counts = { frames: 0, odoos: 0 };
    const add = EventTarget.prototype.addEventListener;
    const remove = EventTarget.prototype.removeEventListener;
    const isPage = (target) => [window, document, document.body].includes(target);
    const keyOf = (target, type, options) => {
        const capture = typeof options === "object" ? Boolean(options?.capture) : Boolean(options);
        return `${target === window ? "w" : target === document ? "d" : "b"} ${type} ${capture}`;
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
        const once = typeof options === "object" && options?.once;
        if (isPage(this) && listener && !once) {
            const key = keyOf(this, type, options);
            listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
        }
        return add.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
        listeners.get(keyOf(this, type, options))?.delete(listener);
        return remove.call(this, type, listener, options);
    };
    for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver"]) {
        const Original = window[name];
        window[name] = class extends Original {
            observe(...args) {
                observers.add(this);
                return super.observe(...args);
            }
            disconnect() {
                observers.delete(this);
                return super.disconnect();
            }
        };
    }
    // Odoo draws what its server or its bus told (who is online, a list that arrives), whatever Golive
    // does: OWL's frames, where no component within one of ours is to be drawn.
    const isOurs = (node) =>
        Boolean(node) &&
        (node.component.constructor.template?.startsWith("golive.") || isOurs(node.parent));
    const isOdoos = () => {
        const { scheduler } = window.odoo?.__WOWL_DEBUG__?.root.__owl__.app ?? {};
        const isOwl = scheduler && new Error().stack.includes("Scheduler.flush");
        return isOwl && ![...scheduler.tasks].some(({ node }) => isOurs(node));
    };
    const raf = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
        counts.frames++;
        counts.odoos += Number(Boolean(isOdoos()));
        return raf.call(window, callback);
    };
    const setEvery = window.setInterval;
    const clearEvery = window.clearInterval;
    window.setInterval = (...args) => {
        const id = setEvery.call(window, ...args);
        timers.add(id);
        return id;
    };
    window.clearInterval = (id) => {
        timers.delete(id);
        return clearEvery.call(window, id);
    };
    window.benchLedger = {
        counts,
        read: () => ({
            listeners: [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
            observers: observers.size,
            intervals: timers.size,
        }),
    };
}
