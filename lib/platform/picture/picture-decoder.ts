import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { pictureKind } from "./picture-kind";

export type DecodedPicture =
  | {
      readonly kind: "grey";
      readonly width: number;
      readonly height: number;
      /** One grey value a pixel, row by row. */
      readonly pixels: Uint8Array;
    }
  /** It is no picture of a kind that is read, too large, or broken. */
  | { readonly kind: "refused"; readonly reason: string }
  /** This machine has no decoder. */
  | { readonly kind: "no-decoder" };

export type PictureDecoder = {
  /** One after the other, in a process of its own. Never throws for a bad picture. */
  readonly decode: (bytes: Uint8Array) => Promise<DecodedPicture>;
  readonly close: () => void;
};

type Options = {
  readonly timeoutMs?: number;
  /** For tests: another process instead of the decoder. */
  readonly file?: string;
};

const TIMEOUT_MS = 10_000;
const MEMORY_MB = 128;

/** Not followed by the bundler: the web process never takes pictures apart. */
const CHILD = join(/* turbopackIgnore: true */ import.meta.dirname, "decode-child.mjs");

const Answer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("grey"),
    width: z.int(),
    height: z.int(),
    pixels: z.instanceof(Uint8Array),
  }),
  z.object({ kind: z.literal("refused"), reason: z.string() }),
  z.object({ kind: z.literal("no-decoder") }),
]);

function startChild(file: string): ChildProcess {
  return fork(/* turbopackIgnore: true */ file, {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    // Nothing of the installation's settings and secrets is there to be read.
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

function ask(child: ChildProcess, bytes: Uint8Array, timeoutMs: number): Promise<DecodedPicture> {
  return new Promise((resolve) => {
    const end = (answer: DecodedPicture) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const refuse = (reason: string) => {
      child.kill("SIGKILL");
      end({ kind: "refused", reason });
    };
    const timer = setTimeout(() => refuse("it took too long to read"), timeoutMs);
    child.once("message", (message) => {
      const answer = Answer.safeParse(message);
      if (answer.success) end(answer.data);
      else refuse("it could not be read");
    });
    child.once("exit", () => refuse("reading it broke the decoder"));
    child.once("error", () => refuse("the decoder could not be started"));
    child.send({ bytes }, (error) => {
      if (error) refuse("the decoder did not take it");
    });
  });
}

/** A decoder that starts with the first picture, and anew after one that broke it. */
export function createPictureDecoder(options: Options = {}): PictureDecoder {
  const { timeoutMs = TIMEOUT_MS, file = CHILD } = options;
  let child: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const decodeNow = async (bytes: Uint8Array): Promise<DecodedPicture> => {
    if (!child?.connected || child.killed) child = startChild(file);
    return await ask(child, bytes, timeoutMs);
  };
  return {
    decode: (bytes) => {
      if (pictureKind(bytes) === null) {
        return Promise.resolve({ kind: "refused", reason: "it is no JPEG, PNG or WebP" });
      }
      const next = last.then(() => decodeNow(bytes));
      last = next;
      return next;
    },
    close: () => {
      child?.kill("SIGKILL");
      child = null;
    },
  };
}
