// A worker thread starts here: Node gives it no loader for TypeScript, whatever its process has.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.file);
