import { afterAll, vi } from "vitest";

// The files of a worker share their globals and their modules: what one of them set is not there for the next.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetModules();
});
