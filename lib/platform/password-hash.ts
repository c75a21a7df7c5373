import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/lib/core/errors";

/** Recorded beside each hash, so that a change here shows which hashes are old. OWASP's argon2id parameters (read 2026-11-23). */
const CURRENT = {
  algorithm: "argon2id",
  memoryKib: 19_456,
  iterations: 2,
  parallelism: 1,
} as const;
/** Algorithm.Argon2id of the package, whose const enum cannot be imported into isolated modules. */
const ARGON2ID = 2;

export type PasswordHash = {
  readonly hash: string;
  readonly algorithm: string;
  readonly memoryKib: number;
  readonly iterations: number;
  readonly parallelism: number;
};

/** Each hashing takes a core and 19 MiB for about 20 ms: two at once, a queue behind them, an end to the queue. */
const AT_ONCE_MAX = 2;
const WAITING_MAX = 100;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE_MAX) {
    if (waiting.length >= WAITING_MAX) {
      throw new AppError("RATE_LIMITED", "Too many people are signing in. Try again in a moment.", {
        retryAfterMs: 3_000,
      });
    }
    await new Promise<void>((resume) => waiting.push(resume));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same letters typed on another system may come as other code points. */
const normal = (password: string) => password.normalize("NFKC");

const encode = (password: string) =>
  hash(normal(password), {
    algorithm: ARGON2ID,
    memoryCost: CURRENT.memoryKib,
    timeCost: CURRENT.iterations,
    parallelism: CURRENT.parallelism,
  });

export async function hashPassword(password: string): Promise<PasswordHash> {
  return { hash: await inTurn(() => encode(password)), ...CURRENT };
}

let decoy: Promise<string> | undefined;

/** Takes as long for `null` (no such account, no password) as for a stored hash, so that time tells nothing. */
export async function isPassword(stored: PasswordHash | null, password: string): Promise<boolean> {
  decoy ??= encode("no account has this password");
  const against = stored?.hash ?? (await decoy);
  const matches = await inTurn(() => verify(against, normal(password)));
  return stored !== null && matches;
}

/** Made with other parameters than today's: hash anew when the password is at hand. */
export function isOutdated(stored: PasswordHash): boolean {
  return (
    stored.algorithm !== CURRENT.algorithm ||
    stored.memoryKib !== CURRENT.memoryKib ||
    stored.iterations !== CURRENT.iterations ||
    stored.parallelism !== CURRENT.parallelism
  );
}
