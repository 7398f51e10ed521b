import type { Scalar } from "./types";
import { below, error, warning, type Problem, type Spot } from "./problem";
import { isWord } from "./vocabulary";

/**
 * Turns JSON into a typed value. What does not fit is told to `problems`, and some value of the type
 * is given all the same, so that one pass finds every problem; whoever asked throws it away.
 */
export type Reader<T> = (value: unknown, spot: Spot, problems: Problem[]) => T;

export const text: Reader<string> = (value, spot, problems) => {
    if (typeof value === "string") {
        return value;
    }
    problems.push(error(spot, `give text here, not ${named(value)}`));
    return "";
};

export const number: Reader<number> = (value, spot, problems) => {
    if (typeof value === "number" && Number.isFinite(value)) {
        return value;
    }
    problems.push(error(spot, `give a number here, not ${named(value)}`));
    return 0;
};

export const flag: Reader<boolean> = (value, spot, problems) => {
    if (typeof value === "boolean") {
        return value;
    }
    problems.push(error(spot, `give true or false here, not ${named(value)}`));
    return false;
};

/** For keys that only mark something: `{click: true}`. */
export const yes: Reader<true> = (value, spot, problems) => {
    if (value !== true) {
        problems.push(error(spot, `give true here, not ${named(value)}`));
    }
    return true;
};

export const scalar: Reader<Scalar> = (value, spot, problems) => {
    if (isScalar(value)) {
        return value;
    }
    problems.push(error(spot, `give text, a number, true or false here, not ${named(value)}`));
    return "";
};

export function isScalar(value: unknown): value is Scalar {
    return ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}

/** One of a closed union's words. */
export function word<Word extends string>(
    words: Readonly<Record<Word, true>>,
    fallback: NoInfer<Word>,
): Reader<Word> {
    return (value, spot, problems) => {
        if (isWord(words, value)) {
            return value;
        }
        const known = Object.keys(words).join(", ");
        problems.push(error(spot, `${named(value)} is not known here: use one of ${known}`));
        return fallback;
    };
}

export function list<T>(item: Reader<T>): Reader<readonly T[]> {
    return (value, spot, problems) => {
        if (!Array.isArray(value)) {
            problems.push(error(spot, `give a list here, not ${named(value)}`));
            return [];
        }
        return value.map((one: unknown, index) => item(one, below(spot, index), problems));
    };
}

/** An object whose keys are the author's own. */
export function mapOf<T>(item: Reader<T>): Reader<Readonly<Record<string, T>>> {
    return (value, spot, problems) => {
        const entries = Object.entries(fieldsOf(value, spot, problems));
        return Object.fromEntries(
            entries.map(([key, one]) => [key, item(one, below(spot, key), problems)]),
        );
    };
}

export type Fields = Readonly<Record<string, unknown>>;

/** An object with keys that we know. What the server leaves empty (null) counts as left out. */
export function object<T>(known: readonly string[], read: (o: Keys) => T): Reader<T> {
    return (value, spot, problems) => {
        const fields = fieldsOf(value, spot, problems);
        for (const key of Object.keys(fields).filter((key) => !known.includes(key))) {
            const spelled = `nothing reads "${key}": use one of ${known.join(", ")}`;
            problems.push(warning(below(spot, key), spelled));
        }
        return read(keysOf(fields, spot, problems));
    };
}

/** Reads the keys of one object. */
export interface Keys {
    has(key: string): boolean;
    get<T>(key: string, read: Reader<T>): T;
}

function keysOf(fields: Fields, spot: Spot, problems: Problem[]): Keys {
    return {
        has: (key) => Object.hasOwn(fields, key) && fields[key] !== null,
        get: (key, read) =>
            read(Object.hasOwn(fields, key) ? fields[key] : undefined, below(spot, key), problems),
    };
}

function fieldsOf(value: unknown, spot: Spot, problems: Problem[]): Fields {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        return { ...value };
    }
    problems.push(error(spot, `give an object here, not ${named(value)}`));
    return {};
}

function named(value: unknown): string {
    if (value === undefined) {
        return "nothing";
    }
    const json = JSON.stringify(value) as string | undefined;
    return json === undefined ? typeof value : json.length > 40 ? `${json.slice(0, 40)}…` : json;
}
