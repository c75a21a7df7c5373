/** Units of the first and of the second layer: enough to cross features, too few to learn rows by heart. */
export const FIRST_UNITS = 32;
export const SECOND_UNITS = 16;

const SECOND = FIRST_UNITS;
const SECOND_BIAS = SECOND + FIRST_UNITS * SECOND_UNITS;

/** Where the weights above the columns stand in one array; `second` holds the row of one first unit after the other. */
export const UPPER = {
  firstBias: 0,
  second: SECOND,
  secondBias: SECOND_BIAS,
  third: SECOND_BIAS + SECOND_UNITS,
  thirdBias: SECOND_BIAS + 2 * SECOND_UNITS,
} as const;
export const UPPER_SIZE = UPPER.thirdBias + 1;
