import { lchownSync, statSync } from "node:fs";

/** Whose a folder is, as the system counts users and groups. */
export interface Owner {
	uid: number;
	gid: number;
}

/**
 * Who is given what this process makes for a data folder: a relay that runs as a user of its own can neither open nor
 * replace what root has made. null: nobody, because this process is not root's or the folder is.
 */
export function ownerToGive(data: string): Owner | null {
	if (process.getuid?.() !== 0) return null;
	const found = statSync(data, { throwIfNoEntry: false });
	return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

/** What this process has made itself. A link is given away, and not what it leads to: that may be root's own. */
export function giveTo(owner: Owner | null, path: string): void {
	if (!owner) return;
	try {
		lchownSync(path, owner.uid, owner.gid);
	} catch {
		// File systems without owners (FAT, shares) and containers without that user keep it as it is.
	}
}
