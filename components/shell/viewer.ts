/** Who is signed in, as far as the frame shows it. */
export type Viewer = {
  readonly name: string | null;
  readonly email: string;
  /** "Oakland, USD". */
  readonly place: string;
  readonly isAdmin: boolean;
};
