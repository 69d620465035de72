import { type ReadonlySignal, signal } from "@preact/signals";
import type {
	BackupFound,
	BackupsFound,
	RestoreFault,
	RestoreSaid,
} from "../../../protocol/backups.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import type { Ask } from "../ask.ts";
import { sendFile } from "./send-file.ts";
import type { SendPiece } from "./send-piece.ts";

/** Why nothing was restored. `too_large`: more than the disk of the server has room for. */
export type RestoreTrouble = RestoreFault | "too_large" | "busy" | "cut_off";

export type RestoreState =
	| { kind: "reading" }
	/** `trouble`: of what was tried last. */
	| { kind: "choosing"; found: BackupsFound; trouble: RestoreTrouble | null }
	| { kind: "uploading"; name: string; done: number; bytes: number }
	| { kind: "restoring"; backup: BackupFound | null }
	| { kind: "restored"; backup: BackupFound }
	/** The relay does not answer, and nothing is under way. */
	| { kind: "unreachable" }
	/** The link of the first run opens nothing any more. */
	| { kind: "gone" };

/** A backup in place of a new shop. */
export interface Restore {
	state: ReadonlySignal<RestoreState>;
	read(trouble?: RestoreTrouble | null): Promise<void>;
	/** One that lies on the server. */
	choose(backup: BackupFound): Promise<void>;
	upload(file: File): Promise<void>;
	/** Ends the upload; nothing of it stays. */
	stop(): void;
}

interface Parts {
	token: string;
	ask: Ask;
	send: SendPiece;
	wait(ms: number): Promise<void>;
}

/** The relay stops, restores, and starts again: a big shop takes minutes. */
const ASK_AGAIN_MS = 1_000;

export function createRestore({ token, ask, send, wait }: Parts): Restore {
	const state = signal<RestoreState>({ kind: "reading" });
	let isStopped = false;

	async function found(): Promise<BackupsFound | Refusal> {
		const answer = await ask("POST", "/console/first-run/backups", { token });
		return answer.kind === "ok"
			? (answer.data as unknown as BackupsFound)
			: answer.refusal;
	}

	async function read(trouble: RestoreTrouble | null = null): Promise<void> {
		const read = await found();
		if ("backups" in read)
			state.value = { kind: "choosing", found: read, trouble };
		else state.value = { kind: passes(read) ? "unreachable" : "gone" };
	}

	async function restoreFrom(from: object): Promise<void> {
		state.value = { kind: "restoring", backup: null };
		const path = "/console/first-run/restore";
		const answer = await ask("POST", path, { token, from });
		if (answer.kind === "refused")
			return read(answer.refusal.code === "conflict" ? "busy" : "cut_off");
		const said = answer.data as unknown as RestoreSaid;
		if (said.kind === "refused") return read(said.fault);
		state.value = { kind: "restoring", backup: said.backup };
		await comesBack(said.backup);
	}

	/** Asked until it says what became of it: as long as it is away it says nothing. */
	async function comesBack(backup: BackupFound): Promise<void> {
		for (;;) {
			await wait(ASK_AGAIN_MS);
			const read = await found();
			if ("backups" in read) {
				if (read.failed === null) continue;
				const trouble = read.failed;
				state.value = { kind: "choosing", found: read, trouble };
				return;
			}
			if (passes(read)) continue;
			// There is somebody now; any other refusal means that the relay was started anew by somebody else.
			state.value =
				read.code === "not_found"
					? { kind: "restored", backup }
					: { kind: "gone" };
			return;
		}
	}

	return {
		state,
		read,
		choose: ({ name }) => restoreFrom({ kind: "folder", name }),
		async upload(file) {
			const now = state.value;
			if (now.kind !== "choosing") return;
			if (file.size > now.found.most) return read("too_large");
			if (file.size === 0) return read("foreign");
			isStopped = false;
			const { size: bytes } = file;
			state.value = { kind: "uploading", name: file.name, done: 0, bytes };
			const said = { token, bytes };
			const begun = await ask("POST", "/console/first-run/upload", said);
			if (begun.kind === "refused") return read(troubleOf(begun.refusal));
			const upload = String(begun.data.upload);
			const path = `/console/first-run/upload/${upload}`;
			const isThere = await sendFile(file, {
				path,
				token,
				send,
				wait: () => wait(ASK_AGAIN_MS),
				isStopped: () => isStopped,
				sent(done) {
					state.value = { kind: "uploading", name: file.name, done, bytes };
				},
			});
			if (isThere) return restoreFrom({ kind: "upload", upload });
			await send(path, token, null);
			await read(isStopped ? null : "cut_off");
		},
		stop() {
			isStopped = true;
		},
	};
}

function troubleOf({ code }: Refusal): RestoreTrouble {
	switch (code) {
		case "too_long":
			return "too_large";
		case "conflict":
			return "busy";
		default:
			return "cut_off";
	}
}
