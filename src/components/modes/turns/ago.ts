/** Odoo's own library of dates, which knows the person's language. */
declare const luxon: {
    DateTime: { fromISO(iso: string, how: { zone: string }): { toRelative(): string | null } };
};

/** "2 hours ago", in the person's language, of a UTC time in ISO 8601. */
export function ago(since: string): string {
    return luxon.DateTime.fromISO(since, { zone: "utc" }).toRelative() ?? "";
}
