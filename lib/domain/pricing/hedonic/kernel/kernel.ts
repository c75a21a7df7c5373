import { KERNEL_BYTES } from "./kernel-bytes";

/** A place in the kernel's memory, in bytes. */
export type Pointer = number;

/** `stride` is the length of one array of a descent in bytes; the pair at `pair` is what a loop takes in, gives out, or both. */
type OverDescent = (descent: Pointer, stride: number, pair: Pointer) => void;

type Exports = {
  readonly pass: (
    columns: Pointer,
    upper: Pointer,
    ids: Pointer,
    values: Pointer,
    count: number,
    actives: Pointer,
  ) => number;
  readonly learn: (
    slope: number,
    upper: Pointer,
    gradient: Pointer,
    actives: Pointer,
    slopes: Pointer,
    ids: Pointer,
    values: Pointer,
    count: number,
    columnGradients: Pointer,
    touched: Pointer,
    touchedCount: number,
    flags: Pointer,
  ) => number;
  readonly step: (
    rate: number,
    epsilon: number,
    columns: Pointer,
    gradients: Pointer,
    means: Pointer,
    squares: Pointer,
    touched: Pointer,
    touchedCount: number,
    flags: Pointer,
  ) => void;
  readonly normal: (
    offsets: Pointer,
    ids: Pointer,
    values: Pointer,
    rowWeights: Pointer,
    count: number,
    direction: Pointer,
    into: Pointer,
  ) => void;
  readonly bend: OverDescent;
  readonly move: OverDescent;
  readonly turn: OverDescent;
  readonly transposed: (
    offsets: Pointer,
    ids: Pointer,
    values: Pointer,
    rowWeights: Pointer,
    count: number,
    isSquared: 0 | 1,
    into: Pointer,
  ) => void;
};

const PAGE_BYTES = 65_536;
/** Where vectors are read at full speed. */
const ALIGNMENT = 16;

let compiled: WebAssembly.Module | null = null;

/** The loops of kernel-source.ts on a memory of their own, which is handed out piece by piece and starts all zero. */
export class Kernel {
  readonly loops: Exports;
  private readonly memory = new WebAssembly.Memory({ initial: 1 });
  private top = 0;

  constructor() {
    compiled ??= new WebAssembly.Module(bytesOf(KERNEL_BYTES));
    const instance = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.loops = instance.exports as Exports;
  }

  /** Room for so many bytes. Views made before are detached when the memory has to grow. */
  take(bytes: number): Pointer {
    const from = this.top;
    this.top = Math.ceil((from + bytes) / ALIGNMENT) * ALIGNMENT;
    const short = this.top - this.memory.buffer.byteLength;
    if (short > 0) this.memory.grow(Math.ceil(short / PAGE_BYTES));
    return from;
  }

  floats(from: Pointer, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, from, length);
  }

  doubles(from: Pointer, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, from, length);
  }

  integers(from: Pointer, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, from, length);
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
