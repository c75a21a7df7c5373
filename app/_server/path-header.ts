/** proxy.ts sets it, because a server component cannot see its own address. */
export const PATH_HEADER = "x-deal-scout-path";
