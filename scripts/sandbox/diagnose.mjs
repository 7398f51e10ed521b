/** What programs print when the machine, and not the work, is at fault. First match wins. */
const SIGNS = [
    [
        /No space left on device|ENOSPC|You don't have enough free space/i,
        "the disk is full: make room and start again",
    ],
    [/Disk quota exceeded|EDQUOT/i, "the disk quota is used up: make room and start again"],
    [
        /\bE(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|HOSTUNREACH)\b|network request to \S+ failed/,
        "the npm registry was not reached: check the network or npm's proxy settings and start again",
    ],
    [
        /Could not resolve|Temporary failure resolving|Unable to connect to|Could not connect to|Connection (failed|timed out)|Cannot initiate the connection|Network is unreachable/i,
        "Debian's package server was not reached: check the network or apt's proxy settings and start again",
    ],
    [
        /NewConnectionError|ConnectTimeoutError|ReadTimeoutError|Max retries exceeded|Failed to establish a new connection/,
        "the Python package index was not reached: check the network or pip's proxy settings and start again",
    ],
    [
        /Could not get lock|Unable to acquire the dpkg frontend lock|is another process using it/i,
        "another package installation is going on: let it finish and start again",
    ],
    [
        /Unable to fetch some archives|Failed to fetch|Some index files failed to download/i,
        "a Debian package could not be downloaded: run `apt-get update` or try again later",
    ],
    [
        /dpkg was interrupted/,
        "an earlier installation was interrupted: run `dpkg --configure -a` as root and start again",
    ],
    [
        /(NO_PUBKEY|is not signed|EXPKEYSIG)/,
        "Debian's signature cannot be checked: install the package debian-archive-keyring and start again",
    ],
    [
        /a password is required|a terminal is required/,
        "sudo asks for a password: run `sudo -v` first",
    ],
    [
        /cannot be run as root|"root" execution of the PostgreSQL server is not permitted/,
        "PostgreSQL refuses to run as root: start as an ordinary user, or install the package postgresql, which brings the user it runs as",
    ],
];

/** One line that says what is wrong with the machine and what to do, or an empty string. */
export function diagnose(output) {
    const sign = SIGNS.find(([pattern]) => pattern.test(output));
    return sign ? sign[1] : "";
}
