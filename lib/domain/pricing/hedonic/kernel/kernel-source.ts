import { DESCENT } from "./descent-shape";
import { FIRST_UNITS, SECOND_UNITS, UPPER } from "./net-shape";

const LANES = 4;
const FLOAT_BYTES = 4;
const VECTOR_BYTES = LANES * FLOAT_BYTES;
const COLUMN_SHIFT = Math.log2(FIRST_UNITS * FLOAT_BYTES);
/** Adam's running means of a gradient and of its square (Kingma and Ba 2015). */
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;

/** The same lines for each vector of a layer, written out: `#` is its number, `@` where it stands. */
const each = (units: number, lines: string) =>
  Array.from({ length: units / LANES }, (_, at) =>
    lines.replaceAll("#", `${at}`).replaceAll("@", `offset=${at * VECTOR_BYTES}`),
  ).join("\n");
const first = (lines: string) => each(FIRST_UNITS, lines);
const second = (lines: string) => each(SECOND_UNITS, lines);

const sumLanes = (vector: string) => `
  (f32.add
    (f32.add (f32x4.extract_lane 0 ${vector}) (f32x4.extract_lane 1 ${vector}))
    (f32.add (f32x4.extract_lane 2 ${vector}) (f32x4.extract_lane 3 ${vector})))`;

const upperAt = (name: keyof typeof UPPER) =>
  `(i32.add (local.get $upper) (i32.const ${UPPER[name] * FLOAT_BYTES}))`;

/** Over the columns of a row: $id and $value are those of one column. */
const overColumns = (lines: string) => `
  (local.set $end (i32.add (local.get $ids) (i32.shl (local.get $count) (i32.const 2))))
  (block $done (loop $next
    (br_if $done (i32.ge_u (local.get $ids) (local.get $end)))
    (local.set $id (i32.load (local.get $ids)))
    (local.set $value (v128.load32_splat (local.get $values)))
    ${lines}
    (local.set $ids (i32.add (local.get $ids) (i32.const 4)))
    (local.set $values (i32.add (local.get $values) (i32.const 4)))
    (br $next)))`;

/** Over the units of the first layer: $active is what unit $unit put out, $row its weights to the second. */
const overFirstUnits = (lines: string) => `
  (local.set $unit (i32.const 0))
  (local.set $row ${upperAt("second")})
  (loop $next_unit
    (local.set $at (i32.add (local.get $actives) (i32.shl (local.get $unit) (i32.const 2))))
    (local.set $active (f32.load (local.get $at)))
    ${lines}
    (local.set $row (i32.add (local.get $row) (i32.const ${SECOND_UNITS * FLOAT_BYTES})))
    (local.set $unit (i32.add (local.get $unit) (i32.const 1)))
    (br_if $next_unit (i32.lt_u (local.get $unit) (i32.const ${FIRST_UNITS}))))`;

const columnAt = (base: string) =>
  `(i32.add (local.get ${base}) (i32.shl (local.get $id) (i32.const ${COLUMN_SHIFT})))`;

