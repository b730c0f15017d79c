/** A file that the build copies beside the program; the import gives its path. Source: electron-vite, asset handling. */
declare module "*?asset" {
  const path: string;
  export default path;
}
