export type Asked = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly multipart?: FormData;
};

// biome-ignore lint/suspicious/noExplicitAny: a test names the field it wants, and fails where it is not there
type Body = any;

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Body };

export type Ask = (method: string, path: string, asked?: Asked) => Promise<Answer>;

function bodyOf({ json, form, multipart }: Asked) {
  if (multipart) return { body: multipart };
  if (form) return { body: new URLSearchParams(form) };
  if (json === undefined) return {};
  return { body: JSON.stringify(json), headers: { "content-type": "application/json" } };
}

/** Calls over HTTP, the way a client does; redirects are answers. */
export function createAsk(baseUrl: string, always: Readonly<Record<string, string>> = {}): Ask {
  return async (method, path, asked = {}) => {
    const { headers = {}, ...body } = bodyOf(asked);
    const url = path.startsWith("http") ? path : `${baseUrl}${path}`;
    const response = await fetch(url, {
      method,
      ...body,
      headers: { ...always, ...headers, ...asked.headers },
      redirect: "manual",
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  };
}
