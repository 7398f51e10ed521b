/** Odoo's own library of dates, which knows the person's language. */
declare const luxon: {
    DateTime: {
        fromISO(iso: string): { toLocaleString(how: object): string; readonly year: number };
        now(): { readonly year: number };
    };
};

/** "3 Dec", and its year where it is another one, of an ISO date. */
export function dayOf(iso: string): string {
    const day = luxon.DateTime.fromISO(iso);
    const year = day.year === luxon.DateTime.now().year ? {} : { year: "numeric" };
    return day.toLocaleString({ day: "numeric", month: "short", ...year });
}
