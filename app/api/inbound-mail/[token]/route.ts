import { askForJob } from "@/app/_server/ask-for-job";
import { clientOf } from "@/app/_server/client-of";
import { formField } from "@/app/_server/form-field";
import { readCappedBody } from "@/app/_server/read-capped-body";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { problemResponse, UnreadableRequestError } from "@/app/api/_router/problem";
import { readMailsJob } from "@/jobs/read-mails.job";
import { admitMail, receiveMail } from "@/lib/services/mail-sources/receive-mail";
import { processContext } from "@/lib/services/process-context";

const MAX_BYTES = 25 * 1024 * 1024;
/** What mail providers call the mail as it came: SendGrid's raw mode, Mailgun's MIME routes. */
const FIELDS = ["email", "body-mime"];

function mailIn(request: Request, body: Buffer): Buffer {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) return body;
  const mail = formField(type, body, FIELDS);
  if (mail) return mail;
  throw new UnreadableRequestError(
    400,
    "The form has no field email or body-mime. Let your provider send the raw mail.",
  );
}

/** Forwarded mail: kept first, then answered, then read. Who knows the address may send. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly token: string }> },
): Promise<Response> {
  try {
    const { token } = await params;
    const ctx = processContext({ kind: "system" }, request.signal);
    const source = await admitMail({ ctx, input: { token, client: clientOf(request) } });
    const body = Buffer.from(await readCappedBody(request, MAX_BYTES));
    await receiveMail({ ctx, input: { source, raw: mailIn(request, body) } });
    await askForJob(ctx, readMailsJob, {});
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error);
  }
}

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
