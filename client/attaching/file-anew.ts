import { newId } from "../../protocol/ids.ts";
import type { PendingFile } from "../outbox.ts";

/** Under another id: the relay answers for the one before as it did. A copy has nothing that could be brought anew. */
export function anew({ whole, ...file }: PendingFile): PendingFile {
	return file.copyOf ? { ...file, whole: true } : { ...file, id: newId() };
}
