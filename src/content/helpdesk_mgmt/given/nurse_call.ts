/** What a ward reports: values of a ticket to try with. */
export const deadNurseCall = {
    name: "Ward 4, bed 12: nurse call dead",
    description: "Since the night. Patient cannot call. Bell lent from ward 5.",
    partner_name: "Ward 4, nurse in charge",
};
