import type { VirtualClock } from "./virtual-clock";

/** What a call to a marketplace takes in the clock's time: about as much as a real one. */
const LATENCY_MS = 150;
/** In the computer's time: until then the stand-in has noted a call that it will never answer. */
const NOTED_MS = 30;

export type SlowFetch = {
  readonly fetch: typeof globalThis.fetch;
  /** How many wait for an answer that does not come. */
  readonly hungCount: () => number;
};

type Options = {
  readonly clock: VirtualClock;
  readonly sandboxUrl: string;
  readonly isHanging: (market: string) => boolean;
  readonly onHang: () => void;
};

/** The computer's fetch, in which marketplaces take time on the virtual clock; what hangs is told, so that time can go on. */
export function createSlowFetch(options: Options): SlowFetch {
  const { clock, sandboxUrl, isHanging, onHang } = options;
  const real = globalThis.fetch;
  let hung = 0;

  async function hanging(input: Parameters<typeof real>[0], init: RequestInit | undefined) {
    let isHung = false;
    const rise = () => {
      if (isHung) hung -= 1;
      isHung = false;
      clearTimeout(timer);
    };
    const timer = setTimeout(() => {
      isHung = true;
      hung += 1;
      onHang();
    }, NOTED_MS);
    init?.signal?.addEventListener("abort", rise, { once: true });
    return await real(input, init).finally(rise);
  }

  return {
    hungCount: () => hung,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const [, first = ""] = url.startsWith(sandboxUrl)
        ? url.slice(sandboxUrl.length).split("/")
        : [];
      if (first === "" || first === "_sandbox") return await real(input, init);
      const answer = isHanging(first) ? await hanging(input, init) : await real(input, init);
      await clock.timers.sleep(LATENCY_MS, init?.signal ?? undefined);
      return answer;
    },
  };
}
