import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { SentFile } from "../../protocol/attachment.ts";
import { passes, type Refusal, type Reply } from "../../protocol/refusal.ts";
import { inOneTab } from "../in-one-tab.ts";
import { jittered } from "../jitter.ts";
import type { Pending, PendingFile } from "../outbox.ts";
import { pause } from "../pause.ts";
import { anew } from "./file-anew.ts";
import { type Upload, uploadFile } from "./upload-file.ts";
import type { UploadNeeds, UploadWay } from "./uploads.ts";

const BACKOFF_FIRST_MS = 500;
const BACKOFF_MOST_MS = 10_000;

interface Shown {
	/** So many bytes of a file are at the relay, by its id. */
	brought: Signal<ReadonlyMap<string, number>>;
	/** Hashes of files whose bytes this window does not have. */
	missing: Signal<ReadonlySet<string>>;
}

/**
 * Brings one file after the other, in the order of their messages and in one tab at a time, while the relay can be
 * asked. Calling it begins, where nothing is under way.
 */
export function createBringing(
	needs: UploadNeeds,
	{ brought, missing }: Shown,
): () => void {
	const { chat, here, blobs } = needs;
	const { outbox } = chat;
	let isBringing = false;
	let underWay: { id: string; stop: AbortController } | undefined;

	/** The next to bring, and its message; undefined: all is brought, or has to be chosen again. */
	const next = () =>
		outbox.pending
			.peek()
			.filter(({ state }) => state.kind === "sending")
			.flatMap((item) => (item.files ?? []).map((file) => ({ item, file })))
			.find(({ file }) => !file.whole && !missing.peek().has(file.hash));

	async function bringAll() {
		let tries = 0;
		for (let one = next(); one && here.peek(); one = next()) {
			const refusal = await bring(one.item, one.file);
			if (!refusal) tries = 0;
			else
				await rest(
					refusal.code === "slow_down"
						? refusal.retryAfterMs
						: jittered(
								Math.min(BACKOFF_MOST_MS, BACKOFF_FIRST_MS * 2 ** tries++),
							),
					here,
				);
		}
	}

	/** null: it is settled. Else it goes on after a pause. */
	async function bring(
		item: Pending,
		file: PendingFile,
	): Promise<Refusal | null> {
		const blob = await blobs.get(file.hash);
		if (!blob) {
			missing.value = new Set(missing.peek()).add(file.hash);
			// Its message holds up nothing any more.
			void outbox.drain();
			return null;
		}
		const stop = new AbortController();
		underWay = { id: file.id, stop };
		const reply = await uploaded(needs, item, {
			file,
			blob,
			offset: brought.peek().get(file.id),
			told(bytes) {
				brought.value = new Map(brought.peek()).set(file.id, bytes);
			},
			signal: stop.signal,
		});
		underWay = undefined;
		// Taken back meanwhile, or sent by another tab.
		const now = outbox.pending
			.peek()
			.find(({ clientId }) => clientId === item.clientId);
		if (!now?.files?.some(({ id }) => id === file.id)) return null;
		if (!reply.ok && mayGoOn(reply.refusal)) return reply.refusal;
		await outbox.keep(settled(now, file, reply));
		if (reply.ok) void outbox.drain();
		return null;
	}

	async function begin() {
		if (isBringing || !here.peek() || !next()) return;
		isBringing = true;
		await inOneTab(`${needs.name}:files`, bringAll);
		isBringing = false;
		// What came while the last one was looked for.
		void begin();
	}

	effect(() => {
		const waiting = outbox.pending.value.flatMap(({ files = [] }) => files);
		if (here.value) queueMicrotask(() => void begin());
		else underWay?.stop.abort();
		if (underWay && !waiting.some(({ id }) => id === underWay?.id))
			underWay.stop.abort();
	});

	return () => void begin();
}

/** Later, too: a session of the staff that has ended is no end of the file. */
function mayGoOn(refusal: Refusal): boolean {
	return passes(refusal) || refusal.code === "signed_out";
}

/** As whoever wrote the message. */
async function uploaded(
	{ wayOf }: UploadNeeds,
	item: Pending,
	upload: Omit<Upload, keyof UploadWay> & { file: PendingFile },
): Promise<Reply<SentFile>> {
	const way = await wayOf(item, upload.file.id);
	return way.ok ? uploadFile({ ...upload, ...way.data }) : way;
}

/** A page that goes gives the lock back at once: held, it would keep the page from coming back as it was. */
async function rest(ms: number, here: ReadonlySignal<boolean>): Promise<void> {
	let stop = () => {};
	const gone = new Promise<void>((done) => {
		stop = effect(() => {
			if (!here.value) done();
		});
	});
	await Promise.race([pause(ms), gone]);
	stop();
}

function settled(
	item: Pending,
	{ id }: PendingFile,
	reply: Reply<SentFile>,
): Pending {
	const changed = (change: (file: PendingFile) => PendingFile) =>
		item.files?.map((file) => (file.id === id ? change(file) : file));
	if (reply.ok)
		return {
			...item,
			files: changed((file) => ({
				...file,
				whole: true,
				// As it is kept, so that nothing moves when the log has it.
				width: reply.data.width,
				height: reply.data.height,
			})),
		};
	const { refusal } = reply;
	const flaw = refusal.code === "bad_file" ? refusal.why : undefined;
	return {
		...item,
		files: changed((file) => ({ ...anew(file), flaw })),
		state: { kind: "refused", refusal },
	};
}
