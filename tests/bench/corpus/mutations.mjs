/**
 * What happens to a screen between the day on which a scenario is written and the day it is played.
 * `views`: what an inheriting view does to it, by the view's type; each refused piece is left out.
 */
const EVERYWHERE = { viewport: { width: 1440, height: 860 }, lang: "en_US", views: {} };

const MOVED = {
    form: [
        '<xpath expr="//notebook/page[1]" position="before"><xpath expr="//notebook/page[last()]" position="move"/></xpath>',
        '<xpath expr="//sheet//group[1]" position="inside"><xpath expr="(//sheet//group[1]/field)[1]" position="move"/></xpath>',
    ],
    list: [
        '<xpath expr="//list" position="inside"><xpath expr="//list/field[1]" position="move"/></xpath>',
        '<xpath expr="//list/field[3]" position="attributes"><attribute name="optional">hide</attribute></xpath>',
    ],
};
const EXTENDED = {
    form: [
        '<xpath expr="//notebook/page[1]" position="before"><page name="x_extension" string="Extension"><group><field name="create_uid"/><field name="write_date"/></group></page></xpath>',
        '<xpath expr="//header/*[1]" position="before"><button name="get_formview_id" type="object" string="Extension"/></xpath>',
        '<xpath expr="//div[@name=\'button_box\']/*[1]" position="before"><button name="get_formview_action" type="object" class="oe_stat_button" icon="fa-star" string="Extension"/></xpath>',
        '<xpath expr="(//sheet//group/field)[1]" position="before"><field name="write_uid"/></xpath>',
    ],
    list: ['<xpath expr="//list/*[1]" position="before"><field name="create_uid"/></xpath>'],
    search: [
        '<xpath expr="//filter[1]" position="before"><filter name="x_extension" string="Extension" domain="[(\'id\', \'!=\', 0)]"/></xpath>',
    ],
};
const OTHER_APP = {
    form: [
        '<xpath expr="//notebook" position="inside"><xpath expr="//notebook/page[1]" position="move"/></xpath>',
        '<xpath expr="//sheet" position="before"><div class="alert alert-info" role="alert">Another app</div></xpath>',
        '<xpath expr="(//sheet//group/field)[last()]" position="after"><field name="create_date"/></xpath>',
    ],
    list: [
        '<xpath expr="//list" position="inside"><xpath expr="//list/field[2]" position="move"/></xpath>',
    ],
};

/** The first is the screen as its scenario was written; the others are the mutations. */
export const MUTATIONS = {
    plain: EVERYWHERE,
    "rows sorted": { ...EVERYWHERE, sorted: true },
    "column moved or hidden": { ...EVERYWHERE, views: MOVED },
    "in a dialog": { ...EVERYWHERE, target: "new" },
    French: { ...EVERYWHERE, lang: "fr_FR" },
    "right to left": { ...EVERYWHERE, lang: "ar_001" },
    "360 px wide": { ...EVERYWHERE, viewport: { width: 360, height: 740 } },
    "extension module": { ...EVERYWHERE, views: EXTENDED },
    "status bar folded": { ...EVERYWHERE, viewport: { width: 800, height: 740 } },
    "another app's form": { ...EVERYWHERE, views: OTHER_APP, primary: true },
    "long and scrolled": { ...EVERYWHERE, scrolled: true },
};
