import type { PlayEvent } from "../player/machine";
import type { Play } from "../player/play";
import type { ServerTrouble } from "../player/ports";
import type { Home, Mode, Offer, RunLoad, Whereabouts } from "../player/protocol";
import type { Anchor } from "../scenario/types";
import type { Sighting } from "../screen/find";
import type { Canvas } from "./playing";
import type { Unsent } from "./sending";

/** What the dock and the callout show. */
export interface CompanionState {
    view: "home" | "run";
    /** null until the server told. */
    home: Home | null;
    play: Play | null;
    sight: Sighting["kind"];
    /**
     * Where the target lives that is not on this screen; `covered`: a dialog is open over it; `own`: one in
     * which the step goes on; `line`: one of a line, which is to be saved first.
     */
    where: Whereabouts | "covered" | "line" | "own" | null;
    /** The step that the person asked to be shown, in a mode that does not point by itself. */
    pointed: string | null;
    /** A scenario that they are about to begin in production: have they real work for it? */
    question: Offer | null;
    /** The run whose turn is being handed on. */
    handing: string | null;
    trouble: ServerTrouble | null;
    /** What the person asked for last is under way: a run is being opened, a turn handed on. */
    busy: boolean;
    outbox: Unsent;
}

export interface Companion {
    readonly state: CompanionState;
    refresh(): Promise<void>;
    /** Begins it; in production it asks first. */
    start(offer: Offer, mode?: Mode): Promise<void>;
    /** Starts it, or goes on with the person's open run of it: nothing is asked. */
    begin(offer: Offer, mode: Mode): Promise<void>;
    /**
     * Runs a call that the person waits for: no other is begun meanwhile. What goes wrong is shown in
     * the dock, and nowhere else: null.
     */
    guarded<T>(call: () => Promise<T>): Promise<T | null>;
    /** The same for a call beside which the person goes on. */
    contained<T>(call: () => Promise<T>): Promise<T | null>;
    /** Points at the step shown, for whoever asks, or no more. */
    point(on: boolean): void;
    resume(run: string): Promise<unknown>;
    /** Plays a run that was loaded. */
    enter(load: RunLoad): void;
    dispatch(event: PlayEvent): void;
    /** One look for the target of the step shown, or for another anchor. */
    look(anchor?: Anchor): Sighting;
    /** Golive does the step shown. */
    doIt(): Promise<unknown>;
    /** Stops listening and pointing; the run is kept where it stands. */
    close(): void;
    /** Back to the list; the run is kept where it stands. */
    leave(): void;
    /** The open view has the target, and does not show it in the present state of its record. */
    hides(): boolean;
    /** Sends what earlier pages left. Rejects with a `ServerTrouble`. */
    flush(): Promise<void>;
    /** Gives the run up, once the person has said that they mean it. */
    giveUp(): Promise<unknown>;
    /** Opens the record of the run, or the screen that the scenario starts from. */
    takeMeThere(): Promise<unknown>;
    show(canvas: Canvas | null): void;
}

/** Before anything is known. */
export function nothingYet(): CompanionState {
    return {
        view: "home",
        home: null,
        play: null,
        sight: "absent",
        where: null,
        pointed: null,
        question: null,
        handing: null,
        trouble: null,
        busy: false,
        outbox: { waiting: 0, refused: [], onlyHere: false },
    };
}
