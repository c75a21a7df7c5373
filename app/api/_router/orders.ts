import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import { ListOrdersInput, Order } from "@/lib/domain/order/order.schema";
import { deleteOrder } from "@/lib/services/orders/delete-order";
import { getOrder } from "@/lib/services/orders/get-order";
import { listOrders } from "@/lib/services/orders/list-orders";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Orders"];
const id = pathId("order", "order");

export const orderRoutes = {
  "GET /orders": reader
    .route({ operationId: "listOrders", summary: "Your sales", tags })
    .input(ListOrdersInput)
    .output(pageOf(Order))
    .handler(({ context: ctx, input }) => listOrders({ ctx, input })),

  "GET /orders/{id}": reader
    .route({ operationId: "getOrder", summary: "One sale", tags })
    .input(z.strictObject({ id }))
    .output(Order)
    .handler(({ context: ctx, input }) => getOrder({ ctx, input })),

  "DELETE /orders/{id}": writer
    .route({ operationId: "deleteOrder", summary: "Delete a draft", tags, successStatus: 204 })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteOrder({ ctx, input })),
};
