/** Most items that are read of one feed. */
export const MAX_FEED_ITEMS = 5_000;

/** Longest texts that are kept of an item; a longer one is cut. */
export const MAX_TITLE_LENGTH = 1_000;
export const MAX_TEXT_LENGTH = 20_000;
export const MAX_FIELD_LENGTH = 1_000;

export const MAX_FIELDS = 40;
export const MAX_CATEGORIES = 20;
export const MAX_IMAGES = 24;

/** As long as the id of a listing may be; a longer one is no id but an address, which stands elsewhere too. */
export const MAX_ID_LENGTH = 300;
