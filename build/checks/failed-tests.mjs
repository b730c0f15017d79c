import { isRecord } from "../setup/json.mjs";

/**
 * The failed tests of a vitest JSON report, each as "file › title"; a file that could not be run by its name alone.
 *
 * @param {unknown} report
 * @param {string} folder the project's, cut from the files' names
 * @returns {string[]}
 */
export function failedInVitest(report, folder) {
  return recordsIn(report, "testResults").flatMap((file) => {
    const name = textIn(file, "name").replace(`${folder}/`, "");
    const failed = recordsIn(file, "assertionResults").filter(({ status }) => status === "failed");
    if (failed.length === 0) return file["status"] === "failed" ? [name] : [];
    return failed.map((one) => `${name} › ${textIn(one, "fullName")}`);
  });
}

/**
 * The failed tests of a Playwright JSON report, each as "file › title".
 *
 * @param {unknown} report
 * @returns {string[]}
 */
export function failedInPlaywright(report) {
  return recordsIn(report, "suites").flatMap((suite) => [
    ...recordsIn(suite, "specs")
      .filter(({ ok }) => ok === false)
      .map((spec) => `${textIn(spec, "file")} › ${textIn(spec, "title")}`),
    ...failedInPlaywright(suite),
  ]);
}

/**
 * @param {unknown} record
 * @param {string} key
 * @returns {Record<string, unknown>[]}
 */
function recordsIn(record, key) {
  const list = isRecord(record) ? record[key] : null;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/**
 * @param {Record<string, unknown>} record
 * @param {string} key
 */
function textIn(record, key) {
  const text = record[key];
  return typeof text === "string" ? text : "?";
}
