import assert from "node:assert/strict";

/** Logs a profile in, past the login page; whoever was logged in is not any more. */
export async function logIn(profile, url, db, login) {
    const reply = await profile.request.post(`${url}/web/session/authenticate`, {
        data: { jsonrpc: "2.0", params: { db, login, password: login } },
    });
    assert.ok((await reply.json()).result?.uid, `${login} cannot log in`);
}

/** A raw call. Rejects with the server's words and, as `kind`, the exception's name. */
export async function rpc(profile, base, model, method, args = [], kwargs = {}) {
    const reply = await profile.request.post(`${base}/web/dataset/call_kw/${model}/${method}`, {
        data: { jsonrpc: "2.0", method: "call", params: { model, method, args, kwargs } },
    });
    const { result, error } = await reply.json();
    if (error) {
        throw Object.assign(new Error(error.data?.message ?? error.message), {
            kind: error.data?.name,
        });
    }
    return result;
}
