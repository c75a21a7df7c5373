/** Errors that a server which is still coming up gives too. */
const TRANSIENT = ["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "CONNECT_TIMEOUT", "57P03", "53300"];

export const isTransient = (error) => TRANSIENT.includes(error?.code);

/** A URL without its password, for the terminal and the log. */
function partsOf(url) {
  const { hostname, port, pathname, username } = new URL(url);
  return {
    server: `${hostname}:${port || 5432}`,
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username),
  };
}

const SENTENCES = {
  ECONNREFUSED: ({ server }) =>
    `DATABASE_URL: nothing answers at ${server} (connection refused). Is PostgreSQL running there?`,
  ENOTFOUND: ({ server }) =>
    `DATABASE_URL: the host of ${server} is unknown. Check the name for a typing mistake.`,
  EAI_AGAIN: ({ server }) =>
    `DATABASE_URL: the name of ${server} could not be looked up. Is this machine connected to a network?`,
  CONNECT_TIMEOUT: ({ server }) =>
    `DATABASE_URL: ${server} did not answer in time. Is a firewall in between?`,
  "28P01": ({ user, server }) => `DATABASE_URL: ${server} refused the password of user "${user}".`,
  28000: ({ user, server }) =>
    `DATABASE_URL: ${server} does not let user "${user}" in from this machine.`,
  "3D000": ({ database, server }) =>
    `DATABASE_URL: there is no database "${database}" on ${server}. Create it first: createdb ${database}`,
  42501: ({ user, database }) => `DATABASE_URL: user "${user}" may not use database "${database}".`,
  53300: ({ server }) => `DATABASE_URL: ${server} has no free connection left.`,
  "57P03": ({ server }) => `DATABASE_URL: PostgreSQL at ${server} is still starting up.`,
};
const SAME = {
  ETIMEDOUT: "CONNECT_TIMEOUT",
  EHOSTUNREACH: "CONNECT_TIMEOUT",
  ENETUNREACH: "CONNECT_TIMEOUT",
  ECONNRESET: "ECONNREFUSED",
};

/** One sentence on why the database cannot be used, without the password. */
export function explainDatabaseError(error, url) {
  const code = error?.errors?.[0]?.code ?? error?.code;
  const explain = SENTENCES[SAME[code] ?? code];
  if (explain) return explain(partsOf(url));
  return `DATABASE_URL: PostgreSQL at ${partsOf(url).server} cannot be used: ${error?.message ?? error}`;
}
