const CONDITIONS = ["New", "Like new", "Good", "Fair", "Poor"];
const COLOURS = ["Black", "Blue", "Brown", "Green", "Red", "White"];

const values = (from: number, names: readonly string[]) =>
  names.map((name, index) => ({ value_id: from + index, name, scale_id: null, equal_to: [] }));

/** The same few properties for every node: enough for a form to be built from them. */
export const TAXONOMY_PROPERTIES = [
  {
    property_id: 200,
    name: "Primary color",
    display_name: "Primary colour",
    scales: [],
    is_required: false,
    supports_attributes: true,
    supports_variations: true,
    is_multivalued: false,
    max_values_allowed: null,
    possible_values: values(1, COLOURS),
    selected_values: [],
  },
  {
    property_id: 201,
    name: "Condition",
    display_name: "Condition",
    scales: [],
    is_required: false,
    supports_attributes: true,
    supports_variations: false,
    is_multivalued: false,
    max_values_allowed: null,
    possible_values: values(101, CONDITIONS),
    selected_values: [],
  },
];
