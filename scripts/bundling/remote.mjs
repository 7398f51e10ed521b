import { Trouble } from "../sandbox/trouble.mjs";

/**
 * Odoo 19's JSON-2 endpoint, as an administrator's API key lets one in.
 * @param {{url: string, database?: string, key: string}} at
 * @returns {(method: string, body: object) => Promise<any>} calls a method of golive.bundle
 */
export function bundlesOf({ url, database, key }) {
    return async function call(method, body) {
        const address = new URL(`json/2/golive.bundle/${method}`, withSlash(url));
        const headers = {
            "Content-Type": "application/json; charset=utf-8",
            Authorization: `bearer ${key}`,
            "User-Agent": "golive-bundle",
            ...(database ? { "X-Odoo-Database": database } : {}),
        };
        const sent = { method: "POST", headers, body: JSON.stringify(body) };
        const response = await fetch(address, sent).catch((error) => {
            throw new Trouble(
                `${url} does not answer: ${error.cause?.message ?? error.message}`,
                2,
            );
        });
        const text = await response.text();
        if (!response.ok) {
            throw new Trouble(explained(url, response.status, text), refused(response.status));
        }
        return JSON.parse(text);
    };
}

/** What Odoo says of an error, or its status. */
function explained(url, status, text) {
    try {
        const { message } = JSON.parse(text);
        if (message) {
            return message;
        }
    } catch {
        // A page of a proxy, or of an Odoo that is none: its status has to do.
    }
    return `${url} answers ${status}: is it an Odoo 19 with Golive, and the database its name?`;
}

/** 422 is Odoo's answer to what it understood and does not do; the rest is how it was called. */
function refused(status) {
    return status === 422 ? 1 : 2;
}

function withSlash(url) {
    try {
        return new URL(url.endsWith("/") ? url : `${url}/`);
    } catch {
        throw new Trouble(`"${url}" is no address: write https://odoo.example.com`, 2);
    }
}
