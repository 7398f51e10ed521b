/** Loads the test files that the command named, so that they run in this one process, in order. */
for (const file of JSON.parse(process.env.GOLIVE_TEST_FILES)) {
    await import(file);
}
