import type { Import } from "./source.ts";

/** Rooms whose processes have a relay's database open, or may have. */
const OPENS_DATABASES = /^(server|golden|bench|e2e\/faults)\//;

/**
 * Of `node:fs`, what asks or changes a name, and opens no file. All else opens one, and whoever closes any descriptor of
 * a database that this process has open drops its locks: another process's open and close then makes what is
 * acknowledged next vanish. It was tried, and it loses messages.
 */
const BY_NAME = new Set(
	[
		"access",
		"chmod",
		"constants",
		"existsSync",
		"lchown",
		"link",
		"lstat",
		"mkdir",
		"mkdtemp",
		"readdir",
		"readlink",
		"realpath",
		"rename",
		"rm",
		"stat",
		"statfs",
		"symlink",
	].flatMap((name) => [name, name.endsWith("Sync") ? name : `${name}Sync`]),
);

/** Files that open others by `fs`, and which: never a database that their process has open, nor a copy or a lock of it. */
const OPENS: Readonly<Record<string, string>> = {
	"server/edge/alerts-and-board.test.ts":
		"alerts and board, as they are shipped",
	"server/edge/metrics.test.ts": "a page of docs/",
	"server/edge/http/files.ts": "what the build made for browsers",
	"server/testing/samples.ts": "a sample, and a folder of its own",
	"server/testing/postgres/cluster.ts":
		"settings of a PostgreSQL, and its folder",
	"server/testing/postgres/server-process.ts": "the process id of a PostgreSQL",
	"server/config/config-file.ts": "the file of settings",
	"server/probe/probe-file.ts": "what the relay leaves for the doctor",
	"server/attachments/uploads.test.ts": "the page of the files",
	"server/doctor/doctor-page.test.ts": "the page of the doctor",
	"server/config/read-settings.test.ts": "files of settings",
	"server/config/settings-page.test.ts": "the page of settings",
	"server/command-line/start/child.ts": "the logs of the demo's programs",
	"server/command-line/start/demo-settings.test.ts":
		"a file in place of a folder",
	"server/store/sqlite/driver.test.ts":
		"a copy that is damaged before anybody opens it",
	"server/store/sqlite/writing-thread.test.ts":
		"a database that was closed, and that nobody opens again",
	"server/files/disk-files.ts": "files of a folder that holds nothing else",
	"server/files/move-journal.ts": "names of files that are being moved",
	"server/backup-files/private-file.ts":
		"a copy that SQLite has not opened yet, or has closed for good, and folders",
	"server/backup-files/move-file.ts": "a picture of the folder of files",
	"server/backup-files/uploaded-file.ts":
		"a file that is uploaded, before SQLite opens it",
	"e2e/faults/build-relay.ts": "the built relay",
	"e2e/faults/dump-files.ts": "the folder of the files",
	"e2e/faults/file-bytes.ts": "a backup that nobody has open",
	"e2e/faults/put-bytes.ts": "a folder that no relay serves",
	"e2e/faults/storm.ts": "the build",
	"e2e/faults/storm-report.ts": "the report",
	"e2e/faults/strace.ts": "what strace wrote",
	"golden/data.ts": "data of a version, unpacked before anybody opens it",
	"golden/main.ts": "files of a clone",
	"golden/year/year-state.ts": "what one process notes for the next",
	"golden/make.ts": "a vacuumed copy, before and after anybody opens it",
	"golden/make-browser.ts": "what browsers kept",
	"golden/names.test.ts": "lists of names",
	"bench/report.ts": "the report",
	"bench/measured.ts": "what was measured",
	"bench/load/server.ts": "what a process has used",
	"bench/load/disk-sync.js":
		"a file that is written to see how long that takes",
	"bench/load/usage.js": "what a process has used",
	"bench/simulate/main.ts": "the report",
};

/** What of `node:fs` must not be used where databases are open. */
export function opensFiles(
	file: string,
	{ from, names, typeOnly }: Import,
): string | undefined {
	if (typeOnly || !/^(node:)?fs(\/promises)?$/.test(from)) return undefined;
	if (!OPENS_DATABASES.test(file) || file in OPENS) return undefined;
	const opening = names.filter((name) => !BY_NAME.has(name));
	if (opening.length === 0) return undefined;
	return `${opening.join(", ")} of fs may open a file of a database that this process has open, and closing it drops its locks: read a copy in another process (server/testing/store/other-process.ts), or say in scripts/imports/database-files.ts which files it opens`;
}
