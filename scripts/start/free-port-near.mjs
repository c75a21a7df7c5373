import { createServer } from "node:net";

const TRIES = 50;

/** A port of this machine that nobody listens on: `port`, or one of those after it. Null where all are taken. */
export async function freePortNear(port) {
  for (let at = port; at < Math.min(port + TRIES, 65_536); at += 1) if (await isFree(at)) return at;
  return null;
}

function isFree(port) {
  const server = createServer();
  return new Promise((done) => {
    server.once("error", () => done(false));
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () =>
      server.close(() => done(true)),
    );
  });
}
