import { parseCondition } from "@/lib/domain/listing/parse-condition";
import { fieldsOf } from "./import-field";
import type { MappedComp, MappedListing, MappedRow, RowMapper, RowPlan } from "./mapped-row";
import { RowFields } from "./row-fields";

function commonOf(fields: RowFields) {
  const price = fields.price();
  return {
    title: fields.title(),
    description: fields.description(),
    category: fields.line("category", 200),
    brand: fields.line("brand", 120),
    condition: fields.condition(),
    conditionText: fields.line("condition", 120),
    price,
    shipping: fields.shipping(price.currency),
    url: fields.url(),
    sellerRef: fields.line("seller", 200),
  };
}

function toListing(fields: RowFields): MappedListing {
  return {
    ...commonOf(fields),
    place: fields.place(),
    photoUrls: fields.photoUrls(),
    state: fields.state(),
    listedAt: fields.date(),
    attributes: fields.attributes(),
  };
}

function toComp(fields: RowFields): MappedComp {
  const common = commonOf(fields);
  if (common.price.cents === 0)
    fields.reject("price", "A price of 0 says nothing about the market.");
  const basis = fields.basis();
  const date = fields.date();
  date?.setUTCHours(0, 0, 0, 0);
  return { ...common, basis, observedOn: date, attributes: fields.attributes() };
}

const MAX_REMEMBERED = 1_000;

/** A column of conditions has few different words, so each is looked up once. */
function remembering<T>(lookUp: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = lookUp(text);
    if (known.size < MAX_REMEMBERED) known.set(text, value);
    return value;
  };
}

/**
 * Makes the function that turns rows of one file into drafts. Every draft it returns satisfies
 * `ListingDraft` or `CompDraft`; a row that cannot is rejected with the first thing that is wrong.
 */
export function createRowMapper(plan: RowPlan): RowMapper {
  const mapped = new Set(fieldsOf(plan.target).flatMap((field) => plan.mapping[field] ?? []));
  const planned = { ...plan, conditionOf: remembering(parseCondition) };
  return (values) => {
    const fields = new RowFields(planned, mapped, values);
    const isListing = plan.target === "listings";
    const row: MappedRow = isListing
      ? { kind: "listing", draft: toListing(fields), identity: fields.identity() }
      : { kind: "comp", draft: toComp(fields), identity: fields.identity() };
    return fields.rejection ?? row;
  };
}
