/** The program's identity, which the build takes from electron-builder.yml. */
declare const __APPLICATION_ID__: string;
