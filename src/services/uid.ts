/** A version 4 UUID. `crypto.randomUUID` is missing on plain HTTP, where hospitals run Odoo too. */
export function makeUid(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte, index) => {
        const fixed =
            index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
        return fixed.toString(16).padStart(2, "0");
    });
    return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
