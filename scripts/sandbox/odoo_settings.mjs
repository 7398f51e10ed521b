import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { dataFolder } from "./paths.mjs";

/**
 * Writes an odoo.conf for one database, readable by us alone: it holds the database's password.
 * @param {string} file
 * @param {{program: object, server: object, database: string, port?: number, gevent?: number, workers?: number}} of
 */
export function writeSettings(file, { program, server, database, ...options }) {
    const { port = 0, gevent = 0, workers = 0 } = options;
    mkdirSync(dirname(file), { recursive: true });
    mkdirSync(dataFolder, { recursive: true });
    const settings = {
        addons_path: program.addonsPath.join(","),
        data_dir: dataFolder,
        db_host: server.host || false,
        db_port: server.host ? server.port : false,
        db_user: server.user || false,
        db_password: server.password || false,
        db_name: database,
        dbfilter: `^${database}$`,
        list_db: false,
        http_interface: "127.0.0.1",
        ...(port ? { http_port: port } : { http_enable: false }),
        ...(gevent ? { gevent_port: gevent } : {}),
        workers,
        max_cron_threads: 0,
        limit_time_cpu: 600,
        limit_time_real: 1200,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} = ${pythonic(value)}`);
    writeFileSync(file, `[options]\n${lines.join("\n")}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
    return file;
}

function pythonic(value) {
    return typeof value === "boolean" ? (value ? "True" : "False") : `${value}`;
}
