import { FILE_UNSENT_MS } from "../../protocol/attachment.ts";
import type { StoredFiles } from "./account.ts";
import type { Violation } from "./checker.ts";
import type { Relay } from "./relay.ts";
import { until } from "./until.ts";

/** What a crash left goes an hour later, and what was not sent a day later; it is looked for each hour. */
const LATER_MS = FILE_UNSENT_MS + 2 * 3_600_000;

/** Starts the relay a day later, and waits until the disk has what messages name and pictures of people, and nothing else. */
export async function onlySentFilesStay(relay: Relay): Promise<Violation[]> {
	await relay.start(undefined, LATER_MS);
	let left: string[] = [];
	await until(async () => {
		left = beyond((await relay.stored()).files);
		return left.length === 0;
	}).catch(() => {});
	await relay.stop();
	return left.map((detail) => ({ invariant: "no-file-is-an-orphan", detail }));
}

function beyond({ attachments, names, disk }: StoredFiles): string[] {
	const wanted = new Set<string | null>(
		attachments
			.filter(({ conversation }) => conversation !== null)
			.flatMap(({ whole, small }) => [whole, small]),
	);
	const isPicture = (name: string) => names.get(name)?.attachment === null;
	return [
		...[...disk.keys()]
			.filter((name) => !wanted.has(name) && !isPicture(name))
			.map((name) => `${name} is still on the disk after a day`),
		...[...wanted]
			.filter((name) => name !== null && !disk.has(name))
			.map((name) => `${name} is sent, and gone from the disk`),
	];
}
