/** The IPC channel of a request. */
export const requestChannel = (name: string): string => `plusofon:request:${name}`;

/** The IPC channel of an event. */
export const eventChannel = (name: string): string => `plusofon:event:${name}`;
