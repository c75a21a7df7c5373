import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import {
  CreateMyItemInput,
  ListMyItemsInput,
  MyItem,
  UpdateMyItemInput,
} from "@/lib/domain/my-item/my-item.schema";
import { createMyItem } from "@/lib/services/my-items/create-my-item";
import { deleteMyItem } from "@/lib/services/my-items/delete-my-item";
import { getMyItem } from "@/lib/services/my-items/get-my-item";
import { listMyItems } from "@/lib/services/my-items/list-my-items";
import { updateMyItem } from "@/lib/services/my-items/update-my-item";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["My items"];
const id = pathId("item", "item");

export const myItemRoutes = {
  "GET /my-items": reader
    .route({ operationId: "listMyItems", summary: "Things you own", tags })
    .input(ListMyItemsInput)
    .output(pageOf(MyItem))
    .handler(({ context: ctx, input }) => listMyItems({ ctx, input })),

  "POST /my-items": writer
    .route({ operationId: "createMyItem", summary: "Add an item", tags, successStatus: 201 })
    .input(CreateMyItemInput)
    .output(MyItem)
    .handler(({ context: ctx, input }) => createMyItem({ ctx, input })),

  "GET /my-items/{id}": reader
    .route({ operationId: "getMyItem", summary: "One item", tags })
    .input(z.strictObject({ id }))
    .output(MyItem)
    .handler(({ context: ctx, input }) => getMyItem({ ctx, input })),

  "PATCH /my-items/{id}": writer
    .route({ operationId: "updateMyItem", summary: "Change the given fields of an item", tags })
    .input(UpdateMyItemInput.extend({ id }))
    .output(MyItem)
    .handler(({ context: ctx, input }) => updateMyItem({ ctx, input })),

  "DELETE /my-items/{id}": writer
    .route({ operationId: "deleteMyItem", summary: "Delete an item", tags, successStatus: 204 })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteMyItem({ ctx, input })),
};
