/** Running means of a gradient and of its square (Kingma and Ba 2015). */
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
export const EPSILON = 1e-8;

/** The two running means of one array of weights. */
export class Adam {
  private readonly means: Float64Array;
  private readonly squares: Float64Array;

  constructor(length: number) {
    this.means = new Float64Array(length);
    this.squares = new Float64Array(length);
  }

  /** Moves the weights against the gradient and clears it. */
  step(weights: Float32Array, gradient: Float32Array, rate: number): void {
    const { means, squares } = this;
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] ?? 0;
      const mean = FIRST_DECAY * (means[at] ?? 0) + (1 - FIRST_DECAY) * slope;
      const square = SECOND_DECAY * (squares[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
      means[at] = mean;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (rate * mean) / (Math.sqrt(square) + EPSILON);
      gradient[at] = 0;
    }
  }
}

/** Rate of step `count` (from 1) that makes up for running means that began at zero. */
export function adamRate(rate: number, count: number): number {
  return (rate * Math.sqrt(1 - SECOND_DECAY ** count)) / (1 - FIRST_DECAY ** count);
}
