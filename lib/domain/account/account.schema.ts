import { z } from "zod";
import { BrowserFacts } from "@/lib/domain/prefs/browser-facts.schema";

/** Lower-cased, because people do not remember how they wrote it. */
export const EmailAddress = z
  .string("Give your e-mail address.")
  .trim()
  .toLowerCase()
  .min(1, "Give your e-mail address.")
  .max(254, "At most 254 characters.")
  .pipe(z.email("This does not look like an e-mail address."));

export const PersonName = z
  .string("Give a name.")
  .trim()
  .min(1, "Give a name.")
  .max(80, "At most 80 characters.")
  .regex(/^[^\p{Cc}<>]*$/u, "Leave out control characters and angle brackets.");

/** Rules beyond length are in password-problem.ts, because they need the e-mail. */
const NewPassword = z.string("Choose a password.").max(1_000, "Use at most 200 characters.");
const GivenPassword = z
  .string("Give your password.")
  .min(1, "Give your password.")
  .max(1_000, "Give your password.");

export const SignUpInput = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  password: NewPassword,
  ...BrowserFacts.shape,
});
export type SignUpInput = z.infer<typeof SignUpInput>;

export const SignInInput = z.strictObject({ email: EmailAddress, password: GivenPassword });
export type SignInInput = z.infer<typeof SignInInput>;

export const RequestPasswordResetInput = z.strictObject({ email: EmailAddress });
export type RequestPasswordResetInput = z.infer<typeof RequestPasswordResetInput>;

export const ConfirmPasswordResetInput = z.strictObject({
  token: z.string().min(1).max(200),
  password: NewPassword,
});
export type ConfirmPasswordResetInput = z.infer<typeof ConfirmPasswordResetInput>;

export const ChangePasswordInput = z.strictObject({
  currentPassword: GivenPassword,
  password: NewPassword,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const UpdateProfileInput = z.strictObject({ name: PersonName });
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

export const ChangeEmailInput = z.strictObject({ email: EmailAddress, password: GivenPassword });
export type ChangeEmailInput = z.infer<typeof ChangeEmailInput>;

export const DeleteAccountInput = z.strictObject({
  /** The account's e-mail, typed by hand. */
  confirmation: z.string("Type your e-mail address.").trim().toLowerCase().max(254),
  password: z.string().max(1_000).optional(),
});
export type DeleteAccountInput = z.infer<typeof DeleteAccountInput>;
