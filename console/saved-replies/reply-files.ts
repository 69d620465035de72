import { type ReadonlySignal, signal } from "@preact/signals";
import { createLooks } from "../../client/attaching/looks.ts";
import type {
	FileFlaw,
	PreparedFile,
} from "../../client/attaching/prepare-file.ts";
import type { Upload } from "../../client/attaching/upload-file.ts";
import { pause } from "../../client/pause.ts";
import {
	FILES_A_REPLY,
	type FileFault,
	type SentFile,
} from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import { passes, type Refusal, type Reply } from "../../protocol/refusal.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** A file that is read, made smaller, and brought to the relay. */
export interface ComingFile {
	id: string;
	name: string;
	bytes: number;
	/** So many of them are there. */
	brought: number;
}

/** What was not taken, and why. `most`: there were too many. */
interface UntakenFile {
	name: string;
	why: FileFlaw | FileFault | "most" | "other";
}

/** The files of one reply while it is edited: those that are brought are given to `here`. */
export interface ReplyFiles {
	coming: ReadonlySignal<readonly ComingFile[]>;
	untaken: ReadonlySignal<readonly UntakenFile[]>;
	/** Addresses of pictures, by the file's id. */
	looks: ReadonlySignal<ReadonlyMap<string, string>>;
	add(files: readonly File[]): void;
	/** One that is on its way. */
	stop(id: string): void;
	/** The form is closed: what was not saved goes by itself after a day. */
	end(): void;
}

interface Needs {
	/** What the reply has when it is opened. */
	saved: readonly SentFile[];
	/** How many it has. */
	count(): number;
	here(file: SentFile): void;
}

/** The pause before a piece is brought again, where the relay names none. */
const AGAIN_MS = 1_000;

export function createReplyFiles(
	{ connection, http }: Pick<Workspace, "connection" | "http">,
	site: string,
	{ saved, count, here }: Needs,
): ReplyFiles {
	const coming = signal<readonly ComingFile[]>([]);
	const untaken = signal<readonly UntakenFile[]>([]);
	const looks = signal<ReadonlyMap<string, string>>(new Map());
	const own = createLooks();
	const stops = new Map<string, AbortController>();
	/** One after the other: a picture takes the memory of all its pixels while it is drawn. */
	let working = Promise.resolve();
	void savedLooks();

	async function savedLooks() {
		const files = saved.filter(({ width }) => width).map(({ id }) => id);
		if (files.length === 0) return;
		const reply = await connection.ask("reply-files:link", { site, files });
		if (!reply.ok) return;
		const all = new Map(looks.peek());
		for (const { id, url, small } of reply.data.links)
			all.set(id, small ?? url);
		looks.value = all;
	}

	const change = (id: string, over: Partial<ComingFile>) => {
		coming.value = coming
			.peek()
			.map((one) => (one.id === id ? { ...one, ...over } : one));
	};
	const leave = (id: string) => {
		stops.delete(id);
		coming.value = coming.peek().filter((one) => one.id !== id);
	};

	async function bring(id: string, file: File, { signal }: AbortController) {
		if (signal.aborted) return;
		const { prepareFile, uploadFile } = await loaded();
		const made = await prepareFile(file);
		if (signal.aborted) return;
		if (typeof made === "string") return refuse(id, file.name, made);
		change(id, { bytes: made.blob.size });
		const upload = uploadOf(id, made, signal);
		const reply = await brought(() => uploadFile(upload()), signal);
		if (signal.aborted) return;
		if (!reply.ok) return refuse(id, made.name, whyOf(reply.refusal));
		const look = own.make(id, made.blob);
		if (look) looks.value = new Map(looks.peek()).set(id, look);
		leave(id);
		here(reply.data);
	}

	/** From where it stands. */
	function uploadOf(id: string, made: PreparedFile, signal: AbortSignal) {
		let offset: number | undefined = 0;
		return (): Upload => ({
			address: `${location.origin}/console/files/${site}/${id}`,
			headers: http.proof(),
			...{ file: made, blob: made.blob, offset, signal },
			told(at) {
				offset = at;
				change(id, { brought: at });
			},
		});
	}

	function refuse(id: string, name: string, why: UntakenFile["why"]) {
		leave(id);
		untaken.value = [...untaken.peek(), { name, why }];
	}

	return {
		coming,
		untaken,
		looks,
		add(files) {
			const room = FILES_A_REPLY - count() - coming.peek().length;
			untaken.value = files.length > room ? [{ name: "", why: "most" }] : [];
			for (const file of files.slice(0, Math.max(0, room))) {
				const id = newId();
				const stop = new AbortController();
				stops.set(id, stop);
				const { name, size: bytes } = file;
				coming.value = [...coming.peek(), { id, name, bytes, brought: 0 }];
				working = working
					.then(() => bring(id, file, stop))
					.catch(() => refuse(id, name, "broken"));
			}
		},
		stop(id) {
			stops.get(id)?.abort();
			leave(id);
		},
		end() {
			for (const stop of stops.values()) stop.abort();
			for (const id of looks.peek().keys()) own.drop(id);
		},
	};
}

async function loaded() {
	const [{ prepareFile }, { uploadFile }] = await Promise.all([
		import("../../client/attaching/prepare-file.ts"),
		import("../../client/attaching/upload-file.ts"),
	]);
	return { prepareFile, uploadFile };
}

/** Again, for as long as that may help. */
async function brought(
	say: () => Promise<Reply<SentFile>>,
	signal: AbortSignal,
): Promise<Reply<SentFile>> {
	for (;;) {
		const reply = await say();
		if (reply.ok || signal.aborted || !passes(reply.refusal)) return reply;
		const { refusal } = reply;
		await pause(refusal.code === "slow_down" ? refusal.retryAfterMs : AGAIN_MS);
	}
}

function whyOf(refusal: Refusal): UntakenFile["why"] {
	return refusal.code === "bad_file" ? refusal.why : "other";
}
