import type { UpstreamQuota } from "./contract";
import type { Http } from "./http";

/** Keeps what the headers of the last answer said is left, for marketplaces that say so with every answer. */
export function watchQuota(
  http: Http,
  quotaOf: (headers: Headers) => UpstreamQuota | null,
): { readonly http: Http; readonly quota: () => UpstreamQuota | null } {
  let last: UpstreamQuota | null = null;
  const note = <T extends { readonly headers: Headers } | null>(answer: T): T => {
    if (answer) last = quotaOf(answer.headers) ?? last;
    return answer;
  };
  return {
    http: {
      send: async (schema, request) => note(await http.send(schema, request)),
      find: async (schema, request) => note(await http.find(schema, request)),
    },
    quota: () => last,
  };
}
