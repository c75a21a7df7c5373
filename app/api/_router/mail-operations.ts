import type { PlainOperations } from "./plain-operation";

const MAIL = { type: "string", contentMediaType: "message/rfc822" };
const FORM = {
  type: "object",
  description: "The mail as it came, in one of these fields",
  properties: { email: MAIL, "body-mime": MAIL },
};

/** Mail that is forwarded to a secret address: whoever knows it may send. */
export const MAIL_OPERATIONS: PlainOperations = {
  "POST /api/inbound-mail/{token}": {
    operationId: "receiveForwardedMail",
    summary: "Forward a saved-search mail as it came, up to 25 MB; the address is the secret",
    tag: "Mails",
    isPublic: true,
    body: {
      "message/rfc822": MAIL,
      "multipart/form-data": FORM,
      "application/x-www-form-urlencoded": FORM,
    },
    answers: { 204: "It is kept, and read next" },
    problems: ["Unreadable", "NotFound", "TooLarge", "Invalid", "RateLimited", "Internal"],
  },
};
