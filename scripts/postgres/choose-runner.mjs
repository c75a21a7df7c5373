import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

const isLinux = process.platform === "linux";

const succeeds = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: "ignore", ...options }).status === 0;

/** The words in front of a command that end it with this process, where the system can do that. */
export function dieWithParent(signal) {
  const words = ["setpriv", "--pdeathsig", signal];
  return isLinux && succeeds(words[0], [...words.slice(1), "true"]) ? words : [];
}

function idOfUser(user) {
  const uid = spawnSync("id", ["-u", user], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", user], { encoding: "utf8" });
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

/** A user namespace needs a uid that the machine knows a name for, or initdb refuses. */
function namespaceUid() {
  const uids = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => Number(line.split(":")[2]))
    .filter((uid) => uid > 0);
  return uids.includes(1000) ? 1000 : uids[0];
}

function namespacePrefix() {
  const uid = namespaceUid();
  const enter = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${uid}`];
  return succeeds(enter[0], [...enter.slice(1), "true"]) ? enter : null;
}

/** Another user must be able to walk to the data and to run the binary, or the errors make no sense. */
function withOtherUser(owner, dataFolder, binary) {
  const folder = dirname(dataFolder);
  if (existsSync(folder) && statSync(folder).uid === 0) chmodSync(folder, 0o711);
  const canReach =
    owner &&
    succeeds(binary, ["--version"], { uid: owner.uid, gid: owner.gid }) &&
    succeeds("test", ["-x", folder], { uid: owner.uid, gid: owner.gid });
  if (!canReach) {
    throw new Error(
      "PostgreSQL cannot run as root here: start Deal-Scout as an ordinary user, or set DATABASE_URL.",
    );
  }
  return owner;
}

/**
 * How to run the PostgreSQL binaries as this user: { prefix, owner }. PostgreSQL refuses uid 0, so root runs it in a
 * user namespace (the files stay root's), else as postgres or nobody. Data stays with the user that made it.
 */
export function chooseRunner(dataFolder, binary) {
  const ending = dieWithParent("INT");
  const keeper = existsSync(dataFolder) ? statSync(dataFolder) : null;
  const ownId = process.getuid?.();
  if (ownId !== 0) {
    if (keeper && ownId !== undefined && keeper.uid !== ownId) {
      throw new Error(
        `${dataFolder} belongs to another user: start Deal-Scout as that user, or move the folder away.`,
      );
    }
    return { prefix: ending, owner: null };
  }
  if (keeper && keeper.uid !== 0) {
    return { prefix: ending, owner: withOtherUser(keeper, dataFolder, binary) };
  }
  const namespace = isLinux ? namespacePrefix() : null;
  if (namespace) return { prefix: [...namespace, ...ending], owner: null };
  const owner = idOfUser("postgres") ?? idOfUser("nobody");
  return { prefix: ending, owner: withOtherUser(owner, dataFolder, binary) };
}

export function spawnAs(runner, binary, args, options) {
  const [command, ...rest] = [...runner.prefix, binary, ...args];
  const identity = runner.owner ? { uid: runner.owner.uid, gid: runner.owner.gid } : {};
  return spawn(command, rest, { ...identity, ...options });
}
