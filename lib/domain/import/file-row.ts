/** What a reader says, in the order of the file. `unreadable` is about the whole file and the last thing it says. */
export type FileRow =
  | { readonly kind: "header"; readonly columns: readonly string[] }
  | {
      readonly kind: "row";
      readonly lineNumber: number;
      readonly values: ReadonlyMap<string, string>;
    }
  | {
      readonly kind: "broken";
      readonly lineNumber: number;
      readonly reason: string;
      readonly raw: string;
    }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Fed with text in pieces of any size; holds one row at most. `end` may say that the file is cut off. */
export type RowReader = {
  readonly push: (text: string) => FileRow[];
  readonly end: () => FileRow[];
};
