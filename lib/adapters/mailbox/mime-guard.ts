import { Transform, type TransformCallback } from "node:stream";
import type { MailLimits } from "./mail-limits";

/** A longer line is no boundary and no header that matters; it passes in pieces. */
const MAX_LINE = 16 * 1024;
const NEWLINE = 10;
const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i;

export type GuardCounts = {
  readonly bytes: number;
  /** All parts that began, also those that were left out. */
  readonly parts: number;
  readonly headerBytesDropped: number;
  readonly hasTooManyBoundaries: boolean;
  readonly lines: number;
};

/**
 * Lets a mail through as long as it stays within its limits, line by line, in constant memory: header lines over
 * the limit and all parts over the limit are dropped before a parser builds anything of them.
 */
export class MimeGuard extends Transform {
  readonly #limits: MailLimits;
  readonly #boundaries = new Set<string>();
  #pending: Buffer = Buffer.alloc(0);
  #isContinued = false;
  #isInHeader = true;
  #headerBytes = 0;
  #keptStart = false;
  #counts = { bytes: 0, parts: 0, headerBytesDropped: 0, hasTooManyBoundaries: false, lines: 0 };

  constructor(limits: MailLimits) {
    super();
    this.#limits = limits;
  }

  get counts(): GuardCounts {
    return this.#counts;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#counts.bytes += chunk.length;
    this.#read(this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk);
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.#pending.length > 0 && this.#keeps(this.#pending)) this.push(this.#pending);
    done();
  }

  /** Passes on what is kept in as few pieces as it came in: a parser works for every piece. */
  #read(data: Buffer): void {
    let at = 0;
    let keptFrom = 0;
    const passOn = (to: number) => {
      if (to > keptFrom) this.push(data.subarray(keptFrom, to));
    };
    while (at < data.length) {
      if (this.#counts.lines > this.#limits.lines) {
        passOn(at);
        this.#pending = Buffer.alloc(0);
        return;
      }
      const newline = data.indexOf(NEWLINE, at);
      if (newline < 0 && data.length - at <= MAX_LINE) break;
      const isLong = newline < 0 || newline - at >= MAX_LINE;
      const end = isLong ? at + MAX_LINE : newline + 1;
      if (!this.#keeps(data.subarray(at, end))) {
        passOn(at);
        keptFrom = end;
      }
      at = end;
    }
    passOn(at);
    this.#pending = data.subarray(at);
  }

  #keeps(line: Buffer): boolean {
    const isStart = !this.#isContinued;
    this.#isContinued = line[line.length - 1] !== NEWLINE;
    if (isStart) this.#counts.lines += 1;
    if (this.#isInHeader) return this.#keepsHeader(line, isStart);
    if (isStart) this.#readLine(line);
    const { parts, lines, hasTooManyBoundaries } = this.#counts;
    return parts <= this.#limits.parts && lines <= this.#limits.lines && !hasTooManyBoundaries;
  }

  #keepsHeader(line: Buffer, isStart: boolean): boolean {
    if (isStart && (line.length === 1 || (line.length === 2 && line[0] === 13))) {
      this.#isInHeader = false;
      return true;
    }
    if (isStart) this.#learnBoundary(line);
    this.#headerBytes += line.length;
    if (this.#headerBytes <= this.#limits.headerBytes) {
      this.#keptStart = this.#isContinued;
      return true;
    }
    this.#counts.headerBytesDropped += line.length;
    // The line that was cut still has to end.
    const endsCutLine = this.#keptStart && !this.#isContinued;
    if (endsCutLine) this.#keptStart = false;
    return endsCutLine;
  }

  #learnBoundary(line: Buffer): void {
    if (line.length > 1_000 || !line.includes("oundary")) return;
    const found = BOUNDARY.exec(line.toString("latin1"));
    const boundary = found?.[1] ?? found?.[2];
    if (boundary === undefined) return;
    this.#boundaries.add(boundary);
    this.#counts.hasTooManyBoundaries ||= this.#boundaries.size > this.#limits.boundaries;
  }

  #readLine(line: Buffer): void {
    if (line.length > 1_000) return;
    if (line[0] !== 45 || line[1] !== 45) {
      this.#learnBoundary(line);
      return;
    }
    const written = line.toString("latin1").slice(2).trimEnd();
    if (this.#boundaries.has(written)) this.#counts.parts += 1;
  }
}
