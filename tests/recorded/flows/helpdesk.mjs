const helping = {
    app: "helpdesk_mgmt",
    role: "helpdesk.process_owner",
    start: "helpdesk_mgmt.helpdesk_ticket_action",
};

export const HELPDESK = [
    {
        ...helping,
        key: "recorded.helpdesk_close",
        name: "A ticket from new to closed",
        doings: [
            ["press", ".o_list_button_add"],
            ["write", "name", "It does not print"],
            ["html", "description", "Since this morning."],
            ["choose", "team_id", "Helpdesk"],
            ["save"],
            ["status", "In Progress"],
            ["status", "Awaiting"],
        ],
    },
    {
        ...helping,
        key: "recorded.helpdesk_triage",
        name: "Say what a ticket is about",
        doings: [
            ["press", ".o_list_button_add"],
            ["write", "name", "The scanner beeps"],
            ["stars", "priority", 2],
            ["choose", "category_id", "Odoo"],
            ["choose", "tag_ids", "Technical"],
            ["choose", "partner_id", "Azure Interior"],
            ["html", "description", "Twice a day."],
            ["tab", "Other Information"],
            ["save"],
        ],
    },
    {
        ...helping,
        key: "recorded.helpdesk_take",
        name: "Take the next ticket",
        doings: [
            [
                "menu",
                "helpdesk_mgmt.helpdesk_ticket_menu",
                "helpdesk_mgmt.helpdesk_all_ticket_menu",
            ],
            ["option", "Open"],
            ["press", ".o_data_row .o_data_cell[name=name]"],
            ["choose", "category_id", "Odoo"],
            ["save"],
        ],
    },
    {
        ...helping,
        key: "recorded.helpdesk_duplicate",
        name: "Mark a ticket as a duplicate",
        doings: [
            ["press", ".o_list_button_add"],
            ["write", "name", "The same again"],
            ["html", "description", "As before."],
            ["save"],
            ["button", "action_open_duplicate_wizard"],
            ["choose", "duplicate_of_id", "HT0000"],
            ["button", "action_confirm"],
            ["cog", "Archive"],
        ],
    },
];
