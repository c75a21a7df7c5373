/** Largest file that may be sent; a gzipped one counts as it is sent. */
export const MAX_UPLOAD_BYTES = 256 * 1024 * 1024;

/** Largest file after unpacking: a small gzip may hold a huge one. */
export const MAX_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024;

/** Tables are packed to a third, at best to a fortieth; what unpacks to more was made to fill a disk. */
export const MAX_UNPACKED_RATIO = 200;

export const MAX_IMPORT_ROWS = 5_000_000;

/** Rows that the preview shows, and rows that the guess looks at. */
export const PREVIEW_ROWS = 20;
export const SAMPLE_ROWS = 200;

/** As long as what an import overwrote is kept. */
export const UNDO_DAYS = 90;
