import type { Pruned } from "../ports/pruned.ts";
import {
	createPictures,
	dropFile,
	dropNow,
	type PictureParts,
} from "./pictures.ts";

/** Files beside the database: for now the pictures of the staff and of sites. */
export function files(parts: PictureParts) {
	const unwanted: Pruned = {
		name: "files",
		async drop(now, most) {
			const due = await parts.store.dueFiles(now, most);
			for (const id of due) await dropFile(parts, id);
			return due.length;
		},
	};
	return {
		pictures: createPictures(parts),
		drop(id: string) {
			parts.faces.pictureGone(id);
			return dropNow(parts, id);
		},
		prunes: [unwanted],
	};
}
