import { z } from "zod";
import { askForJob } from "@/app/_server/ask-for-job";
import { runImportJob } from "@/jobs/run-import.job";
import { undoImportJob } from "@/jobs/undo-import.job";
import { pageOf } from "@/lib/core/page.schema";
import {
  CreateImportInput,
  ImportRun,
  ListImportsInput,
  ListRejectedRowsInput,
  RejectedRows,
} from "@/lib/domain/import/import-run.schema";
import { GetUploadInput, UploadPreview } from "@/lib/domain/import/upload-preview.schema";
import { createImport } from "@/lib/services/imports/create-import";
import { getImport } from "@/lib/services/imports/get-import";
import { getUploadPreview } from "@/lib/services/imports/get-upload-preview";
import { listImports } from "@/lib/services/imports/list-imports";
import { listRejectedRows } from "@/lib/services/imports/list-rejected-rows";
import { undoImport } from "@/lib/services/imports/undo-import";
import { deleteUpload } from "@/lib/services/uploads/delete-upload";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Imports"];
const id = pathId("run", "import");
const uploadId = pathId("upload", "upload");

/** Uploads come in by a handler of their own (`POST /api/v1/uploads`), because their body is a stream. */
export const importRoutes = {
  "GET /uploads/{id}": reader
    .route({
      operationId: "getUpload",
      summary: "What a file that was sent holds, and how it would be imported",
      tags,
    })
    .input(GetUploadInput.extend({ id: uploadId }))
    .output(UploadPreview)
    .handler(({ context: ctx, input }) => getUploadPreview({ ctx, input })),

  "DELETE /uploads/{id}": writer
    .route({
      operationId: "deleteUpload",
      summary: "Discard a file that was sent and not imported",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id: uploadId }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteUpload({ ctx, input })),

  "POST /uploads/{id}/import": writer
    .route({
      operationId: "createImport",
      summary: "Import a file that was sent",
      tags,
      successStatus: 201,
    })
    .input(CreateImportInput.extend({ id: uploadId }))
    .output(ImportRun)
    .handler(async ({ context: ctx, input }) => {
      const run = await createImport({ ctx, input });
      await askForJob(ctx, runImportJob, { runId: run.id });
      return run;
    }),

  "GET /imports": reader
    .route({ operationId: "listImports", summary: "Your imports", tags })
    .input(ListImportsInput)
    .output(pageOf(ImportRun))
    .handler(({ context: ctx, input }) => listImports({ ctx, input })),

  "GET /imports/{id}": reader
    .route({ operationId: "getImport", summary: "One import and how far it is", tags })
    .input(z.strictObject({ id }))
    .output(ImportRun)
    .handler(({ context: ctx, input }) => getImport({ ctx, input })),

  "GET /imports/{id}/rejected-rows": reader
    .route({
      operationId: "listRejectedRows",
      summary: "Rows of an import that did not go in, and why",
      tags,
    })
    .input(ListRejectedRowsInput.extend({ id }))
    .output(RejectedRows)
    .handler(({ context: ctx, input }) => listRejectedRows({ ctx, input })),

  "POST /imports/{id}/undo": writer
    .route({
      operationId: "undoImport",
      summary: "Take an import back, or stop it",
      tags,
    })
    .input(z.strictObject({ id }))
    .output(ImportRun)
    .handler(async ({ context: ctx, input }) => {
      const run = await undoImport({ ctx, input });
      if (run.state === "undoing") await askForJob(ctx, undoImportJob, { runId: run.id });
      return run;
    }),
};
