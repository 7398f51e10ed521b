/** Ends of addresses that only read: methods of models, and pages of Odoo's mail that it fetches. */
const METHODS =
    /\/((web_|formatted_)?(read|search|name_search|onchange)(_\w+)?|\w+_get|get_views|get_activity_data|\w+_followers|activity_format|has_\w+|load_breadcrumbs|messages)$/;

/** What Odoo asks and tells by itself: presence, what is read, what is typed just now. */
const BY_ITSELF =
    /^\/(bus|longpolling|websocket|mail\/(action|data|rtc|thread\/recipients|link_preview)|discuss\/(channel\/(\w+s|mark_as_read|notify_typing|ping|set_\w+)$|gif)|web\/(image|action\/load|webclient|bundle|session))(\/|$)/;

/** Whether a call only reads: its answer changes what is shown, not what is true. What is not known may write. */
export function reads(url: string): boolean {
    return METHODS.test(url) || BY_ITSELF.test(url);
}
