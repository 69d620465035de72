import type { Account, Dump, StoredAttachment } from "./account.ts";
import type { INVARIANTS } from "./checker.ts";
import type { FileRequest } from "./file-requests.ts";

type Name = NonNullable<ReturnType<Dump["files"]["names"]["get"]>>;

const NOW = 1_000;
const grey = (level: number) => Array.from({ length: 48 }, () => level);
const picture = { looks: grey(100), width: 320, height: 240 };
const attachment = (id: string, type: string): StoredAttachment => ({
	...{ id, type, state: "whole", conversation: "c", seq: 1 },
	...{ whole: `${id}-whole`, small: null },
});
const named = (attachment: string): Name => ({
	...{ attachment, isPiece: false, dropAt: null },
});
const asked = (
	method: FileRequest["method"],
	offset: number,
	told: number | null,
	tab = "maya#1",
): FileRequest => ({ tab, file: "f2", method, offset, size: 70, told });

/** A picture and a PDF that came with the first message: the second in two pieces, with a reload between them. */
export function withFiles<R extends { account: Account; dump: Dump }>(
	run: R,
): R {
	const { account, dump } = run;
	const [first] = account.acknowledged;
	const [entry] = dump.entries;
	if (!first || !entry) throw new Error("nobody has written");
	first.files = ["f1", "f2"];
	entry.files = [{ id: "f1", width: 320, height: 240 }, { id: "f2" }];
	const by = { tab: "maya#1" };
	account.files = new Map([
		["f1", { ...by, hash: "sent", looks: grey(103), width: 320, height: 240 }],
		[
			"f2",
			{ ...by, hash: "pdf", looks: null, width: undefined, height: undefined },
		],
	]);
	account.fileRequests = [
		asked("PUT", 0, 70),
		asked("GET", 0, 70, "maya#2"),
		asked("PUT", 70, 140, "maya#2"),
	];
	dump.files = {
		at: NOW,
		attachments: [
			attachment("f1", "image/webp"),
			attachment("f2", "application/pdf"),
		],
		names: new Map([
			["f1-whole", named("f1")],
			["f2-whole", named("f2")],
			["left", { attachment: "f3", isPiece: false, dropAt: NOW + 1 }],
		]),
		disk: new Map([
			["f1-whole", { hash: "kept", picture }],
			["f2-whole", { hash: "pdf", picture: null }],
			["left.part", { hash: "half", picture: null }],
		]),
	};
	return run;
}

export const noFiles = (): Dump["files"] => ({
	...{ at: NOW, attachments: [], names: new Map(), disk: new Map() },
});

type Harm = (run: { account: Account; dump: Dump }) => void;

/** What breaks each of the invariants about files. */
export const FILE_HARMS: [(typeof INVARIANTS)[number], string, Harm][] = [
	[
		"files-as-sent",
		"a PDF has another byte",
		({ dump }) => void dump.files.disk.set("f2-whole", pdf("other")),
	],
	[
		"files-as-sent",
		"a picture shows something else",
		({ dump }) =>
			void dump.files.disk.set("f1-whole", {
				...{ hash: "kept", picture: { ...picture, looks: grey(140) } },
			}),
	],
	[
		"files-as-sent",
		"a picture ends before its end",
		({ dump }) => void dump.files.disk.set("f1-whole", pdf("kept")),
	],
	[
		"files-as-sent",
		"a picture has another size",
		({ dump }) =>
			void dump.files.disk.set("f1-whole", {
				...{ hash: "kept", picture: { ...picture, width: 319 } },
			}),
	],
	[
		"files-as-sent",
		"a message came without them",
		({ dump }) => void delete dump.entries[0]?.files,
	],
	[
		"named-files-are-there",
		"an entry was faster than its file",
		({ dump }) => Object.assign(dump.files.attachments[1] ?? {}, COMING),
	],
	[
		"named-files-are-there",
		"another message has it",
		({ dump }) => Object.assign(dump.files.attachments[0] ?? {}, { seq: 3 }),
	],
	[
		"good-files-are-taken",
		"a picture is called broken",
		({ account }) => {
			const code = "bad_file";
			account.refused.push({ clientId: "m8", code, why: "broken" });
		},
	],
	[
		"gone-files-are-gone",
		"the one of somebody who was forgotten is kept",
		({ account }) => void account.forgottenFiles.push("f1"),
	],
	[
		"gone-files-are-gone",
		"one is due since a moment",
		({ dump }) => {
			dump.files.names.set("late", { ...named("f3"), dropAt: NOW });
		},
	],
	[
		"no-file-is-an-orphan",
		"no row says what it is",
		({ dump }) => void dump.files.disk.set("stray", pdf("stray")),
	],
	[
		"no-file-is-an-orphan",
		"a piece outlives its file",
		({ dump }) => {
			dump.files.names.set("piece", { ...named("f2"), isPiece: true });
			dump.files.disk.set("piece", pdf("piece"));
		},
	],
	[
		"pieces-are-sent-once",
		"a page sends what it knows to be there",
		({ account }) => void account.fileRequests.push(asked("PUT", 0, 140)),
	],
	[
		"pieces-are-sent-once",
		"a page that was opened anew does not ask",
		({ account }) => void account.fileRequests.splice(1, 1),
	],
	[
		"files-are-their-own",
		"somebody else reads it",
		({ account }) => void account.misread.push("ravi reads f1"),
	],
];

const COMING = { state: "coming", conversation: null, seq: null };
const pdf = (hash: string) => ({ hash, picture: null });
