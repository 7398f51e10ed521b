import { createServer } from "node:net";
import { Trouble } from "./trouble.mjs";

const HOST = "127.0.0.1";

/** Whether a server could listen on this port of 127.0.0.1 now. */
function isPortFree(port) {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once("error", (error) => {
            if (error.code === "EADDRINUSE" || error.code === "EACCES") {
                resolve(false);
            } else {
                reject(error);
            }
        });
        server.listen({ port, host: HOST }, () => server.close(() => resolve(true)));
    });
}

/** A port that nobody uses now, as the system gives it. */
export function findFreePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once("error", reject);
        server.listen({ port: 0, host: HOST }, () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

/** Reads a `--port` value. */
export function parsePort(text) {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
        throw new Trouble(`--port ${text} is not a port: give a number from 1024 to 65535`, 2);
    }
    return port;
}

export async function claimPort(port) {
    if (!(await isPortFree(port))) {
        throw new Trouble(
            `port ${port} is taken: stop what listens there, or choose another with --port N`,
        );
    }
}