/** What one row gives; leaves the outputs of both layers in $actives. */
const PASS = `
(func (export "pass") (param $columns i32) (param $upper i32) (param $ids i32) (param $values i32)
  (param $count i32) (param $actives i32) (result f32)
  (local $end i32) (local $id i32) (local $from i32) (local $value v128) (local $unit i32)
  (local $row i32) (local $at i32) (local $active f32) (local $sum v128)
  ${first("(local $s# v128)")}
  ${first(`(local.set $s# (v128.load @ ${upperAt("firstBias")}))`)}
  ${overColumns(`
    (local.set $from ${columnAt("$columns")})
    ${first("(local.set $s# (f32x4.add (local.get $s#) (f32x4.mul (local.get $value) (v128.load @ (local.get $from)))))")}`)}
  ${first("(v128.store @ (local.get $actives) (f32x4.max (local.get $s#) (v128.const f32x4 0 0 0 0)))")}
  ${second(`(local.set $s# (v128.load @ ${upperAt("secondBias")}))`)}
  ${overFirstUnits(`
    (if (f32.gt (local.get $active) (f32.const 0)) (then
      (local.set $value (f32x4.splat (local.get $active)))
      ${second("(local.set $s# (f32x4.add (local.get $s#) (f32x4.mul (local.get $value) (v128.load @ (local.get $row)))))")}))`)}
  (local.set $at (i32.add (local.get $actives) (i32.const ${FIRST_UNITS * FLOAT_BYTES})))
  ${second(`
    (local.set $s# (f32x4.max (local.get $s#) (v128.const f32x4 0 0 0 0)))
    (v128.store @ (local.get $at) (local.get $s#))
    (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $s#) (v128.load @ ${upperAt("third")}))))`)}
  (f32.add (f32.load ${upperAt("thirdBias")}) ${sumLanes("(local.get $sum)")}))`;

/** Adds the gradients of a row that was just passed, $slope being that of its output. */
const LEARN = `
(func (export "learn") (param $slope f32) (param $upper i32) (param $gradient i32) (param $actives i32)
  (param $slopes i32) (param $ids i32) (param $values i32) (param $count i32)
  (param $columns i32) (param $touched i32) (param $touchedCount i32) (param $flags i32) (result i32)
  (local $end i32) (local $id i32) (local $value v128) (local $unit i32) (local $row i32) (local $at i32)
  (local $active f32) (local $sum v128) (local $to i32) (local $down f32)
  ${first("(local $s# v128)")}
  (local.set $value (f32x4.splat (local.get $slope)))
  (local.set $at (i32.add (local.get $gradient) (i32.const ${UPPER.thirdBias * FLOAT_BYTES})))
  (f32.store (local.get $at) (f32.add (f32.load (local.get $at)) (local.get $slope)))
  (local.set $at (i32.add (local.get $actives) (i32.const ${FIRST_UNITS * FLOAT_BYTES})))
  (local.set $to (i32.add (local.get $gradient) (i32.const ${UPPER.third * FLOAT_BYTES})))
  ${second(`
    (v128.store @ (local.get $to) (f32x4.add (v128.load @ (local.get $to)) (f32x4.mul (local.get $value) (v128.load @ (local.get $at)))))
    (local.set $s# (v128.and
      (f32x4.mul (local.get $value) (v128.load @ ${upperAt("third")}))
      (f32x4.gt (v128.load @ (local.get $at)) (v128.const f32x4 0 0 0 0))))`)}
  (local.set $to (i32.add (local.get $gradient) (i32.const ${UPPER.secondBias * FLOAT_BYTES})))
  ${second("(v128.store @ (local.get $to) (f32x4.add (v128.load @ (local.get $to)) (local.get $s#)))")}
  (local.set $to (i32.add (local.get $gradient) (i32.const ${UPPER.second * FLOAT_BYTES})))
  ${overFirstUnits(`
    (local.set $down (f32.const 0))
    (if (f32.gt (local.get $active) (f32.const 0)) (then
      (local.set $value (f32x4.splat (local.get $active)))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      ${second(`
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $s#) (v128.load @ (local.get $row)))))
        (v128.store @ (local.get $to) (f32x4.add (v128.load @ (local.get $to)) (f32x4.mul (local.get $value) (local.get $s#))))`)}
      (local.set $down ${sumLanes("(local.get $sum)")})))
    (f32.store (i32.add (local.get $slopes) (i32.shl (local.get $unit) (i32.const 2))) (local.get $down))
    (local.set $to (i32.add (local.get $to) (i32.const ${SECOND_UNITS * FLOAT_BYTES})))`)}
  ${first(`
    (local.set $s# (v128.load @ (local.get $slopes)))
    (v128.store @ (local.get $gradient) (f32x4.add (v128.load @ (local.get $gradient)) (local.get $s#)))`)}
  ${overColumns(`
    (local.set $at (i32.add (local.get $flags) (local.get $id)))
    (if (i32.eqz (i32.load8_u (local.get $at))) (then
      (i32.store8 (local.get $at) (i32.const 1))
      (i32.store (i32.add (local.get $touched) (i32.shl (local.get $touchedCount) (i32.const 2))) (local.get $id))
      (local.set $touchedCount (i32.add (local.get $touchedCount) (i32.const 1)))))
    (local.set $to ${columnAt("$columns")})
    ${first("(v128.store @ (local.get $to) (f32x4.add (v128.load @ (local.get $to)) (f32x4.mul (local.get $value) (local.get $s#))))")}`)}
  (local.get $touchedCount))`;

/** Adam for the touched columns alone; a column shares one mean square, which costs a tenth and errs no more. */
const STEP = `
(func (export "step") (param $rate f32) (param $epsilon f32) (param $columns i32) (param $gradients i32)
  (param $means i32) (param $squares i32) (param $touched i32) (param $touchedCount i32) (param $flags i32)
  (local $end i32) (local $id i32) (local $at i32) (local $sum v128) (local $square f32) (local $pace v128)
  ${first("(local $s# v128)")}
  (local.set $end (i32.add (local.get $touched) (i32.shl (local.get $touchedCount) (i32.const 2))))
  (block $done (loop $next
    (br_if $done (i32.ge_u (local.get $touched) (local.get $end)))
    (local.set $id (i32.load (local.get $touched)))
    (i32.store8 (i32.add (local.get $flags) (local.get $id)) (i32.const 0))
    (local.set $at ${columnAt("$gradients")})
    (local.set $sum (v128.const f32x4 0 0 0 0))
    ${first(`
      (local.set $s# (v128.load @ (local.get $at)))
      (v128.store @ (local.get $at) (v128.const f32x4 0 0 0 0))
      (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $s#) (local.get $s#))))`)}
    (local.set $at (i32.add (local.get $squares) (i32.shl (local.get $id) (i32.const 2))))
    (local.set $square (f32.add
      (f32.mul (f32.const ${SQUARE_DECAY}) (f32.load (local.get $at)))
      (f32.mul (f32.const ${(1 - SQUARE_DECAY) / FIRST_UNITS}) ${sumLanes("(local.get $sum)")})))
    (f32.store (local.get $at) (local.get $square))
    (local.set $pace (f32x4.splat (f32.div (local.get $rate) (f32.add (f32.sqrt (local.get $square)) (local.get $epsilon)))))
    (local.set $at ${columnAt("$means")})
    ${first(`
      (local.set $s# (f32x4.add
        (f32x4.mul (v128.const f32x4 ${`${MEAN_DECAY} `.repeat(LANES)}) (v128.load @ (local.get $at)))
        (f32x4.mul (v128.const f32x4 ${`${1 - MEAN_DECAY} `.repeat(LANES)}) (local.get $s#))))
      (v128.store @ (local.get $at) (local.get $s#))`)}
    (local.set $at ${columnAt("$columns")})
    ${first("(v128.store @ (local.get $at) (f32x4.sub (v128.load @ (local.get $at)) (f32x4.mul (local.get $pace) (local.get $s#))))")}
    (local.set $touched (i32.add (local.get $touched) (i32.const 4)))
    (br $next))))`;

const entryAt = (index: string) =>
  `(i32.add (local.get ${index}) (i32.shl (local.get $at) (i32.const 2)))`;
const numberAt = (base: string, index: string) =>
  `(i32.add (local.get ${base}) (i32.shl ${index} (i32.const 3)))`;
const pairAt = (base: string, index: string) =>
  `(i32.add (local.get ${base}) (i32.shl ${index} (i32.const 4)))`;

/** Over the entries of row $row of sparse rows: $column is that of one. */
const overEntries = (name: string, lines: string) => `
  (local.set $at (i32.load (local.get $offset)))
  (block $done_${name} (loop $next_${name}
    (br_if $done_${name} (i32.ge_u (local.get $at) (local.get $end)))
    (local.set $column (i32.load ${entryAt("$ids")}))
    ${lines}
    (local.set $at (i32.add (local.get $at) (i32.const 1)))
    (br $next_${name})))`;
const valueOfEntry = `(f64.promote_f32 (f32.load ${entryAt("$values")}))`;

/** Over the rows. */
const overRows = (lines: string) => `
  (block $done (loop $next
    (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
    (local.set $offset (i32.add (local.get $offsets) (i32.shl (local.get $row) (i32.const 2))))
    (local.set $end (i32.load offset=4 (local.get $offset)))
    ${lines}
    (local.set $row (i32.add (local.get $row) (i32.const 1)))
    (br $next)))`;

const ROWS = `(param $offsets i32) (param $ids i32) (param $values i32) (param $rowWeights i32) (param $count i32)`;
const ROW_LOCALS = `(local $row i32) (local $offset i32) (local $at i32) (local $end i32) (local $column i32)`;

/** into += XᵀWX · direction, for two systems at once, whose numbers stand side by side. */
const NORMAL = `
(func (export "normal") ${ROWS} (param $direction i32) (param $into i32)
  ${ROW_LOCALS} (local $weight v128) (local $sum v128)
  ${overRows(`
    (local.set $weight (v128.load ${pairAt("$rowWeights", "(local.get $row)")}))
    (if (v128.any_true (local.get $weight)) (then
      (local.set $sum (v128.const f64x2 0 0))
      ${overEntries(
        "sum",
        `(local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (f64x2.splat ${valueOfEntry})
          (v128.load ${pairAt("$direction", "(local.get $column)")}))))`,
      )}
      (local.set $sum (f64x2.mul (local.get $sum) (local.get $weight)))
      ${overEntries(
        "add",
        `(local.set $column ${pairAt("$into", "(local.get $column)")})
        (v128.store (local.get $column) (f64x2.add (v128.load (local.get $column))
          (f64x2.mul (local.get $sum) (f64x2.splat ${valueOfEntry}))))`,
      )}))`)})`;

const overColumnPairs = (lines: string) => `
  (block $done (loop $next
    (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
    ${lines}
    (local.set $at (i32.add (local.get $at) (i32.const 16)))
    (br $next)))`;
/** Where the pair of the column stands in another array: arrays of a descent lie $stride bytes apart. */
const besideAt = (number: number) =>
  `(i32.add (local.get $at) (i32.mul (local.get $stride) (i32.const ${number})))`;
const ofPair = (name: keyof typeof DESCENT) => `(v128.load ${besideAt(DESCENT[name])})`;
const setPair = (name: keyof typeof DESCENT, value: string) =>
  `(v128.store ${besideAt(DESCENT[name])} ${value})`;
const PAIRS = `(param $at i32) (param $stride i32) (param $pair i32)`;
const PAIR_LOCALS = `(local $end i32) (local $sum v128) (local $one v128) (local $factor v128)`;
const startPairs = `
  (local.set $end (i32.add (local.get $at) (local.get $stride)))
  (local.set $factor (v128.load (local.get $pair)))`;

/** image += penalties · direction; $pair becomes direction · image. */
const BEND = `
(func (export "bend") ${PAIRS} ${PAIR_LOCALS}
  ${startPairs}
  ${overColumnPairs(`
    (local.set $one (f64x2.add ${ofPair("image")} (f64x2.mul ${ofPair("penalties")} ${ofPair("direction")})))
    ${setPair("image", "(local.get $one)")}
    (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul ${ofPair("direction")} (local.get $one))))`)}
  (v128.store (local.get $pair) (local.get $sum)))`;

/** Goes $pair times the direction; $pair becomes the scaled square of what is left. */
const MOVE = `
(func (export "move") ${PAIRS} ${PAIR_LOCALS}
  ${startPairs}
  ${overColumnPairs(`
    ${setPair("solution", `(f64x2.add ${ofPair("solution")} (f64x2.mul (local.get $factor) ${ofPair("direction")}))`)}
    (local.set $one (f64x2.sub ${ofPair("residual")} (f64x2.mul (local.get $factor) ${ofPair("image")})))
    ${setPair("residual", "(local.get $one)")}
    (local.set $sum (f64x2.add (local.get $sum)
      (f64x2.mul ${ofPair("scales")} (f64x2.mul (local.get $one) (local.get $one)))))`)}
  (v128.store (local.get $pair) (local.get $sum)))`;

/** The next direction, which keeps $pair of this one; the image becomes 0. */
const TURN = `
(func (export "turn") ${PAIRS} ${PAIR_LOCALS}
  ${startPairs}
  ${overColumnPairs(`
    ${setPair("direction", `(f64x2.add (f64x2.mul ${ofPair("residual")} ${ofPair("scales")}) (f64x2.mul (local.get $factor) ${ofPair("direction")}))`)}
    ${setPair("image", "(v128.const f64x2 0 0)")}`)})`;

/** into += Xᵀ · weights, or where $isSquared the diagonal of XᵀWX; rows of weight 0 are passed over. */
const TRANSPOSED = `
(func (export "transposed") ${ROWS} (param $isSquared i32) (param $into i32)
  ${ROW_LOCALS} (local $weight f64) (local $value f64)
  ${overRows(`
    (local.set $weight (f64.load ${numberAt("$rowWeights", "(local.get $row)")}))
    (if (f64.ne (local.get $weight) (f64.const 0)) (then
      ${overEntries(
        "add",
        `(local.set $value ${valueOfEntry})
        (local.set $column ${numberAt("$into", "(local.get $column)")})
        (f64.store (local.get $column) (f64.add (f64.load (local.get $column))
          (f64.mul (local.get $weight) (f64.mul (local.get $value)
            (select (local.get $value) (f64.const 1) (local.get $isSquared))))))`,
      )}))`)})`;

/**
 * The inner loops of learning in WebAssembly's text format: four units of the network an instruction,
 * which no JavaScript can, and entries of sparse rows without a question asked about each.
 */
export function kernelSource(): string {
  return `(module (import "env" "memory" (memory 1)) ${PASS} ${LEARN} ${STEP} ${NORMAL}
${BEND} ${MOVE} ${TURN} ${TRANSPOSED})`;
}
