import { type PlainOperations, ref } from "./plain-operation";

const FILE = { type: "string", contentMediaType: "application/octet-stream" };
const FORM = { type: "object", required: ["file"], properties: { file: FILE } };
const tag = "Imports";

/** Files in and out of imports; both stream, so they are handlers of their own. */
export const IMPORT_OPERATIONS: PlainOperations = {
  "POST /api/v1/uploads": {
    operationId: "createUpload",
    summary: "Send a file up to 256 MB: CSV, JSON or JSON lines, gzipped or not; or mails",
    tag,
    query: {
      fileName: { type: "string", description: "When the body is the file alone" },
      as: { enum: ["table", "mails"], description: "mails: an .eml or .mbox file, see addMails" },
    },
    body: { "application/octet-stream": FILE, "text/csv": FILE, "multipart/form-data": FORM },
    answers: {
      201: [
        "What the file holds, and how it would be imported; of mails only its name and size",
        { anyOf: [ref("UploadPreview"), ref("MailUpload")] },
      ],
    },
    problems: [
      "Unauthenticated",
      "Forbidden",
      "Conflict",
      "TooLarge",
      "Invalid",
      "RateLimited",
      "Internal",
    ],
  },
  "GET /api/v1/imports/{id}/rejects": {
    operationId: "downloadRejectedRows",
    summary: "The rows of an import that did not go in, as a CSV file for a spreadsheet",
    tag,
    answers: { 200: "A CSV file: row, line, field, reason, text" },
    problems: ["Unauthenticated", "NotFound", "Internal"],
  },
};
