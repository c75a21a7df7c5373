import { createServer } from "node:net";
import { StartError } from "./start-error.mjs";

function sentence(code, host, port) {
  if (code === "EADDRINUSE") {
    return `Port ${port} is already in use on ${host}: stop the other program, or choose another port: PORT=${port + 1} npm start`;
  }
  if (code === "EACCES") {
    return `This user may not listen on port ${port}: choose one above 1023, for example PORT=3000 npm start`;
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `HOST is "${host}", which is not an address of this machine; 127.0.0.1 and 0.0.0.0 always work.`;
  }
  return `Port ${port} on ${host} cannot be used (${code}).`;
}

/** Throws a StartError when the web process could not listen there. */
export async function checkPort(host, port) {
  const server = createServer();
  const code = await new Promise((done) => {
    server.once("error", (error) => done(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(null)));
  });
  if (code) throw new StartError(sentence(code, host, port));
}
