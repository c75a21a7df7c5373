/** Running means of a gradient and of its square (Kingma and Ba 2015). */
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const EPSILON = 1e-8;

/** One array of weights with its gradient and the two running means. */
export class AdamArray {
  readonly gradient: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;

  constructor(readonly weights: Float64Array) {
    this.gradient = new Float64Array(weights.length);
    this.means = new Float64Array(weights.length);
    this.squares = new Float64Array(weights.length);
  }

  /** Moves the weights against the gradient and clears it. */
  step(rate: number): void {
    const { weights, gradient, means, squares } = this;
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

/**
 * The same for a wide table of which a batch touches few blocks: only those move, and a block shares
 * one mean square, which costs a tenth and errs no more.
 */
export class AdamBlocks {
  private readonly gradient: Float32Array;
  private readonly means: Float32Array;
  private readonly squares: Float64Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;

  constructor(
    readonly weights: Float32Array,
    private readonly width: number,
  ) {
    this.gradient = new Float32Array(weights.length);
    this.means = new Float32Array(weights.length);
    this.squares = new Float64Array(weights.length / width);
    this.isTouched = new Uint8Array(weights.length / width);
    this.touched = new Int32Array(weights.length / width);
  }

  /** Adds `factor` times `slopes` to one block's gradient. */
  add(block: number, factor: number, slopes: Float64Array): void {
    if (block >= this.isTouched.length) return;
    if (this.isTouched[block] === 0) {
      this.isTouched[block] = 1;
      this.touched[this.touchedCount] = block;
      this.touchedCount += 1;
    }
    const { gradient, width } = this;
    const from = block * width;
    for (let at = 0; at < width; at += 1) {
      gradient[from + at] = (gradient[from + at] ?? 0) + factor * (slopes[at] ?? 0);
    }
  }

  step(rate: number): void {
    const { weights, gradient, means, squares, width } = this;
    for (let place = 0; place < this.touchedCount; place += 1) {
      const block = this.touched[place] ?? 0;
      this.isTouched[block] = 0;
      const from = block * width;
      let sum = 0;
      for (let at = from; at < from + width; at += 1) sum += (gradient[at] ?? 0) ** 2;
      const square = SECOND_DECAY * (squares[block] ?? 0) + ((1 - SECOND_DECAY) * sum) / width;
      squares[block] = square;
      const pace = rate / (Math.sqrt(square) + EPSILON);
      for (let at = from; at < from + width; at += 1) {
        const mean = FIRST_DECAY * (means[at] ?? 0) + (1 - FIRST_DECAY) * (gradient[at] ?? 0);
        means[at] = mean;
        weights[at] = (weights[at] ?? 0) - pace * mean;
        gradient[at] = 0;
      }
    }
    this.touchedCount = 0;
  }
}

/** Rate of step `count` (from 1) that makes up for running means that began at zero. */
export function adamRate(rate: number, count: number): number {
  return (rate * Math.sqrt(1 - SECOND_DECAY ** count)) / (1 - FIRST_DECAY ** count);
}
