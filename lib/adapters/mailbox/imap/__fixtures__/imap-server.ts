import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { readCommand } from "./read-command";

export type StoredMail = {
  readonly uid: number;
  readonly source: Buffer;
  readonly arrived: string;
};

export type ServerOptions = {
  readonly user?: string;
  readonly password?: string;
  readonly accessToken?: string;
  readonly mails?: readonly StoredMail[];
  readonly uidValidity?: number;
  /** Names of the one folder there is. */
  readonly folders?: readonly string[];
  readonly tls?: { readonly key: string; readonly cert: string };
  /** implicit: TLS from the first byte; starttls: offered; none: plain. */
  readonly encryption?: "implicit" | "starttls" | "none";
  /** On this command the server stops answering, hangs up, or announces an endless answer. */
  readonly fault?: { readonly on: string; readonly kind: "hang" | "cut" | "flood" | "garbage" };
};

type Session = { socket: Socket; isSignedIn: boolean; isEncrypted: boolean };

/** A small IMAP4rev1 server (RFC 3501) with one folder; it keeps every command it was given. */
export class ImapServer {
  readonly commands: string[] = [];
  readonly #options: ServerOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #result = "";

  constructor(options: ServerOptions = {}) {
    this.#options = options;
    const isImplicit = options.encryption === "implicit" && options.tls;
    this.#server = isImplicit
      ? createTlsServer({ ...options.tls }, (socket) => this.#greet(socket, true))
      : createServer((socket) => this.#greet(socket, false));
    this.#server.on("connection", (socket) => this.#sockets.add(socket));
    this.#server.on("tlsClientError", () => undefined);
  }

  async listen(): Promise<number> {
    await new Promise<void>((ready) => this.#server.listen(0, "127.0.0.1", ready));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  #greet(socket: Socket, isEncrypted: boolean): void {
    const session: Session = { socket, isSignedIn: false, isEncrypted };
    if (this.#hasFault("GREETING", session)) return;
    socket.write("* OK ready\r\n");
    this.#attach(session);
  }

  #attach(session: Session): void {
    let pending = "";
    session.socket.on("error", () => undefined);
    session.socket.on("data", (chunk: Buffer) => {
      pending += chunk.toString("latin1");
      for (let read = readCommand(pending); read; read = readCommand(pending)) {
        if (read.kind === "wants-literal") {
          session.socket.write("+ go on\r\n");
          break;
        }
        pending = pending.slice(read.length);
        this.#answer(session, read.words);
      }
    });
  }

  #hasFault(command: string, { socket }: Session): boolean {
    const { fault } = this.#options;
    if (fault?.on !== command) return false;
    if (fault.kind === "cut") socket.destroy();
    if (fault.kind === "garbage")
      socket.write("<html>502 Bad Gateway</html>\r\n\u0000\u0001(((((\r\n");
    if (fault.kind === "flood") socket.write("* 1 FETCH (BODY[]<0> {9999999999}\r\n");
    return true;
  }

  #answer(session: Session, [tag = "*", ...words]: string[]): void {
    const isUid = words[0]?.toUpperCase() === "UID";
    const [verb = "", ...args] = isUid ? words.slice(1) : words;
    this.commands.push(words.join(" "));
    if (this.#hasFault(verb.toUpperCase(), session)) return;
    const said = this.#handle(session, verb.toUpperCase(), args);
    for (const part of said) session.socket.write(part);
    session.socket.write(`${tag} ${this.#result}\r\n`);
    if (verb.toUpperCase() === "LOGOUT") session.socket.end();
    if (verb.toUpperCase() === "STARTTLS") this.#startTls(session);
  }

  /** The untagged lines of an answer; its result is left in `#result`. */
  #handle(session: Session, verb: string, args: string[]): (string | Buffer)[] {
    this.#result = "OK done";
    const open: Record<string, () => (string | Buffer)[]> = {
      CAPABILITY: () => [`* CAPABILITY ${this.#capabilities(session)}\r\n`],
      STARTTLS: () => [],
      LOGIN: () => this.#signIn(session, args[0], args[1]),
      AUTHENTICATE: () => this.#signInByToken(session, args[1]),
      LOGOUT: () => ["* BYE\r\n"],
      ID: () => [],
      NOOP: () => [],
    };
    const signedIn: Record<string, () => (string | Buffer)[]> = {
      // An empty name asks what the root is called, not which folders there are.
      LIST: () => [`* LIST () "/" ${args[1] === "" ? '""' : "INBOX"}\r\n`],
      LSUB: () => ['* LSUB () "/" INBOX\r\n'],
      EXAMINE: () => this.#open("READ-ONLY", args[0]),
      SELECT: () => this.#open("READ-WRITE", args[0]),
      SEARCH: () => [`${`* SEARCH ${this.#search(args).join(" ")}`.trimEnd()}\r\n`],
      FETCH: () => this.#fetch(args),
    };
    const handler = open[verb] ?? (session.isSignedIn ? signedIn[verb] : undefined);
    if (handler) return handler();
    this.#result = "BAD not now";
    return [];
  }

  #capabilities({ isEncrypted }: Session): string {
    const offersTls = this.#options.encryption === "starttls" && !isEncrypted;
    const token = this.#options.accessToken ? " AUTH=XOAUTH2 SASL-IR" : "";
    return `IMAP4rev1${offersTls ? " STARTTLS LOGINDISABLED" : ""}${token}`;
  }

  #startTls(session: Session): void {
    session.socket.removeAllListeners("data");
    const socket = new TLSSocket(session.socket, { isServer: true, ...this.#options.tls });
    this.#attach({ ...session, socket, isEncrypted: true });
  }

  #admit(session: Session, isRight: boolean): [] {
    session.isSignedIn = isRight;
    this.#result = isRight ? "OK signed in" : "NO [AUTHENTICATIONFAILED] refused";
    return [];
  }

  #signIn(session: Session, name = "", given = ""): [] {
    const { user = "mara", password = "secret" } = this.#options;
    return this.#admit(session, name === user && given === password);
  }

  #signInByToken(session: Session, answer = ""): [] {
    const { user = "mara", accessToken } = this.#options;
    const given = Buffer.from(answer, "base64").toString();
    const wanted = `user=${user}\u0001auth=Bearer ${accessToken}\u0001\u0001`;
    return this.#admit(session, accessToken !== undefined && given === wanted);
  }

