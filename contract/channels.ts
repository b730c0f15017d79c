/** The IPC channel of a request. */
export const requestChannel = (name: string): string => `plusofon:request:${name}`;

/** The IPC channel of an event. */
export const eventChannel = (name: string): string => `plusofon:event:${name}`;

/** The longest input of a request, as JSON, in UTF-16 code units: a key that was pasted with all around it fits. */
export const maxInputLength = 65_536;

/** How many requests of a page may wait for their answer. Its own screens have a handful. */
export const maxOpenRequests = 16;
