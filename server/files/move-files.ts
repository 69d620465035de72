import type { FileStore } from "../ports/file-store.ts";

/** Names of files, each of them with the next one. */
export type NamesAfter = (name: string, most: number) => Promise<string[]>;

/** What was begun to be copied, kept by itself: a move may be cut off, and a file forgotten before the next one. */
export interface MoveJournal {
	names(): string[];
	/** On the disk when it returns. */
	add(names: readonly string[]): void;
	end(): void;
}

export interface Moved {
	/** Files that are there now and were not. */
	copied: number;
	bytes: number;
	/** Files that were there already, by an earlier run. */
	there: number;
	/** Files that the database names and that are in neither place. */
	missing: number;
	/** Files that an earlier run copied, and that nobody wants any more. */
	forgotten: number;
}

interface Moving {
	names: NamesAfter;
	from: FileStore;
	to: FileStore;
	journal: MoveJournal;
	/** After each page of names. */
	told(so: Moved): void;
}

/** Names that are read and written into the journal at a time … */
const PAGE = 100;
/** … and files that are copied at a time, each of 10 MiB at most. */
const AT_ONCE = 4;

/**
 * Copies every file that the database names, and drops the copies of those that it names no more. Nothing is taken
 * away: the first place has everything, and it may be cut off and run again. Throws what a place throws.
 */
export async function copyFiles(moving: Moving): Promise<Moved> {
	const { journal, to, told } = moving;
	const moved = { copied: 0, bytes: 0, there: 0, missing: 0, forgotten: 0 };
	const before = new Set(journal.names());
	for await (const page of pages(moving.names)) {
		journal.add(page.filter((name) => !before.has(name)));
		for (const name of page) before.delete(name);
		await each(page, (name) => copied(name, moving, moved));
		told(moved);
	}
	for (const name of before) {
		await to.drop(name);
		moved.forgotten++;
	}
	return moved;
}

/** Takes away what was copied, and then the journal. */
export async function dropMoved({
	names,
	from,
	journal,
}: Pick<Moving, "names" | "from" | "journal">): Promise<void> {
	for await (const page of pages(names))
		await each(page, (name) => from.drop(name));
	journal.end();
}

async function copied(
	name: string,
	{ from, to }: Moving,
	moved: Moved,
): Promise<void> {
	const bytes = await from.get(name);
	const there = await to.get(name);
	if (!bytes) {
		moved[there ? "there" : "missing"]++;
		return;
	}
	if (there && Buffer.compare(there, bytes) === 0) {
		moved.there++;
		return;
	}
	// Half of one, of another program or of a disk without power.
	if (there) await to.drop(name);
	await to.put(name, bytes);
	moved.copied++;
	moved.bytes += bytes.length;
}

async function* pages(names: NamesAfter): AsyncGenerator<string[]> {
	for (let last = ""; ; ) {
		const page = await names(last, PAGE);
		if (page.length === 0) return;
		yield page;
		last = page.at(-1) ?? "";
	}
}

/** Some at a time. The first fault ends it, once those under way have ended. */
async function each(
	names: readonly string[],
	work: (name: string) => Promise<void>,
): Promise<void> {
	const left = names.values();
	const done = await Promise.allSettled(
		Array.from({ length: AT_ONCE }, async () => {
			for (const name of left) await work(name);
		}),
	);
	for (const one of done) if (one.status === "rejected") throw one.reason;
}