  #open(mode: string, folder = ""): string[] {
    const { folders = ["INBOX"] } = this.#options;
    if (!folders.includes(folder.toUpperCase())) {
      this.#result = "NO no such folder";
      return [];
    }
    const { mails = [], uidValidity = 1 } = this.#options;
    this.#result = `OK [${mode}] opened`;
    return [
      `* FLAGS (\\Seen)\r\n* ${mails.length} EXISTS\r\n* 0 RECENT\r\n`,
      `* OK [UIDVALIDITY ${uidValidity}]\r\n* OK [UIDNEXT ${(mails.at(-1)?.uid ?? 0) + 1}]\r\n`,
    ];
  }

  #inSet(set: string): StoredMail[] {
    const mails = this.#options.mails ?? [];
    const last = mails.at(-1)?.uid ?? 0;
    const ends = set.split(",").map((range) => {
      const [from = 0, to = from] = range
        .split(":")
        .map((end) => (end === "*" ? last : Number(end)));
      return [Math.min(from, to), Math.max(from, to)] as const;
    });
    return mails.filter(({ uid }) => ends.some(([from, to]) => uid >= from && uid <= to));
  }

  #search(args: string[]): number[] {
    const at = args.findIndex((word) => word.toUpperCase() === "UID");
    const found = at < 0 ? (this.#options.mails ?? []) : this.#inSet(args[at + 1] ?? "");
    const senders = args.flatMap((word, place) =>
      word.toUpperCase() === "FROM" ? [(args[place + 1] ?? "").toLowerCase()] : [],
    );
    const isFrom = ({ source }: StoredMail) => {
      const from = /^From:.*$/im.exec(source.toString("latin1"))?.[0].toLowerCase() ?? "";
      return senders.length === 0 || senders.some((sender) => from.includes(sender));
    };
    return found.filter(isFrom).map(({ uid }) => uid);
  }

  #fetch([set = "", ...items]: string[]): (string | Buffer)[] {
    const wanted = items.join(" ").toUpperCase();
    const partial = /BODY(?:\.PEEK)?\[\]<(\d+)\.(\d+)>/.exec(wanted);
    return this.#inSet(set).flatMap((mail) => {
      const number = (this.#options.mails ?? []).indexOf(mail) + 1;
      const fields = [`UID ${mail.uid}`];
      if (wanted.includes("RFC822.SIZE")) fields.push(`RFC822.SIZE ${mail.source.length}`);
      if (wanted.includes("INTERNALDATE")) fields.push(`INTERNALDATE "${mail.arrived}"`);
      const start = `* ${number} FETCH (${fields.join(" ")}`;
      if (!partial) return [`${start})\r\n`];
      const from = Number(partial[1]);
      const body = mail.source.subarray(from, from + Number(partial[2]));
      return [`${start} BODY[]<${from}> {${body.length}}\r\n`, body, ")\r\n"];
    });
  }
}
