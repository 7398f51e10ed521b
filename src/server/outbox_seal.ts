import { xchacha20poly1305 } from "../vendor/ciphers";

/** Closes text so that only who has the same secret can read it, and nobody can change it. */
export interface Seal {
    /** `about`: what the text belongs to; it cannot be opened as anything else's. */
    close(text: string, about: string): Uint8Array<ArrayBuffer>;
    /** null where it was closed with another secret, for something else, or changed since. */
    open(sealed: Uint8Array, about: string): string | null;
}

const NONCE = 24;

/**
 * @param secret 64 hex digits
 * @param random that many random bytes
 * @returns null for what is no such secret
 */
export function makeSeal(
    secret: string,
    random: (bytes: number) => Uint8Array = (bytes) =>
        crypto.getRandomValues(new Uint8Array(bytes)),
): Seal | null {
    if (!/^[0-9a-f]{64}$/.test(secret)) {
        return null;
    }
    const key = Uint8Array.from(secret.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    const cipher = (nonce: Uint8Array, about: string): ReturnType<typeof xchacha20poly1305> =>
        xchacha20poly1305(key, nonce, new TextEncoder().encode(about));
    return {
        close(text, about) {
            const nonce = random(NONCE);
            const body = cipher(nonce, about).encrypt(new TextEncoder().encode(text));
            const sealed = new Uint8Array(NONCE + body.length);
            sealed.set(nonce);
            sealed.set(body, NONCE);
            return sealed;
        },
        open(sealed, about) {
            try {
                const nonce = sealed.subarray(0, NONCE);
                const body = cipher(nonce, about).decrypt(sealed.subarray(NONCE));
                return new TextDecoder().decode(body);
            } catch {
                // Not ours to read: what it says of why is of no use to anybody.
                return null;
            }
        },
    };
}
