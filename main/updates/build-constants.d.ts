/** Where this build asks for newer versions, from `updateFeed` in package.json; null: nowhere. Put in by the build. */
declare const __UPDATE_FEED__: string | null;
