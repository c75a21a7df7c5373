import type { Call, Reply } from "../../contract";
import { jsonOf } from "../../core/call-body";
import { ebayError } from "../ebay-error";
import type { SecuredRoute } from "../ebay-state";
import { type InventoryDesk, inventoryRoute } from "./inventory-desk";
import { inventoryFault } from "./inventory-fault";
import { inventoryPage } from "./inventory-page";
import { LocationBody } from "./inventory-shapes";
import type { Stock, StockLocation } from "./stock";

function view({ key, body, isEnabled }: StockLocation) {
  return {
    ...body,
    locationTypes: body.locationTypes ?? ["WAREHOUSE"],
    merchantLocationKey: key,
    merchantLocationStatus: isEnabled ? "ENABLED" : "DISABLED",
  };
}

function fieldFault(errorId: number, message: string, fieldName: string) {
  return inventoryFault(errorId, message.replace("{fieldName}", fieldName), { fieldName });
}

function create(stock: Stock, call: Call): Reply {
  const key = call.params.merchantLocationKey ?? "";
  if (!/^[A-Za-z0-9_-]{1,36}$/.test(key)) {
    return ebayError(400, fieldFault(25_800, "Invalid {fieldName}.", "merchantLocationKey"));
  }
  if (stock.locations.has(key)) {
    return ebayError(409, fieldFault(25_803, "{fieldName} already exists.", "merchantLocationKey"));
  }
  const order = LocationBody.safeParse(jsonOf(call) ?? {});
  if (!order.success)
    return ebayError(400, fieldFault(25_801, "Missing field {fieldName}.", "location"));
  const { address } = order.data.location;
  const isPlace =
    address.country && (address.postalCode || (address.city && address.stateOrProvince));
  if (!isPlace) {
    const message =
      "Input error. The address needs a country, and a postal code or a city and state.";
    return ebayError(400, inventoryFault(25_802, message));
  }
  const isEnabled = order.data.merchantLocationStatus !== "DISABLED";
  stock.locations.set(key, { key, body: order.data, isEnabled });
  return { status: 204 };
}

export function locationRoutes({ stocks }: InventoryDesk): readonly SecuredRoute[] {
  const path = "/location/{merchantLocationKey}";
  const one = (
    operation: string,
    method: string,
    ending: string,
    handle: (stock: Stock, found: StockLocation) => Reply,
  ) =>
    inventoryRoute(operation, method, `${path}${ending}`, ({ account, call }) => {
      const stock = stocks.of(account);
      const found = stock.locations.get(call.params.merchantLocationKey ?? "");
      return found
        ? handle(stock, found)
        : ebayError(404, fieldFault(25_805, "{fieldName} Not Found.", "merchantLocationKey"));
    });
  const enable = (isEnabled: boolean) => (stock: Stock, found: StockLocation) => {
    stock.locations.set(found.key, { ...found, isEnabled });
    return { status: 200, body: {} };
  };
  return [
    inventoryRoute("createInventoryLocation", "POST", path, ({ account, call }) =>
      create(stocks.of(account), call),
    ),
    inventoryRoute("getInventoryLocations", "GET", "/location", ({ account, call }) =>
      locationPage(call, [...stocks.of(account).locations.values()].map(view)),
    ),
    one("getInventoryLocation", "GET", "", (_stock, found) => ({ status: 200, body: view(found) })),
    one("deleteInventoryLocation", "DELETE", "", (stock, found) => {
      stock.locations.delete(found.key);
      return { status: 204 };
    }),
    one("disableInventoryLocation", "POST", "/disable", enable(false)),
    one("enableInventoryLocation", "POST", "/enable", enable(true)),
  ];
}

/** Locations count their pages by offset and have no `size`. */
function locationPage(call: Call, all: readonly object[]): Reply {
  const reply = inventoryPage(call, "/location", "locations", all);
  if (reply.status !== 200) return reply;
  const { size, ...body } = asPage(reply.body);
  return { status: 200, body: { ...body, offset: Number(call.query.get("offset") ?? "0") } };
}
function asPage(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null ? { ...body } : {};
}
