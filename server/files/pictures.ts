import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { agentOf, tellMe } from "../people/agent.ts";
import { auditRowsOf } from "../people/audit.ts";
import type { Faces } from "../people/faces.ts";
import type { FileStore } from "../ports/file-store.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { FileIndex } from "./queries.ts";
import {
	articlePicture,
	logoPicture,
	squarePicture,
} from "./square-picture.ts";

export interface PictureParts {
	store: Store & FileIndex;
	files: FileStore;
	publisher: Publisher;
	/** Colleagues see it, too. */
	routing: { refresh(sites: string[]): void };
	faces: Pick<Faces, "personChanged" | "pictureGone">;
	failed(error: unknown): void;
}

export interface Pictures {
	/** Errors: `bad_picture`, `slow_down`, `signed_out`. */
	set(person: string, bytes: Uint8Array): Promise<void>;
	/**
	 * Keeps one that a site may show: its id. It goes after an hour, unless the look of the site names it by then.
	 * Errors: `bad_picture`, `slow_down`.
	 */
	keepOfSite(
		site: string,
		as: "launcher" | "logo" | "article",
		bytes: Uint8Array,
		/** By default a new one. */
		id?: string,
	): Promise<string>;
	/** Errors: `signed_out`. */
	end(person: string): Promise<void>;
	/** undefined: it is no picture of anybody or of a site. */
	read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** A file that was written and then never used, because the relay died in between, goes after this. */
const UNUSED_MS = 3_600_000;
/** Pictures that wait for their turn: one of 40 million pixels takes up to some 300 MB while it is unpacked, so there is one at a time. */
const WAITING = 8;
const LATER_MS = 5_000;

const MADE = {
	launcher: squarePicture,
	logo: logoPicture,
	article: articlePicture,
};

/** Pictures of the staff, and of sites. */
export function createPictures(parts: PictureParts): Pictures {
	const { store, files, publisher, routing } = parts;
	const turn = inTurn();
	let waiting = 0;

	async function made(make: () => Promise<Uint8Array>): Promise<Uint8Array> {
		if (waiting >= WAITING)
			throw new Refused({ code: "slow_down", retryAfterMs: LATER_MS });
		waiting++;
		try {
			return await turn("picture", make);
		} finally {
			waiting--;
		}
	}

	async function use(person: string, picture: string | null): Promise<void> {
		const rows = await auditRowsOf(store, person, {
			action: "picture_changed",
			by: person,
			details: { set: picture !== null },
		});
		const done = await store.setPicture(person, picture, store.now(), rows);
		if (done === "gone") throw new Refused({ code: "signed_out" });
		await parts.faces.personChanged(person);
		if (done.before !== null) await dropNow(parts, done.before);
		const agent = await agentOf(store, person);
		if (!agent) return;
		await tellMe({ store, publisher }, agent);
		routing.refresh([...agent.roles.keys()]);
	}

	async function kept(
		of: { person: string } | { site: string },
		picture: Uint8Array,
		id = newId(),
	): Promise<string> {
		await store.keepFile({ id, ...of, dropAt: store.now() + UNUSED_MS });
		await files.put(id, picture);
		return id;
	}

	return {
		async set(person, bytes) {
			const picture = await made(() => squarePicture(bytes));
			const id = await kept({ person }, picture);
			await use(person, id);
		},
		async keepOfSite(site, as, bytes, id) {
			return kept({ site }, await made(() => MADE[as](bytes)), id);
		},
		end: (person) => use(person, null),
		async read(id) {
			return (await store.isPicture(id)) ? files.get(id) : undefined;
		},
	};
}

/** Nobody waits for a disk that fails: what is due stays so, and is dropped with the next that are. */
export function dropNow(parts: PictureParts, id: string): Promise<void> {
	return dropFile(parts, id).catch(parts.failed);
}

/** First the file, then what says that there is one: what fails in between is done again. */
export async function dropFile(
	{ store, files }: Pick<PictureParts, "files"> & { store: FileIndex },
	id: string,
): Promise<void> {
	await files.drop(id);
	await store.forgetFile(id);
}
