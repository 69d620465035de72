import { filesSettingOf } from "../../sites/change-files.ts";
import { mustFindSite } from "../../sites/must-find-site.ts";
import type { Store } from "../../store/contract/store.ts";
import { type Attached, faulty } from "./attached.ts";
import { bad } from "./file-places.ts";

interface FilesSize {
	/** Bytes of all files of a site. */
	filesSize(site: string): Promise<number>;
}

/**
 * The same, or why the site takes no such copies now: it counts each as what it is to its message, although the disk
 * holds its bytes once.
 */
export async function roomForCopies(
	store: Pick<Store, "site"> & FilesSize,
	site: string,
	attached: Attached | null,
): Promise<Attached | null> {
	if (!attached || attached.copies.length === 0) return attached;
	const { on, mostBytes } = filesSettingOf(await mustFindSite(store, site));
	if (!on) return faulty(bad("off"));
	const ids = new Set(attached.copies.map(({ id }) => id));
	const more = attached.files
		.filter(({ id }) => ids.has(id))
		.reduce((sum, { bytes }) => sum + bytes, 0);
	const isFull = (await store.filesSize(site)) + more > mostBytes;
	return isFull ? faulty(bad("full")) : attached;
}
