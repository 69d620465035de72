import { newId } from "../../protocol/ids.ts";
import type { PendingFile } from "../outbox.ts";

/** Under another id: the relay answers for the one before as it did. */
export function anew({ whole, ...file }: PendingFile): PendingFile {
	return { ...file, id: newId() };
}
