import { AppError } from "@/lib/core/errors";

/** Who comes back from a marketplace took too long, or is not who set out. */
export class StaleConnect extends AppError {
  constructor(message: string) {
    super("INVALID", message);
    this.name = "StaleConnect";
  }
}
