/** What acting needs to know of Odoo's markup beside where things stand. Tried on Odoo 19.0. */
export const INPUT = [
    "input:not([type=hidden], [type=checkbox], [type=radio], [type=file])",
    "textarea",
    "select",
    "[contenteditable=true]",
].join(", ");

/** A date that has a value is a button until it has the focus. */
export const DATE_BUTTON = "button[data-field]";
export const DATE_PICKER = ".o_datetime_picker";
export const IS_DATE =
    ".o_field_date, .o_field_datetime, .o_field_daterange, .o_field_remaining_days";
export const IS_NUMBER = "[inputmode=decimal], [inputmode=numeric], [type=number]";

export const AUTOCOMPLETE = "input.o-autocomplete--input";
/** Texts for which something is offered, and that may be another. */
export const FREE_TEXT = ".o_field_field_partner_autocomplete";
/** Tags that are typed, and created as they are typed. */
export const TYPED_TAGS = ".o_field_many2many_tags_banks";
/** A field of one record. */
export const OF_ONE = ".o_many2one";
export const MAKES_IN_DIALOG = ".o-autocomplete--dropdown-item.o_m2o_dropdown_option_create_edit";
export const MAKES = ".o-autocomplete--dropdown-item.o_m2o_dropdown_option_create";
/** What an autocomplete offers; not what would create a record, search for more, or only says something. */
export const ENTRIES =
    ".o-autocomplete--dropdown-item:not(.o_m2o_dropdown_option, .o_m2o_no_result)";
/** The reference in the entry of a product. */
export const REFERENCE = "span.text-muted";
export const LOADING = ".o-autocomplete--dropdown-item .o_loading";
export const OFFERED = ".o-autocomplete--dropdown-menu";

/** On a narrow screen what is offered is listed in a dialog. */
export const LISTED_FROM = ".o_many2one input[readonly]";
export const LISTING = ".o_dialog:not(.o_inactive_modal) .o_select_create_dialog_content";
export const LISTED = ".o_kanban_record:not(.o_kanban_ghost), .o_data_row";

export const SELECT_TOGGLER = ".o_select_menu_toggler, .o_field_state_selection .dropdown-toggle";
export const SELECT_ITEM = ".o_select_menu_item, .state_selection_field_menu .o-dropdown-item";

/** Choices that stand open: radio buttons, badges, stars, boxes of which several may be ticked. */
export const OPEN_CHOICES =
    "input[type=radio], .o_selection_badge, .o_priority_star, .o_field_many2many_checkboxes input";
/** A yes or no that is no box: a favourite's star, an icon. */
export const SWITCH = ".o_favorite a, .o_field_boolean_icon button";
export const IS_ON = ":has(> .fa-star), .btn-primary";

export const SEARCH_INPUT = ".o_searchview_input";
export const SEARCH_ITEM = ".o_searchview_autocomplete .o-dropdown-item";

export const EDITED_ROW = ".o_selected_row";
export const CELL = "td.o_data_cell";
export const ROW_SELECTOR = ".o_list_record_selector input";
export const INVALID = ".o_field_invalid, .o_invalid_cell";
export const READONLY = ".o_readonly_modifier";
/** Parts of a row or card that do something of their own. */
export const OF_ITS_OWN =
    "a, button, input, select, textarea, .dropdown, .o_boolean_favorite, .o_row_handle";
