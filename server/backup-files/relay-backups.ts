import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { BackupFault as Told } from "../../protocol/backups.ts";
import {
	BackupFailed,
	type BackupFolder,
	type StoredBackup,
} from "../ports/backup-folder.ts";
import type { Clock } from "../ports/clock.ts";
import { BackupFault } from "./backup-fault.ts";
import { backupInChild } from "./backup-in-child.ts";
import { readBackupName } from "./backup-name.ts";
import { shopIn } from "./list-backups.ts";

interface Relay {
	/** The file of this program. */
	program: string;
	data: string;
	backups: string;
	environment: Readonly<Record<string, string | undefined>>;
	clock: Pick<Clock, "after">;
	/** Of the database in `data`; null: there is none yet. */
	shop(): Promise<string | null>;
}

/** The folder of a relay's backups, in which those of other shops may lie: it opens each one once, and goes by names. */
export function relayBackups(relay: Relay): BackupFolder {
	const folder = relay.backups;
	const shopIn = shopsIn(folder);
	return {
		path: folder,
		async list() {
			const shop = await relay.shop();
			return listed(folder).filter(
				({ name }) => shop !== null && shopIn(name) === shop,
			);
		},
		async make(kind, signal) {
			try {
				const { path, madeAt, bytes } = await backupInChild(relay.program, {
					...relay,
					to: folder,
					kind,
					signal,
				});
				return { name: basename(path), at: madeAt, bytes, kind };
			} catch (error) {
				if (!(error instanceof BackupFault)) throw error;
				throw new BackupFailed(TOLD[error.reason] ?? "other", error.message, {
					cause: error,
				});
			}
		},
		async drop(name) {
			rmSync(join(folder, name), { force: true });
		},
	};
}

function listed(folder: string): StoredBackup[] {
	// Before the first one it is not there.
	if (!statSync(folder, { throwIfNoEntry: false })) return [];
	const all = readdirSync(folder).flatMap((name): StoredBackup[] => {
		const said = readBackupName(name);
		if (!said) return [];
		const found = statSync(join(folder, name), { throwIfNoEntry: false });
		if (!found?.isFile()) return [];
		return [{ name, at: said.madeAt, kind: said.kind, bytes: found.size }];
	});
	return all.sort((one, other) => other.at - one.at);
}

/** What the backups of a folder say: null where one says nothing, or cannot be read. A file of a name may change. */
function shopsIn(folder: string): (name: string) => string | null {
	const seen = new Map<string, { as: string; shop: string | null }>();
	return (name) => {
		const path = join(folder, name);
		const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
		const as = `${mtimeMs} ${size}`;
		const known = seen.get(name);
		if (known?.as === as) return known.shop;
		const shop = shopIn(path);
		seen.set(name, { as, shop });
		return shop;
	};
}

const TOLD: Partial<Record<BackupFault["reason"], Told>> = {
	no_room: "full",
	folder: "denied",
	in_files: "denied",
	damaged: "damaged",
	no_shop: "damaged",
};
