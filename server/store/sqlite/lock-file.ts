import Database from "libsql";
import { Unusable } from "../contract/unusable.ts";
import { unusableReason } from "./unusable-reason.ts";

/**
 * A lock that ends with its process, however that ends: a file of its own, which SQLite locks on a connection that
 * stays open. Nothing is ever written into it. Throws {@link Unusable}: `busy` where another one has it for longer
 * than `patienceMs`.
 * @returns gives it back
 */
export function lockFile(path: string, patienceMs: number): () => void {
	let lock: Database.Database | undefined;
	try {
		lock = new Database(path, { timeout: patienceMs });
		lock.exec("begin exclusive");
	} catch (error) {
		lock?.close();
		throw unusableReason(error);
	}
	const held = lock;
	return () => void held.close();
}

/** Whether this is what another holder of the lock makes of it. */
export function isHeld(error: unknown): boolean {
	return error instanceof Unusable && error.reason === "busy";
}
