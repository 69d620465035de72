import { BACKUP_PIECE_BYTES } from "../../../protocol/backups.ts";
import { passes } from "../../../protocol/refusal.ts";
import type { SendPiece } from "./send-piece.ts";

/** A piece that is lost on the way is sent again: so many times in all. */
const TRIES = 3;

interface Way {
	path: string;
	token: string;
	send: SendPiece;
	/** Before a lost piece is sent again. */
	wait(): Promise<void>;
	isStopped(): boolean;
	/** So many bytes are there. */
	sent(done: number): void;
}

/** Sends a file in pieces, one after the other. Resolves with whether all of it is there. */
export async function sendFile(file: File, way: Way): Promise<boolean> {
	for (let at = 0; at < file.size; at += BACKUP_PIECE_BYTES) {
		if (way.isStopped()) return false;
		way.sent(at);
		const piece = file.slice(at, at + BACKUP_PIECE_BYTES);
		if (!(await isThere(`${way.path}?at=${at}`, piece, way))) return false;
	}
	return true;
}

async function isThere(
	path: string,
	piece: Blob,
	{ token, send, wait, isStopped }: Way,
): Promise<boolean> {
	for (let time = 1; ; time++) {
		const answer = await send(path, token, piece);
		if (answer.kind === "ok") return true;
		const { refusal } = answer;
		// The reply to the one before was lost, and the piece is there.
		if (time > 1 && refusal.code === "conflict") return true;
		if (time === TRIES || isStopped() || !passes(refusal)) return false;
		await wait();
	}
}
