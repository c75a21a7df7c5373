import type { Reply } from "../contract";

export type ConsentPage = {
  readonly marketName: string;
  readonly appName: string;
  /** Whose consent it may be; the first is chosen. */
  readonly accounts: readonly string[];
  /** In words. */
  readonly asks: readonly string[];
  /** Where the form goes, relative to the page or absolute. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
};

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const STYLE = `
:root{color-scheme:light dark;--page:#f4f6f8;--card:#fff;--ink:#14171d;--soft:#5e646b;--line:#dce0e3;--edge:#868d93;--act:#171c23;--on:#fff;--focus:#1a56b7}
@media(prefers-color-scheme:dark){:root{--page:#0b0d10;--card:#131518;--ink:#eef0f3;--soft:#94999e;--line:#272b2e;--edge:#676c73;--act:#e9ebee;--on:#0f1216;--focus:#81b7fc}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:28rem;margin:0 auto;padding:clamp(1rem,8vh,5rem) 1rem 1rem}section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.25rem}
section>:first-child{margin-top:0}section>:last-child{margin-bottom:0}
h1{font-size:1.25rem;line-height:1.3;letter-spacing:-.012em;margin:.75rem 0 1rem;text-wrap:balance}p{margin:.5rem 0}.soft{color:var(--soft);font-size:.8125rem;margin-top:1rem}
.mark{display:inline-block;padding:.0625rem .5rem;border:1px dashed var(--edge);border-radius:4px;color:var(--soft);font-size:.8125rem;font-weight:500}
ul{padding-left:1.2rem;margin:.5rem 0 1rem}li{margin:.25rem 0;overflow-wrap:anywhere}li::first-letter{text-transform:uppercase}label{display:block;font-weight:600;margin:1rem 0 .375rem}
select{width:100%;min-height:44px;font:inherit;padding:.4rem .6rem;border:1px solid var(--edge);border-radius:6px;background:var(--card);color:var(--ink)}
.row{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1.25rem}button{flex:1 1 9rem;min-height:44px;font:inherit;font-weight:600;border-radius:6px;border:1px solid var(--edge);background:transparent;color:var(--ink);cursor:pointer}
button.main{background:var(--act);border-color:var(--act);color:var(--on)}button:focus-visible,select:focus-visible{outline:2px solid var(--focus);outline-offset:2px}`;

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><section>${content}</section></main></body></html>`;
}

const HEADERS = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };

/** The page on which a user lets an application in, or does not. The answer comes as `decision=approve|decline`. */
export function consentPage(consent: ConsentPage): Reply {
  const { marketName, appName, accounts, asks, action, hidden } = consent;
  const list = asks.map((ask) => `<li>${escapeHtml(ask)}</li>`).join("");
  const fields = Object.entries(hidden)
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    )
    .join("");
  const options = accounts.map((account) => `<option>${escapeHtml(account)}</option>`).join("");
  const content = `<p class="mark">Practice ${escapeHtml(marketName)}, not the real site</p>
<h1>${escapeHtml(appName)} asks to use your ${escapeHtml(marketName)} account</h1>
<p>If you approve, it may:</p><ul>${list}</ul>
<form method="post" action="${escapeHtml(action)}">${fields}
<label for="account">Account</label><select id="account" name="account">${options}</select>
<div class="row"><button class="main" name="decision" value="approve">Approve</button><button name="decision" value="decline">Decline</button></div></form>
<p class="soft">You can take this back at any time.</p>`;
  return { status: 200, headers: HEADERS, body: page(`${marketName}: let ${appName} in`, content) };
}

/** A page that says in plain words why consent cannot be asked for. */
export function consentProblem(marketName: string, problem: string): Reply {
  const content = `<p class="mark">Practice ${escapeHtml(marketName)}</p><h1>This link does not work</h1><p>${escapeHtml(problem)}</p>`;
  return { status: 400, headers: HEADERS, body: page(marketName, content) };
}

/** Back to the application, with what it waits for. */
export function redirectTo(
  url: string,
  query: Readonly<Record<string, string | undefined>>,
): Reply {
  const target = new URL(url);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) target.searchParams.set(name, value);
  }
  return { status: 302, headers: { location: target.href, "cache-control": "no-store" } };
}
