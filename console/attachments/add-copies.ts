import type { PendingFile } from "../../client/outbox.ts";
import { FILES_A_MESSAGE, type SentFile } from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import type { ConsoleTray } from "./files-model.ts";

/**
 * Puts copies of a saved reply's files into a tray, as many as the message has room for, and each file once.
 * @param look finds what pictures look like, and resolves once they are known
 */
export function addCopies(
	tray: ConsoleTray,
	files: readonly SentFile[],
	look: (copies: readonly PendingFile[]) => Promise<void>,
): void {
	const { copies, alts } = tray;
	const there = new Set(copies.peek().map(({ copyOf }) => copyOf));
	const room =
		FILES_A_MESSAGE - tray.files.peek().length - copies.peek().length;
	const wanted = files.filter(({ id }) => !there.has(id));
	const added = wanted.slice(0, Math.max(0, room)).map(copyOf);
	tray.isOver.value = added.length < wanted.length;
	if (added.length === 0) return;
	const said = new Map(alts.peek());
	for (const { id, alt } of added) if (alt) said.set(id, alt);
	alts.value = said;
	copies.value = [...copies.peek(), ...added];
	void look(added).then(() => {
		copies.value = [...copies.peek()];
	});
}

function copyOf({ id, ...file }: SentFile): PendingFile {
	return {
		...file,
		...{ id: newId(), copyOf: id, whole: true },
		// Nothing of it is brought from here.
		...{ hash: "", from: "" },
	};
}
