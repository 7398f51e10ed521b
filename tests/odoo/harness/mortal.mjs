/** The browser's process and all its pages die at once: as by a battery, nothing is told or written. */
export async function slay(browser) {
    const inspector = await browser.newBrowserCDPSession();
    const { processInfo } = await inspector.send("SystemInfo.getProcessInfo");
    const dead = new Promise((resolve) => browser.once("disconnected", resolve));
    process.kill(processInfo.find(({ type }) => type === "browser").id, "SIGKILL");
    await dead;
}
