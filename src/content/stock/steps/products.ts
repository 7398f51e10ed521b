import {
    click,
    control,
    field,
    fill,
    holds,
    makes,
    menu,
    on,
    shows,
    tick,
} from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const PRODUCT = "product.template";

/** The list of what the hospital keeps, and a new entry in it: `$product`. */

export const openTheProducts: StepBody = {
    title: "Open the products",
    say: "Open Products, under Products.",
    ...click(menu("stock.menu_product_variant_config_stock")),
    expect: { text: "You see the products.", check: shows(PRODUCT) },
};

/** `$param.product_name`. */
export const searchForTheProduct = {
    ...fill(on(PRODUCT, control("search")), "$param.product_name"),
} satisfies Partial<StepBody>;

/** Binds `$product`. */
export const startAProduct: StepBody = {
    title: "Start a new product",
    say: "Click New.",
    ...click(on(PRODUCT, control("new"))),
    expect: { text: "An empty product is open.", check: shows(PRODUCT, "form") },
    binds: makes("product", PRODUCT),
};

/** `$param.product_name`. */
export const nameTheProduct: StepBody = {
    title: "Name the product",
    say: "Type what it is, then its size, then how it is packed.",
    ...fill(on(PRODUCT, field("name"), "form"), "$param.product_name"),
    expect: { text: "The form shows the name.", check: holds("name", "$param.product_name") },
};

export const keepItInStock: StepBody = {
    title: "Say that it is kept in stock",
    say: "Tick Track Inventory.",
    ...tick(on(PRODUCT, field("is_storable"), "form")),
    expect: { text: "Track Inventory is ticked.", check: holds("is_storable", true) },
};

export const trackItByLot: StepBody = {
    title: "Say that it has lots",
    say: "Beside it, choose By Lots.",
    ...fill(on(PRODUCT, field("tracking"), "form"), "lot"),
    expect: { text: "It is tracked by lots.", check: holds("tracking", "lot") },
};
