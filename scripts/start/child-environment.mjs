import { localSecrets } from "./make-secrets.mjs";
import { localUrl } from "./read-options.mjs";

/** The settings that web, jobs and commands get from the one who starts them. */
export function childEnvironment({ options, databaseUrl, env = process.env }) {
  const quiet = { NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
  const { host, port, isDev, isProduction, dataFolder } = options;
  const place = {
    PORT: String(port),
    HOSTNAME: host,
    DATA_DIR: dataFolder,
    DATABASE_URL: databaseUrl ?? "",
  };
  if (isProduction) return { ...env, ...quiet, ...place };
  return {
    ...env,
    ...quiet,
    ...place,
    ...localSecrets(dataFolder, env),
    // The built app always runs as production code; INSTALLATION says that this is somebody's own machine.
    NODE_ENV: isDev ? "development" : "production",
    INSTALLATION: "local",
    APP_URL: env.APP_URL || localUrl(options),
    DEMO: env.DEMO || String(!options.databaseUrl),
  };
}
