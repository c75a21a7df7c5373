import { z } from "zod";
import {
  ChangeEmailInput,
  ChangePasswordInput,
  ConfirmPasswordResetInput,
  DeleteAccountInput,
  RequestPasswordResetInput,
  SignInInput,
  SignUpInput,
  UpdateProfileInput,
} from "@/lib/domain/account/account.schema";
import type { PlainOperations } from "./plain-operation";

function json(schema: z.ZodType) {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io: "input" });
  return { "application/json": shape };
}

const SIGNED_IN = {
  type: "object",
  required: ["user"],
  properties: {
    user: {
      type: "object",
      required: ["id", "email", "name", "role"],
      properties: {
        id: { type: "string" },
        email: { type: "string" },
        name: { type: ["string", "null"] },
        role: { enum: ["user", "admin"] },
      },
    },
  },
};

const tag = "Account";
const body = ["Unreadable", "TooLarge", "NotJson", "Invalid"] as const;
const mine = ["Unauthenticated", "Forbidden", "Internal"] as const;

/** Signing in and one's own account. Only for the browser that is signed in: a key may do none of it. */
export const ACCOUNT_OPERATIONS: PlainOperations = {
  "POST /api/auth/login": {
    operationId: "signIn",
    summary: "Sign in by e-mail and password",
    tag,
    isPublic: true,
    body: json(SignInInput),
    answers: { 200: ["Signed in; the answer sets the session cookie", SIGNED_IN] },
    problems: [...body, ...mine, "RateLimited"],
  },
  "POST /api/auth/sign-up": {
    operationId: "signUp",
    summary: "Make an account and sign in",
    tag,
    isPublic: true,
    body: json(SignUpInput),
    answers: { 201: ["Made; the answer sets the session cookie", SIGNED_IN] },
    problems: [...body, "Forbidden", "Conflict", "RateLimited", "Internal"],
  },
  "POST /api/auth/sign-out": {
    operationId: "signOut",
    summary: "End this session",
    tag,
    isPublic: true,
    answers: { 204: "Signed out" },
    problems: ["Forbidden", "Internal"],
  },
  "POST /api/auth/password-reset/request": {
    operationId: "requestPasswordReset",
    summary: "Ask for a mail with a link that sets a new password",
    tag,
    isPublic: true,
    body: json(RequestPasswordResetInput),
    answers: { 202: ["Answered alike for every address", { type: "object" }] },
    problems: [...body, "Forbidden", "Conflict", "RateLimited", "Internal"],
  },
  "POST /api/auth/password-reset/confirm": {
    operationId: "confirmPasswordReset",
    summary: "Set a new password by the link's token",
    tag,
    isPublic: true,
    body: json(ConfirmPasswordResetInput),
    answers: { 204: "Set; every session of the account has ended" },
    problems: [...body, "Forbidden", "NotFound", "RateLimited", "Internal"],
  },
  "PATCH /api/auth/account": {
    operationId: "updateProfile",
    summary: "Change your name",
    tag,
    sessionOnly: true,
    body: json(UpdateProfileInput),
    answers: { 204: "Changed" },
    problems: [...body, ...mine],
  },
  "DELETE /api/auth/account": {
    operationId: "deleteAccount",
    summary: "Delete your account with everything in it",
    tag,
    sessionOnly: true,
    body: json(DeleteAccountInput),
    answers: { 204: "Gone" },
    problems: [...body, ...mine, "Conflict", "RateLimited"],
  },
  "POST /api/auth/account/email": {
    operationId: "changeEmail",
    summary: "Change the e-mail that you sign in with",
    tag,
    sessionOnly: true,
    body: json(ChangeEmailInput),
    answers: { 204: "Changed" },
    problems: [...body, ...mine, "Conflict", "RateLimited"],
  },
  "POST /api/auth/account/password": {
    operationId: "changePassword",
    summary: "Change your password and end your other sessions",
    tag,
    sessionOnly: true,
    body: json(ChangePasswordInput),
    answers: { 204: "Changed" },
    problems: [...body, ...mine, "RateLimited"],
  },
  "DELETE /api/auth/sessions": {
    operationId: "endOtherSessions",
    summary: "Sign out everywhere but here",
    tag,
    sessionOnly: true,
    answers: {
      200: ["How many ended", { type: "object", properties: { ended: { type: "integer" } } }],
    },
    problems: mine,
  },
  "DELETE /api/auth/sessions/{id}": {
    operationId: "endSession",
    summary: "Sign one of your devices out",
    tag,
    sessionOnly: true,
    answers: { 204: "Signed out" },
    problems: [...mine, "NotFound"],
  },
};
