/** Why a marketplace was not connected, as the address of the page names it, and what the page says of it. */
export const CONNECT_PROBLEMS = {
  "too-late": "That took too long, or was begun elsewhere. Connect once more.",
  "signed-out": "You were signed out meanwhile. Connect once more.",
  "no-keys":
    "There are no keys for this marketplace, or they are not complete. Enter them and connect once more.",
  "no-installation-keys":
    "This installation has no keys for that marketplace, or not all of them. Whoever runs Deal-Scout here sets them. With keys of your own you can connect it at once.",
  refused:
    "The marketplace did not accept the sign-in or the keys. Connect once more, or enter the keys again.",
  busy: "The marketplace asks to wait. Connect once more in a few minutes.",
  "no-answer": "The marketplace does not answer at the moment. Connect once more in a few minutes.",
  "not-understood": "The marketplace answered in a way that Deal-Scout does not understand.",
  "name-taken": "You have another source of the same name. Rename it, then connect once more.",
  unknown: "Connecting did not work. Try it once more.",
} as const;

export type ConnectProblem = keyof typeof CONNECT_PROBLEMS;

/** The problem that a text names; null where it names none of ours. */
export function findConnectProblem(text: string): ConnectProblem | null {
  return Object.hasOwn(CONNECT_PROBLEMS, text) ? asProblem(text) : null;
}
function asProblem(text: string) {
  return text as ConnectProblem;
}
