import { reads } from "../../../src/services/reading";

const CALL = "/web/dataset/call_kw";
const WRITES = [
    `${CALL}/purchase.order/web_save`,
    `${CALL}/mail.compose.message/action_send_mail`,
    `${CALL}/mail.activity/action_feedback`,
    `${CALL}/mail.activity.schedule/action_schedule_activities`,
    `${CALL}/bus.something/write`,
    `${CALL}/discuss.channel/add_members`,
    "/web/dataset/call_button/mail.compose.message/action_send_mail",
    "/web/dataset/resequence",
    "/mail/message/post",
    "/mail/message/update_content",
    "/mail/message/reaction",
    "/mail/attachment/delete",
    "/mail/thread/subscribe",
    "/discuss/channel/join",
    "/some/route/of/an/addon",
    "",
];
const READS = [
    `${CALL}/purchase.order/web_search_read`,
    `${CALL}/purchase.order/formatted_read_group`,
    `${CALL}/purchase.order/onchange`,
    `${CALL}/purchase.order/get_views`,
    `${CALL}/res.partner/name_search`,
    `${CALL}/mail.compose.message/web_read`,
    `${CALL}/mail.activity/get_activity_data`,
    `${CALL}/mail.activity/activity_format`,
    "/mail/data",
    "/mail/action",
    "/mail/thread/messages",
    "/mail/inbox/messages",
    "/mail/thread/recipients",
    "/mail/thread/recipients/get_suggested_recipients",
    "/discuss/channel/messages",
    "/discuss/channel/members",
    "/discuss/channel/mark_as_read",
    "/discuss/channel/notify_typing",
    "/bus/has_missed_notifications",
    "/longpolling/poll",
    "/websocket/update_bus_presence",
    "/web/image/7",
    "/web/action/load",
    "/web/session/get_session_info",
];

QUnit.module("services reading", () => {
    QUnit.test("what a call of another kind does may be written", (assert: Assert) => {
        assert.deepEqual(WRITES.filter(reads), []);
    });

    QUnit.test("what Odoo reads, asks by itself and tells of presence", (assert: Assert) => {
        assert.deepEqual(
            READS.filter((url) => !reads(url)),
            [],
        );
    });
});
