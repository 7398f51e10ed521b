import { existsSync } from "node:fs";
import { external } from "./external.mjs";
import { newestServer } from "./postgres_programs.mjs";

const ODOO_PYTHON = (
    "asn1crypto babel cbor2 chardet cryptography dateutil docutils geoip2 gevent greenlet idna " +
    "jinja2 libsass lxml markupsafe num2words ofxparse openpyxl openssl pil polib psutil psycopg2 " +
    "pypdf tz qrcode reportlab requests rjsmin serial stdnum urllib3 usb vobject werkzeug xlrd " +
    "xlsxwriter xlwt zeep freezegun magic passlib"
).split(" ");

/** What this machine must have; `reload` adds what lets Odoo see changed Python files. */
export function neededPackages({ reload = false } = {}) {
    return [
        "python3",
        "python3-pip",
        "python3-venv",
        "chromium",
        "fonts-dejavu-core",
        "debian-archive-keyring",
        "ca-certificates",
        external.postgres ? "postgresql-client" : "postgresql",
        ...(external.odoo ? [] : ODOO_PYTHON.map((name) => `python3-${name}`)),
        ...(reload ? ["python3-inotify"] : []),
    ];
}

/** Needed where a release has them: Debian 12 has lxml's cleaner in lxml, 13 has no wkhtmltopdf. */
export const WELCOME = ["wkhtmltopdf", "python3-lxml-html-clean"];

/** Programs that serve as well, wherever they come from. */
export const STAND_INS = {
    chromium: () => existsSync("/usr/bin/chromium"),
    wkhtmltopdf: () => existsSync("/usr/local/bin/wkhtmltopdf"),
    postgresql: () => newestServer() > 0,
    "postgresql-client": () => existsSync("/usr/bin/psql"),
};
