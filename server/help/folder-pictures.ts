import { createHash } from "node:crypto";
import { pictureType } from "../files/picture-type.ts";

/** The pictures of a folder, as a shop has them or is to have them. */
export interface FolderPictures {
	/** null: it cannot be used; undefined: it is not there. */
	id(path: string): string | null | undefined;
	/** Of the folder, those that a text shows. */
	shownIn(body: string): [string, Uint8Array][];
	pathsOf(ids: ReadonlyMap<string, unknown>): Set<string>;
}

const SHOWN = /\/pictures\/([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/g;

/**
 * A picture is known by its bytes, so that a folder that is imported again brings none twice; and one that the shop
 * has carried out is known by its path and the bytes that the shop has.
 * @param kept the bytes that the shop has at a path of its own folder
 * @param bad those that turned out to be none
 */
export async function folderPictures(
	site: string,
	pictures: ReadonlyMap<string, Uint8Array>,
	kept: (
		path: string,
	) => Promise<{ id: string; bytes: Uint8Array } | undefined>,
	bad: ReadonlySet<string>,
): Promise<FolderPictures> {
	const ids = new Map<string, string | null>();
	const bytesOf = new Map<string, Uint8Array>();
	const pathOf = new Map<string, string[]>();
	for (const [path, bytes] of pictures) {
		const has = await kept(path);
		const isKept = has !== undefined && Buffer.compare(has.bytes, bytes) === 0;
		const id = isKept ? has.id : idOf(site, bytes);
		const isPicture = pictureType(bytes) !== null && !bad.has(id);
		ids.set(path, isPicture ? id : null);
		if (!isPicture) continue;
		bytesOf.set(id, bytes);
		pathOf.set(id, [...(pathOf.get(id) ?? []), path]);
	}
	return {
		id: (path) => ids.get(path),
		shownIn: (body) =>
			[...body.matchAll(SHOWN)].flatMap(([, id = ""]) => {
				const bytes = bytesOf.get(id);
				return bytes ? [[id, bytes] as [string, Uint8Array]] : [];
			}),
		pathsOf: (shown) =>
			new Set([...shown.keys()].flatMap((id) => pathOf.get(id) ?? [])),
	};
}

/** Another one in each shop: nobody finds out by it who else has a picture. */
function idOf(site: string, bytes: Uint8Array): string {
	return createHash("sha256")
		.update(site)
		.update(bytes)
		.digest("base64url")
		.slice(0, 22);
}
