import type { FaultResult } from "./run-victim";

const COLUMNS: readonly (readonly [string, number, (result: FaultResult) => string])[] = [
  ["victim", 8, ({ victim }) => victim],
  ["fault", 21, ({ fault }) => fault],
  ["normal", 7, ({ normalCalls }) => String(normalCalls)],
  ["outage", 7, ({ outageCalls }) => String(outageCalls)],
  ["share", 7, ({ outageShare }) => `${outageShare} %`],
  ["opened", 7, ({ openedSeconds }) => seconds(openedSeconds)],
  ["since", 6, ({ callsAfterOpened }) => String(callsAfterOpened)],
  ["over", 5, ({ overQuota }) => String(overQuota)],
  ["others", 8, ({ othersCalls }) => `${othersCalls} %`],
  ["answers", 8, ({ othersAnswers }) => `${othersAnswers} %`],
  ["again", 6, ({ answeredSeconds }) => seconds(answeredSeconds)],
  ["all", 6, ({ recoveredSeconds }) => seconds(recoveredSeconds)],
  ["lost", 7, ({ lost, offers }) => `${lost}/${offers}`],
  ["twice", 6, ({ doubled }) => String(doubled)],
  ["state", 16, ({ state }) => state],
  ["broken", 6, ({ broken }) => String(broken.length)],
];

const seconds = (value: number | null) => (value === null ? "–" : `${Math.round(value)} s`);

export const headOf = (): string =>
  COLUMNS.map(([name, width]) => name.padEnd(width))
    .join(" ")
    .trimEnd();

export const lineOf = (result: FaultResult): string =>
  COLUMNS.map(([, width, of]) => of(result).padEnd(width))
    .join(" ")
    .trimEnd();

/** What the product says during the outage, and each bound that does not hold. */
export function describe({ victim, fault, errorText, broken }: FaultResult): string[] {
  const said = errorText === null ? "nothing, because nothing is wrong" : `"${errorText}"`;
  return [`${victim}, ${fault}: it says ${said}`, ...broken.map((one) => `  BROKEN: ${one}`)];
}
