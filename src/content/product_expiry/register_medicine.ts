import {
    click,
    control,
    field,
    fill,
    holds,
    on,
    open,
    saved,
    scenario,
    step,
    tab,
    tick,
} from "../../scenario/builders";
import {
    keepItInStock,
    nameTheProduct,
    openTheProducts,
    searchForTheProduct,
    startAProduct,
    trackItByLot,
} from "../stock/steps/products";

const PRODUCT = "product.template";

/** What `register_product` leaves out: a product whose lots expire. */
export const registerMedicine = scenario({
    key: "product_expiry.register_medicine",
    version: 1,
    name: "Take a product that expires into the list",
    summary: "Enter a product with its lots, how long it lasts, and when somebody is warned.",
    app: "product_expiry",
    kind: "task",
    roles: ["inventory.process_owner"],
    processClass: "compliance_sensitive",
    minutes: 6,
    start: "stock.product_template_action_product",
    params: [
        {
            name: "product_name",
            label: "Name of the product",
            value: "Glucose 5 %, bag of 500 ml",
        },
        { name: "days", label: "Days that it lasts", value: 720 },
        { name: "warning", label: "Days of warning", value: 60 },
    ],
    steps: [
        step("open_products", {
            ...openTheProducts,
            why: "One list for all houses: how long a thing lasts is said once, for every ward.",
        }),
        step("search", {
            ...searchForTheProduct,
            title: "Look whether it is there",
            say: "Type the whole name in the search, and press Enter.",
            why: "A medicine that is there twice expires in one place while the other runs out.",
            expect: { text: "There is no such product yet." },
        }),
        step("new_product", {
            ...startAProduct,
            why: "What you leave out here nobody is warned of.",
        }),
        step("name", {
            ...nameTheProduct,
            why: "Substance, strength and size in the same order each time: two strengths side by side are not mixed up.",
        }),
        step("in_stock", {
            ...keepItInStock,
            why: "Only what is counted can be missed before it is needed.",
        }),
        step("lots", {
            ...trackItByLot,
            why: "Each lot has its own day. Without lots there is no day to watch.",
        }),
        step("inventory_page", {
            title: "Open Inventory",
            say: "Open the page Inventory.",
            why: "How a thing is kept stands here, apart from what it costs.",
            ...open(on(PRODUCT, tab("inventory"), "form")),
            expect: { text: "You see the group Traceability." },
        }),
        step("expires", {
            title: "Say that it expires",
            say: "Tick Expiration Date.",
            why: "From then on whoever receives it is asked for the day on the box, and whoever picks it gets the oldest first.",
            ...tick(on(PRODUCT, field("use_expiration_date"), "form")),
            expect: {
                text: "Expiration Date is ticked.",
                check: holds("use_expiration_date", true),
            },
        }),
        step("days", {
            title: "Say how long it lasts",
            say: "Under Dates, in Expiration Date, type how many days it lasts after receipt.",
            why: "It is only proposed at the ramp: the day on the box counts. A wrong one here is copied by whoever is in a hurry.",
            ...fill(on(PRODUCT, field("expiration_time"), "form"), "$param.days"),
            expect: {
                text: "The form shows the days.",
                check: holds("expiration_time", "$param.days"),
            },
        }),
        step("warning", {
            title: "Say when somebody is warned",
            say: "In Alert Date, type how many days before that somebody is to look at it.",
            why: "Two months are enough to bring it to a ward that uses it. The day before only the bin is left.",
            ...fill(on(PRODUCT, field("alert_time"), "form"), "$param.warning"),
            expect: {
                text: "The form shows the warning.",
                check: holds("alert_time", "$param.warning"),
            },
        }),
        step("save", {
            title: "Save the product",
            say: "Click Save, the small cloud at the top.",
            why: "Lots that come from now on have their day. Those that lie on the shelf do not: give it to them by hand.",
            ...click(on(PRODUCT, control("save"), "form")),
            expect: {
                text: "The product is saved, with lots that expire and a warning before.",
                check: saved(
                    [
                        ["is_storable", "=", true],
                        ["tracking", "=", "lot"],
                        ["use_expiration_date", "=", true],
                        ["expiration_time", ">", 0],
                        ["alert_time", "<", "$own.expiration_time"],
                    ],
                    "product",
                ),
            },
        }),
    ],
});
