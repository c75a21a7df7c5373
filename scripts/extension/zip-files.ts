import { crc32, deflateRawSync } from "node:zlib";

export type ZipFile = { readonly name: string; readonly bytes: Uint8Array };

/** 1980-01-01, the earliest day that the format knows: the same files give the same bytes on every day. */
const DAY = 0x21;
const DEFLATED = 8;

function fields(file: ZipFile, packed: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x800, 2); // names are UTF-8
  header.writeUInt16LE(DEFLATED, 4);
  header.writeUInt16LE(0, 6);
  header.writeUInt16LE(DAY, 8);
  header.writeUInt32LE(crc32(file.bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(file.bytes.length, 18);
  header.writeUInt16LE(Buffer.byteLength(file.name), 22);
  return header;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A zip of a few small files. Source: PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16. */
export function zipFiles(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = deflateRawSync(file.bytes, { level: 9 });
    const name = Buffer.from(file.name);
    const body = Buffer.concat([signature(0x04034b50), fields(file, packed), name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 0]);
    entries.push(Buffer.concat([signature(0x02014b50), made, fields(file, packed), place, name]));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, signature(0x06054b50), end]);
}
