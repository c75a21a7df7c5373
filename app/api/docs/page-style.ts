/** The project's colours over Swagger UI's own, which fail the contrast of WCAG AA and know no dark theme. */
export const PAGE_STYLE = `@font-face { font-family: "Geist"; src: url("/api/docs/geist.woff2") format("woff2"); font-weight: 100 900; }
@font-face { font-family: "Geist Mono"; src: url("/api/docs/geist-mono.woff2") format("woff2"); font-weight: 100 900; }
:root { --font-geist-sans: "Geist"; --font-geist-mono: "Geist Mono"; }
body { margin: 0; background: var(--canvas); color: var(--text-2); font: 14px/20px var(--font); }
nav { max-width: 1460px; margin: 0 auto; padding: 16px 20px 0; box-sizing: border-box; }
nav a { color: var(--accent); font-weight: 500; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

#operations * {
  color: inherit; background-color: transparent; border-color: var(--line); font-family: inherit;
  box-shadow: none; text-shadow: none; opacity: 1;
}
#operations :is(h1, h2, h3, h4, h5, th, strong, label, .opblock-tag, .opblock-summary-path, .parameter__name) { color: var(--text); }
#operations :is(.opblock-summary-description, .parameter__in, .parameter__type, small) { color: var(--text-2); }
#operations a:not(.nostyle) { color: var(--accent); }
#operations svg { fill: currentColor; }
#operations :is(code, pre, pre *, textarea, .opblock-summary-path, .opblock-summary-method, .prop-type) { font-family: var(--mono); }
#operations :is(pre, code) { color: var(--text); background: var(--sunken); border-radius: var(--r-2); }
#operations pre code { background: none; }
#operations .info { margin: 24px 0; }
#operations .info .title { line-height: 1.4; }
#operations .info .title small { background: var(--sunken); border-radius: var(--r-1); padding: 2px 6px; }
#operations .info .title small pre { background: none; }
#operations .scheme-container { padding: 0 0 16px; }
#operations .opblock { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-3); margin: 0 0 8px; }
#operations .opblock-summary-method {
  color: var(--text); background: var(--sunken); border: 1px solid var(--edge); border-radius: var(--r-1); min-width: 72px;
}
#operations .opblock-delete .opblock-summary-method { color: var(--risk); border-color: var(--risk); background: var(--risk-bg); }
#operations .opblock-section-header { background: var(--sunken); }
#operations .opblock-body { border-top: 1px solid var(--line); }
#operations :is(input, select, textarea) {
  color: var(--text); background: var(--sunken); border: 1px solid var(--edge); border-radius: var(--r-2);
}
#operations select { appearance: auto; min-height: 32px; }
#operations ::placeholder { color: var(--text-3); opacity: 1; }
#operations .btn { color: var(--text); border: 1px solid var(--edge); border-radius: var(--r-2); background: var(--surface); }
#operations .btn.execute { color: var(--on-ink); background: var(--ink); border-color: var(--ink); }
#operations .btn.cancel { color: var(--risk); border-color: var(--risk); }
#operations .parameter__name.required::after { color: var(--risk); }
#operations .opblock-summary .copy-to-clipboard { display: none; }
#operations .copy-to-clipboard { background: var(--text-3); }
#operations .download-contents { color: var(--text); background: var(--surface); border: 1px solid var(--edge); }
#operations section.models { border: 1px solid var(--line); border-radius: var(--r-3); }
#operations .modal-ux { background: var(--raised); border: 1px solid var(--line); }
#operations .backdrop-ux { background: var(--scrim); }
#operations :is(.error-wrapper, .errors-wrapper, .invalid) { color: var(--risk); }
`;
