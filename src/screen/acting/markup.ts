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
/** What an autocomplete offers; not what would create a record, search for more, or only says something. */
export const ENTRIES =
    ".o-autocomplete--dropdown-item:not(.o_m2o_dropdown_option, .o_m2o_no_result)";
export const LOADING = ".o-autocomplete--dropdown-item .o_loading";
export const OFFERED = ".o-autocomplete--dropdown-menu";

export const SELECT_TOGGLER = ".o_select_menu_toggler";
export const SELECT_ITEM = ".o_select_menu_item";

/** Choices that stand open: radio buttons, badges, stars. */
export const OPEN_CHOICES = "input[type=radio], .o_selection_badge, .o_priority_star";

export const SEARCH_INPUT = ".o_searchview_input";
export const SEARCH_ITEM = ".o_searchview_autocomplete .o-dropdown-item";

export const EDITED_ROW = ".o_selected_row";
export const CELL = "td.o_data_cell";
export const ROW_SELECTOR = ".o_list_record_selector input";
export const INVALID = ".o_field_invalid, .o_invalid_cell";
export const READONLY = ".o_readonly_modifier";
/** Parts of a row or card that do something of their own. */
export const OF_ITS_OWN = "a, button, input, select, textarea, .dropdown, .o_boolean_favorite";
