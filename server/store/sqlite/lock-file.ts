import { existsSync } from "node:fs";
import { Unusable } from "../contract/unusable.ts";
import { connect, type Database } from "./driver.ts";
import { giveTo, type Owner } from "./folder-owner.ts";
import { unusableReason } from "./unusable-reason.ts";

/**
 * A lock that ends with its process, however that ends: a file of its own, which SQLite locks on a connection that
 * stays open. Nothing is ever written into it. Throws {@link Unusable}: `busy` where another one has it for longer
 * than `patienceMs`.
 * @param owner who is given the file where it is made here
 * @returns gives it back
 */
export function lockFile(
	path: string,
	patienceMs: number,
	owner: Owner | null = null,
): () => void {
	let lock: Database | undefined;
	try {
		const isThere = existsSync(path);
		lock = connect(path, { timeout: patienceMs });
		lock.exec("begin exclusive");
		if (!isThere) giveTo(owner, path);
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
