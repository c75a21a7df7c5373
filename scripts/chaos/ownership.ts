/** `shared`: with the keys of the installation's admin, for everybody; `own`: of one person, who signed in where that is possible. */
export type Ownership = "shared" | "own";
