import type {
	Account,
	Acknowledged,
	Dump,
	StoredAttachment,
} from "./account.ts";
import { group } from "./group.ts";
import type { Looks } from "./made-files.ts";

/** Packed anew, the mean colour of a field moves by two of 255 levels. */
const NEAR = 6;

/** Each acknowledged message has the files that it was sent with: a PDF byte by byte, a picture as it looks. */
export function filesAsSent(account: Account, dump: Dump): string[] {
	const entries = group(dump.entries, ({ clientId }) => clientId);
	const attachments = byId(dump);
	return account.acknowledged.flatMap((sent) => {
		const { clientId, files: ids = [] } = sent;
		const entry = entries.get(clientId)?.find(({ seq }) => seq === sent.seq);
		// Withdrawn since, or not there, which another invariant says.
		if (!entry || entry.text === null) return [];
		const named = entry.files ?? [];
		if (`${named.map(({ id }) => id)}` !== `${ids}`)
			return [`${clientId} names ${named.length} files, sent ${ids.length}`];
		return named.flatMap((file) => {
			const why = unlike(file, attachments.get(file.id), account, dump);
			return why ? [`${clientId}: ${file.id} ${why}`] : [];
		});
	});
}

function unlike(
	named: NonNullable<Dump["entries"][number]["files"]>[number],
	stored: StoredAttachment | undefined,
	{ files }: Account,
	{ files: { disk } }: Dump,
): string | null {
	const made = files.get(named.id);
	const kept = disk.get(stored?.whole ?? "");
	// Absent: another invariant says so.
	if (!made || !kept) return null;
	if (made.looks === null)
		return kept.hash === made.hash ? null : "has other bytes than were sent";
	const { picture } = kept;
	if (!picture) return "cannot be read as a picture";
	const size = (of: { width?: number; height?: number }) =>
		`${of.width} × ${of.height}`;
	if (new Set([picture, named, made].map(size as never)).size > 1)
		return `is ${size(picture)}, named as ${size(named)}`;
	return isNear(picture.looks, made.looks) ? null : "shows something else";
}

function isNear(one: Looks, other: Looks): boolean {
	return (
		one.length === other.length &&
		one.every((level, at) => Math.abs(level - (other[at] ?? 0)) <= NEAR)
	);
}

/** What an entry names is whole, its own, and on the disk. */
export function namedFilesAreThere(dump: Dump): string[] {
	const attachments = byId(dump);
	return dump.entries.flatMap(({ conversation, seq, files = [] }) =>
		files.flatMap(({ id }) => {
			const stored = attachments.get(id);
			const isOwn =
				stored?.state === "whole" &&
				stored.conversation === conversation &&
				stored.seq === seq;
			const where = `${conversation} ${seq} names ${id}`;
			if (!isOwn) return [`${where}, which is ${stored?.state ?? "nowhere"}`];
			return [stored.whole, stored.small]
				.filter((name) => name !== null)
				.filter((name) => !dump.files.disk.has(name))
				.map((name) => `${where}, and ${name} is not on the disk`);
		}),
	);
}

/** Nothing refuses what is a picture or a PDF, as long as its sender may send so much. */
export function goodFilesAreTaken({ refused }: Account): string[] {
	return refused
		.filter(({ code, why }) => code === "bad_file" && !LIMITS.has(why))
		.map(({ clientId, why }) => `${clientId} was refused for a file: ${why}`);
}

/** Whoever has reached one may send no more for now, whatever the file is. */
const LIMITS: ReadonlySet<string | undefined> = new Set([
	...["many", "quota", "full"],
]);

/** What was withdrawn or forgotten has no file any more, and what is due has left the disk. */
export function goneFilesAreGone(account: Account, dump: Dump): string[] {
	const { attachments, names, at } = dump.files;
	const gone = new Set([
		...account.forgottenFiles,
		...account.acknowledged
			.filter((sent) => isWithdrawn(sent, account))
			.flatMap(({ files = [] }) => files),
	]);
	return [
		...attachments
			.filter(
				({ id, whole, state }) => gone.has(id) && (whole || state !== "gone"),
			)
			.map(({ id }) => `${id} was withdrawn, and is kept`),
		...[...names]
			.filter(([, { dropAt }]) => dropAt !== null && dropAt <= at)
			.map(([name]) => `${name} is due, and is kept`),
	];
}

function isWithdrawn(
	{ conversation, seq }: Acknowledged,
	{ withdrawn }: Account,
): boolean {
	return withdrawn.some(
		(one) => one.conversation === conversation && one.seq === seq,
	);
}

/** Each file on the disk is what a row says, and each that is wanted is there. */
export function noFileIsAnOrphan({ files }: Dump): string[] {
	const { attachments, names, disk } = files;
	const states = new Map(attachments.map((one) => [one.id, one]));
	const orphans = [...disk.keys()]
		.filter((name) => !names.has(name.replace(/\.part$/, "")))
		.map((name) => `${name} is on the disk, and no row says why`);
	const lost = [...names].flatMap(([name, { attachment, isPiece, dropAt }]) => {
		if (attachment === null || dropAt !== null) return [];
		const of = states.get(attachment);
		const isWanted = isPiece
			? of?.state === "coming"
			: of?.whole === name || of?.small === name;
		if (!isWanted)
			return [`${name} is of ${attachment}, which has no use of it`];
		return disk.has(name)
			? []
			: [`${name} of ${attachment} is not on the disk`];
	});
	return [...orphans, ...lost];
}

/** A page sends nothing that it was told is there, and one that is opened anew asks before it sends. */
export function piecesAreSentOnce({ fileRequests, files }: Account): string[] {
	const wrong: string[] = [];
	const byPage = group(
		fileRequests.filter(({ method }) => method !== "DELETE"),
		({ tab, file }) => `${tab} ${file}`,
	);
	for (const [page, requests] of byPage) {
		let there = 0;
		for (const { method, offset, told } of requests) {
			if (method === "PUT" && offset < there)
				wrong.push(`${page} sends from ${offset}, of which ${there} is there`);
			there = Math.max(there, told ?? 0);
		}
		const [first] = requests;
		if (first?.method === "PUT" && files.get(first.file)?.tab !== first.tab)
			wrong.push(`${page} begins without asking what is there`);
	}
	return wrong;
}

function byId({ files }: Dump): Map<string, StoredAttachment> {
	return new Map(files.attachments.map((one) => [one.id, one]));
}
