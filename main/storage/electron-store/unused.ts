/** Stands in for Ajv, semver and Electron, which electron-store loads for options that no store here has. */
export class Ajv2020 {}
export default {};
