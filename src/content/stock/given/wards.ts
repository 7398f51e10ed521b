import { given } from "../../../scenario/builders";

/** A ward as those who deliver know it, by its address: `$param.ward`. */
export const wardAddress = given("address", "res.partner", [["name", "=ilike", "ward %"]], {
    make: { name: "Ward 3, Internal Medicine", is_company: true },
    shared: true,
    fills: { ward: "display_name" },
});
