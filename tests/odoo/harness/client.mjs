import assert from "node:assert/strict";

/**
 * Somebody without a browser: their session with a server, and the HTTP statuses that it answered. What they
 * call with says in which `world`.
 *
 * @param {{url: string, db: string}} world
 * @param {string} login also the password
 */
export async function client({ url, db }, login) {
    const statuses = [];
    let cookie = "";
    const post = async (path, params) => {
        const reply = await fetch(url + path, {
            method: "POST",
            headers: { "Content-Type": "application/json", Cookie: cookie },
            body: JSON.stringify({ jsonrpc: "2.0", method: "call", params }),
        });
        statuses.push(reply.status);
        cookie = reply.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
        const { result, error } = await reply.json();
        if (error) {
            throw new Error(error.data?.message ?? error.message);
        }
        return result;
    };
    const session = await post("/web/session/authenticate", { db, login, password: login });
    assert.ok(session.uid, `${login} cannot log in`);
    const call = (model, method, args = [], kwargs = {}) =>
        post(`/web/dataset/call_kw/${model}/${method}`, { model, method, args, kwargs });
    return { statuses, call: Object.assign(call, { world: async () => ({ url, db }) }) };
}
