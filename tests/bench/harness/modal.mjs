/**
 * Whether a guide's card is seen above a modal dialog, by the picture of the page, and whether it can be
 * pressed there.
 *
 * @returns {Promise<{above: boolean, reach: boolean}>}
 */
export async function aboveModal(page) {
    const shown = await page.evaluate(() => bench.measure("showInModal"));
    const seen = shown && (await shareOfMark(page, shown.box));
    await page.evaluate(() => bench.measure("closeModal"));
    return { above: seen > 0.2, reach: Boolean(shown?.reach) };
}

/** The share of the card's box that has the colour in which it was painted. */
async function shareOfMark(page, box) {
    const picture = await page.screenshot({ clip: box });
    return page.evaluate(
        async (url) => {
            const bitmap = await createImageBitmap(await (await fetch(url)).blob());
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
            const on = canvas.getContext("2d");
            on.drawImage(bitmap, 0, 0);
            const { data } = on.getImageData(0, 0, bitmap.width, bitmap.height);
            let marked = 0;
            for (let at = 0; at < data.length; at += 4) {
                marked += Number(data[at] > 240 && data[at + 1] < 30 && data[at + 2] > 240);
            }
            return marked / (data.length / 4);
        },
        `data:image/png;base64,${picture.toString("base64")}`,
    );
}
