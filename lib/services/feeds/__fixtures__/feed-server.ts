import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Item = { id: string; title: string; price: string };

export const rss = (items: readonly Item[], channel = "") => `<?xml version="1.0"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
<title>Guitars at Ann's</title>${channel}
${items
  .map(
    ({ id, title, price }) =>
      `<item><g:id>${id}</g:id><title>${title}</title><g:price>${price}</g:price>
<link>/things/${id}</link><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item>`,
  )
  .join("\n")}
</channel></rss>`;

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of feeds on this machine, by path; what was asked of it is kept. */
export async function startFeedServer() {
  const paths = new Map<string, Answerer>();
  const asked: { path: string; headers: IncomingMessage["headers"] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers });
    const answer = paths.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    asked,
    answer: (path: string, answerer: Answerer) => paths.set(path, answerer),
    serve: (path: string, body: string, headers: Record<string, string> = {}) =>
      paths.set(path, (_request, response) => {
        response.writeHead(200, { "content-type": "application/rss+xml", ...headers }).end(body);
      }),
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
