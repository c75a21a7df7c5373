import { groupBy } from "@/lib/core/group-by";
import { type Id, isId } from "@/lib/core/ids";
import type { ObjectCandidate } from "@/lib/domain/objects/choose-object";
import type { ListingPrint } from "@/lib/domain/objects/listing-print.schema";

export type BookEntry = {
  readonly print: ListingPrint;
  readonly objectId: Id<"object"> | null;
  readonly userId: Id<"user"> | null;
};

/** Listings that are to be of one object, which may have to be made. */
export type Joining = { readonly objectId: Id<"object"> | null; readonly listingIds: string[] };

/**
 * Which listing is of which object while a batch is worked off, and what of it has to be written. One that is of no
 * object stands under its own id, and so does whatever joins it.
 */
export class ObjectBook {
  private readonly entries = new Map<string, BookEntry>();
  private readonly names = new Map<string, string>();
  private readonly members = new Map<string, Set<string>>();

  add(entry: BookEntry): void {
    const { listingId } = entry.print;
    this.entries.set(listingId, entry);
    this.put(listingId, entry.objectId ?? listingId);
  }

  listingIds(): string[] {
    return [...this.entries.keys()];
  }

  find(listingId: string): BookEntry | null {
    return this.entries.get(listingId) ?? null;
  }

  nameOf(listingId: string): string {
    return this.names.get(listingId) ?? listingId;
  }

  isAlone(listingId: string): boolean {
    return (this.members.get(this.nameOf(listingId))?.size ?? 1) === 1;
  }

  /** All listings of the objects that these are of. */
  candidatesOf(listingIds: readonly string[]): ObjectCandidate[] {
    const names = new Set(listingIds.map((id) => this.nameOf(id)));
    return [...names].flatMap((objectId) =>
      [...(this.members.get(objectId) ?? [])].flatMap((id) => {
        const entry = this.entries.get(id);
        return entry ? [{ print: entry.print, objectId }] : [];
      }),
    );
  }

  /** Of two that are alone, the one that has an object already keeps it. */
  join(listingId: string, name: string): void {
    const own = this.nameOf(listingId);
    const isOwnKept = isId("object", own) && !isId("object", name);
    for (const id of isOwnKept ? [...(this.members.get(name) ?? [])] : [listingId])
      this.put(id, isOwnKept ? own : name);
  }

  /** Returns the name of what it left. */
  leave(listingId: string): string {
    const name = this.nameOf(listingId);
    const staying = [...(this.members.get(name) ?? [])].filter((id) => id !== listingId);
    const [first] = staying;
    this.put(listingId, listingId);
    if (name !== listingId || first === undefined) return name;
    // They stood under the id of the one that leaves.
    for (const id of staying) this.put(id, first);
    return first;
  }

  private put(listingId: string, name: string): void {
    this.members.get(this.nameOf(listingId))?.delete(listingId);
    this.names.set(listingId, name);
    const known = this.members.get(name);
    if (known) known.add(listingId);
    else this.members.set(name, new Set([listingId]));
  }

  /** Listings that left an object and are of none now. */
  leavers(): { listingId: string; objectId: Id<"object"> }[] {
    return [...this.entries].flatMap(([listingId, { objectId }]) => {
      if (objectId === null || this.nameOf(listingId) !== listingId) return [];
      return this.isAlone(listingId) ? [{ listingId, objectId }] : [];
    });
  }

  /** Listings that came to an object that they were not of. */
  joinings(): Joining[] {
    const moved = [...this.entries].filter(([listingId, { objectId }]) => {
      const name = this.nameOf(listingId);
      return name !== objectId && !(name === listingId && this.isAlone(listingId));
    });
    return [...groupBy(moved, ([listingId]) => this.nameOf(listingId))].map(([name, of]) => ({
      objectId: isId("object", name) ? name : null,
      listingIds: of.map(([listingId]) => listingId),
    }));
  }
}
