import { AppError, type AppErrorOptions } from "@/lib/core/errors";

/** The installation lacks keys for a marketplace, or some of them: nobody but its operator can mend that. */
export class MissingKeys extends AppError {
  constructor(message: string, options: AppErrorOptions = {}) {
    super("INVALID", message, options);
    this.name = "MissingKeys";
  }
}
