/**
 * The scenarios that we ship, as data of the addon of the app that they are about.
 *
 * @param {string} _root
 * @returns {Promise<import("./place.mjs").Output[]>}
 */
export async function contentFiles(_root) {
    return [];
}
