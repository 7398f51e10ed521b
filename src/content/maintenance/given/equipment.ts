import { given } from "../../../scenario/builders";
import type { Given } from "../../../scenario/types";

/** Something that can break, of which this person may know. */
export const equipment: Given = given(
    "equipment",
    "maintenance.equipment",
    [["active", "=", true]],
    {
        shared: true,
        make: {
            name: "Suction pump, ward 3",
            model: "SP 40",
            owner_user_id: "$user",
            technician_user_id: "$user",
        },
    },
);

/** Something to choose, where the person chooses: at their own work they have it. */
export const equipmentToChoose: Given = { ...equipment, fills: {} };
