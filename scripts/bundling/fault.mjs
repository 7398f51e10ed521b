/** Why a bundle is not taken, in words; as `addon/golive/bundle/fault.py` has them. */
const WORDS = {
    unknown: "it is no bundle of Golive",
    changed: "it was changed since it was signed",
    cut: "its end is missing",
    longer: "something was added after its end",
    malformed: "it does not have the form that a bundle has",
    size: "its content is not as long as the manifest says",
    count: "it does not have as many lines as the manifest says",
    order: "its lines are not each there once and in their order",
    format: "it was made by another version of Golive, in a format that this one does not know",
    too_big: "it is larger than a bundle may be",
};

/** What is wrong with a bundle, and where: the container, the manifest, the signature or a part. */
export class BundleFault extends Error {
    constructor(where, code) {
        super(`${named(where)}: ${WORDS[code]}`);
        this.where = where;
        this.code = code;
    }
}

function named(where) {
    const places = ["container", "manifest", "signature"];
    return places.includes(where) ? `the ${where}` : `the part "${where}"`;
}
