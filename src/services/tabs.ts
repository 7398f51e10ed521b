/** What tabs of one person in one database tell each other of a run. */
interface Word {
    /**
     * `ask`: who plays it? `mine`: I do. `plays`: I do from now on, whoever did. `take`: let go of it.
     * `gave`: I have.
     */
    readonly says: "ask" | "mine" | "plays" | "take" | "gave";
    readonly run: string;
    readonly from: string;
    /** Since when the sender plays it, by the machine's clock: whoever began last goes on. */
    readonly since: number;
}

/** How long another tab has to say that it plays a run, and to let go of it, in ms. */
const SAYS_SO = 100;
const LETS_GO = 1000;

/** Sees to it that of a person's tabs one plays a run. A tab that was killed holds nothing. */
export interface Tabs {
    isElsewhere(run: string): Promise<boolean>;
    /** This tab plays it now, and no other; null: none any more. */
    plays(run: string | null): void;
    /** Has the other tab let go of it. */
    take(run: string): Promise<void>;
}

/**
 * @param owner the database and the person: tabs of others hear nothing
 * @param tab an id of this tab
 * @param letGo another tab takes the run over: what is unsent of it is put where that tab finds it
 */
export function joinTabs(owner: string, tab: string, letGo: (run: string) => Promise<void>): Tabs {
    const channel = new BroadcastChannel(`golive ${owner}`);
    let playing: string | null = null;
    let since = 0;
    const asking = new Set<string>();

    const say = (says: Word["says"], run: string): void =>
        channel.postMessage({ says, run, from: tab, since } satisfies Word);
    const answer = async ({ says, run, from, since: theirs }: Word): Promise<void> => {
        // Of two at the same moment the lesser id is first.
        const isOlder = since < theirs || (since === theirs && from < tab);
        if (says === "ask" && (run === playing || (asking.has(run) && tab < from))) {
            say("mine", run);
        } else if (run === playing && (says === "take" || (says === "plays" && isOlder))) {
            playing = null;
            await letGo(run);
            say("gave", run);
        }
    };
    channel.addEventListener("message", ({ data }: MessageEvent<Word>) => void answer(data));
    /** Whether another tab says this of the run before the time is over. */
    const hears = (wanted: Word["says"], run: string, ms: number): Promise<boolean> =>
        new Promise((resolve) => {
            const end = (said: boolean): void => {
                clearTimeout(timer);
                channel.removeEventListener("message", hear);
                resolve(said);
            };
            const hear = ({ data }: MessageEvent<Word>): void => {
                if (data.says === wanted && data.run === run) {
                    end(true);
                }
            };
            const timer = setTimeout(() => end(false), ms);
            channel.addEventListener("message", hear);
        });
    return {
        async isElsewhere(run) {
            if (run === playing) {
                return false;
            }
            asking.add(run);
            say("ask", run);
            const said = await hears("mine", run, SAYS_SO);
            asking.delete(run);
            return said;
        },
        plays(run) {
            if (run && run !== playing) {
                since = Date.now();
                say("plays", run);
            }
            playing = run;
        },
        async take(run) {
            say("take", run);
            await hears("gave", run, LETS_GO);
        },
    };
}
