import { modelsAgree } from "@/lib/domain/identity/models-agree";

const LENGTH_MIN = 3;

/** What a number belongs to: "wh" of "wh1000xm4", "iphone" of "iphone12", nothing of "501". */
function stemOf(model: string): string {
  return /^[^\d]*/.exec(model)?.[0] ?? "";
}

function sorted(text: string): string {
  return [...text].sort().join("");
}

/** "wh1000mx4" is "wh1000xm4" with a slip of the fingers: the same characters, and the same digits in a row. */
function isSlip(left: string, right: string): boolean {
  if (left.length !== right.length || left.length < 6) return false;
  return left.replace(/\D/g, "") === right.replace(/\D/g, "") && sorted(left) === sorted(right);
}

function isOneOf(model: string, models: readonly string[]): boolean {
  return modelsAgree([model], models) || models.some((other) => isSlip(model, other));
}

/** Two names of one series: the letters in front are the same, or both are numbers of one length. */
function isOfSeries(left: string, right: string): boolean {
  const stem = stemOf(left);
  if (stem !== stemOf(right)) return false;
  return stem !== "" || left.length === right.length;
}

/**
 * `clash`: each names a model of one series that the other does not ("iphone12" and "iphone12pro", "t480" and "t490"),
 * whatever else they share. `agree`: they share one. `unknown`: one names none, or they name things that may well
 * be the same in two ways (a name and a part number). Symmetric.
 */
export function compareModels(
  left: readonly string[],
  right: readonly string[],
): "agree" | "clash" | "unknown" {
  if (left.length === 0 || right.length === 0) return "unknown";
  const ones = left.filter(({ length }) => length >= LENGTH_MIN);
  const others = right.filter(({ length }) => length >= LENGTH_MIN);
  const onesAlone = ones.filter((model) => !isOneOf(model, others));
  const othersAlone = others.filter((model) => !isOneOf(model, ones));
  const clashes = onesAlone.some((one) => othersAlone.some((other) => isOfSeries(one, other)));
  if (clashes) return "clash";
  return onesAlone.length < ones.length ? "agree" : "unknown";
}
