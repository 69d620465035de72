import type { BackupFound, RestoreFault } from "../../protocol/backups.ts";

/** What may be put in the place of a shop that nobody has begun yet. Files are named by their paths. */
export interface FirstRunRestore {
	/** Why the last one changed nothing; null: there was none. */
	failed: RestoreFault | null;
	/** Whether one was begun: from then on nobody begins a shop here, which would be replaced. */
	isBegun: boolean;
	/** In the folder of backups, the newest first; what is not usable is left out. */
	list(): BackupFound[];
	/** Where one of the folder lies. */
	pathOf(name: string): string;
	/** What it says of itself, or why it is not restored. */
	look(path: string): BackupFound | RestoreFault;
	/** Bytes that an uploaded one may have now. */
	room(): number;
	/** A file that grows by what comes; nobody takes it for a backup before it is whole. */
	upload(): Promise<UploadedFile>;
	/** It was whole, and is not restored. */
	dropUpload(path: string): void;
	/**
	 * Stops this relay, restores, and starts one again, which says in {@link FirstRunRestore.failed} whether it went
	 * wrong. Returns at once.
	 */
	restore(path: string): void;
}

export interface UploadedFile {
	/** Errors: those of the disk. */
	write(piece: Uint8Array): Promise<void>;
	/** Resolves with the path under which it can be restored. */
	whole(): Promise<string>;
	drop(): Promise<void>;
}
