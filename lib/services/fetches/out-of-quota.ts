/** There is no call left for now: no failure of the source, and nothing to show as one. */
export class OutOfQuota extends Error {
  constructor(readonly until: Date) {
    super(`no call is left before ${until.toISOString()}`);
    this.name = "OutOfQuota";
  }
}
