/** Starts the page. A file of its own, because the policy of the page forbids inline script. */
export const START_SCRIPT = `function nameOf(select) {
  const parameter = select.closest("[data-param-name]");
  if (parameter) return parameter.dataset.paramName;
  return select.closest(".response, .opblock-section-request-body") ? "Media type" : "Choice";
}

function mend() {
  for (const select of document.querySelectorAll("select:not([aria-label])")) {
    select.setAttribute("aria-label", nameOf(select));
  }
  for (const code of document.querySelectorAll("pre:not([tabindex])")) {
    code.setAttribute("tabindex", "0");
  }
}

window.addEventListener("load", () => {
  const operations = document.getElementById("operations");
  new MutationObserver(mend).observe(operations, { childList: true, subtree: true });
  window.SwaggerUIBundle({
    url: "/api/openapi.json",
    domNode: operations,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    validatorUrl: "none",
    syntaxHighlight: false,
    plugins: [() => ({ components: { ServersContainer: () => null } })],
  });
});
`;
