import { BACKUP_UPLOAD_MS } from "../../../protocol/backups.ts";
import { newId } from "../../../protocol/ids.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { Clock } from "../../ports/clock.ts";
import type {
	FirstRunRestore,
	UploadedFile,
} from "../../ports/first-run-restore.ts";

/** The one backup that is uploaded at a time, in pieces. */
export interface RestoreUpload {
	/**
	 * Resolves with its id, which nobody else knows. Errors: `too_long`, `conflict` while another one comes.
	 * @param by the hash of the token of whoever uploads it: only they go on
	 */
	begin(by: string, bytes: number): Promise<string>;
	/** Errors: `not_found`, `conflict` for one that is not next. */
	put(by: string, id: string, at: number, piece: Uint8Array): Promise<void>;
	/** Resolves with where it lies. Errors: `not_found`, `conflict` while a part is missing. */
	take(by: string, id: string): Promise<string>;
	drop(by: string, id: string): Promise<void>;
	/** Nothing of it stays. */
	stop(): Promise<void>;
}

interface Coming {
	id: string;
	by: string;
	file: UploadedFile;
	bytes: number;
	/** So much is there. */
	at: number;
	isWriting: boolean;
	forget(): void;
}

export function createRestoreUpload(
	restore: Pick<FirstRunRestore, "room" | "upload">,
	clock: Pick<Clock, "after">,
	failed: (error: unknown) => void,
): RestoreUpload {
	let coming: Coming | null = null;
	let isOpening = false;

	function mustBe(by: string, id: string): Coming {
		if (coming?.id !== id || coming.by !== by)
			throw new Refused({ code: "not_found" });
		if (coming.isWriting) throw new Refused({ code: "conflict" });
		return coming;
	}

	/** Whoever closes the page sends no farewell. */
	function alarm(): () => void {
		return clock.after(BACKUP_UPLOAD_MS, () => void end().catch(failed));
	}

	async function end(): Promise<void> {
		const ended = coming;
		coming = null;
		ended?.forget();
		await ended?.file.drop();
	}

	return {
		async begin(by, bytes) {
			// Whoever begins again has lost the page of before.
			if (coming?.by === by && !coming.isWriting) await end();
			if (coming || isOpening) throw new Refused({ code: "conflict" });
			const most = restore.room();
			if (bytes > most)
				throw new Refused({ code: "too_long", field: "bytes", most });
			isOpening = true;
			try {
				const file = await restore.upload();
				const id = newId();
				const begun = { by, file, bytes, at: 0, isWriting: false };
				coming = { id, ...begun, forget: alarm() };
				return id;
			} finally {
				isOpening = false;
			}
		},
		async put(by, id, at, piece) {
			const one = mustBe(by, id);
			if (at !== one.at || at + piece.length > one.bytes)
				throw new Refused({ code: "conflict" });
			one.forget();
			one.isWriting = true;
			try {
				await one.file.write(piece);
				one.at += piece.length;
			} catch (error) {
				await end();
				throw error;
			} finally {
				one.isWriting = false;
			}
			if (coming === one) one.forget = alarm();
		},
		async take(by, id) {
			const one = mustBe(by, id);
			if (one.at < one.bytes) throw new Refused({ code: "conflict" });
			one.forget();
			// Its file is somebody else's now: they drop it.
			coming = null;
			return one.file.whole();
		},
		async drop(by, id) {
			mustBe(by, id);
			await end();
		},
		stop: end,
	};
}
