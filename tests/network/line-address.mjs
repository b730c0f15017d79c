/** The server's own address, and the one by which it is reached over the line. Source: RFC 5737, for documentation. */
export const lineAddress = { near: "198.51.100.1", far: "198.51.100.2", port: 443 };
