/** Systems that one pass over the rows serves, their numbers side by side; one takes as long as two. The loops are written for two. */
export const LANES = 2;

/** The arrays of a descent by conjugate gradients, one after the other, each of LANES numbers a column. */
export const DESCENT = {
  solution: 0,
  residual: 1,
  direction: 2,
  image: 3,
  scales: 4,
  penalties: 5,
} as const;
export const DESCENT_ARRAYS = Object.keys(DESCENT).length;
