import { computed, effect, type Signal, signal } from "@preact/signals";
import { dropSent } from "../../client/attaching/drop-sent.ts";
import {
	createFileLinks,
	type FileLinks,
} from "../../client/attaching/file-links.ts";
import {
	createKeptBlobs,
	type KeptBlobs,
} from "../../client/attaching/kept-blobs.ts";
import { createLooks, type Looks } from "../../client/attaching/looks.ts";
import { createTray, type Tray } from "../../client/attaching/tray.ts";
import { createUploads, type Uploads } from "../../client/attaching/uploads.ts";
import type { PendingFile } from "../../client/outbox.ts";
import type { Attaching } from "../conversation/attaching.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import type { DraftKind } from "../conversation/drafts.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import type { Model } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** A tray of the composer: each conversation has one for replies and one for notes. */
export interface ConsoleTray extends Pick<Tray, "files" | "untaken" | "again"> {
	handed: Signal<readonly File[] | null>;
	/** What each picture shows, by the file's id, as the agent says it. */
	alts: Signal<ReadonlyMap<string, string>>;
	remove(id: string): void;
}

export interface Files {
	trayOf(conversation: string, kind: DraftKind): ConsoleTray;
	blobs: KeptBlobs;
	looks: Looks;
	links: FileLinks;
	uploads: Uploads;
}

/** What takes files here, brings them to the relay before their messages, and finds those of a log. */
export const filesModel: Model<Files> = { create: createFiles };

function createFiles(workspace: Workspace): Files {
	const { connection, http, store, me, of } = workspace;
	const { outbox, carrier, attaching } = of(conversationsModel);
	const blobs = createKeptBlobs(`shopbell-console-${me.peek().id}`);
	const looks = createLooks();
	const uploads = createUploads({
		chat: { outbox, connection, carrier },
		here: computed(() => connection.state.value.kind === "here"),
		name: `console ${me.peek().id}`,
		blobs,
		wayOf: async ({ site }, id) => ({
			ok: true,
			data: {
				address: `${location.origin}/console/files/${site}/${id}`,
				headers: http.proof(),
			},
		}),
	});
	const trays = createTrays({ outbox, blobs, uploads, looks });
	dropSent(outbox, store, blobs);
	attaching.value = trays.attaching;
	workspace.onEnd(
		effect(() => {
			for (const id of of(inboxModel).inbox.ids("forgotten")) trays.drop(id);
		}),
	);
	return {
		trayOf: trays.of,
		blobs,
		looks,
		links: createFileLinks(connection),
		uploads,
	};
}

type Add = Parameters<Attaching["send"]>[3];

function createTrays({
	outbox,
	...parts
}: Pick<Files, "blobs" | "looks" | "uploads"> & {
	outbox: Parameters<typeof createTray>[0]["chat"]["outbox"];
}) {
	const all = signal<ReadonlyMap<string, ReturnType<typeof create>>>(new Map());
	const keyOf = (conversation: string, kind: DraftKind) =>
		`${conversation} ${kind}`;

	function create() {
		const handed = signal<readonly File[] | null>(null);
		const alts = signal<ReadonlyMap<string, string>>(new Map());
		const saying = { add: (async () => false) as Add };
		const described = (file: PendingFile) => ({
			...file,
			alt: alts.peek().get(file.id)?.trim() || undefined,
		});
		const tray = createTray({
			...parts,
			handed,
			chat: {
				outbox,
				send: (text, files) => saying.add(text, files?.map(described)),
			},
		});
		return { ...tray, handed, alts, saying };
	}

	function of(conversation: string, kind: DraftKind) {
		const key = keyOf(conversation, kind);
		const known = all.peek().get(key);
		if (known) return known;
		const made = create();
		all.value = new Map(all.peek()).set(key, made);
		return made;
	}

	const attaching: Attaching = {
		has: (conversation, kind) =>
			all.value.get(keyOf(conversation, kind))?.isUsed.value === true,
		async send(conversation, kind, text, add) {
			const tray = of(conversation, kind);
			tray.saying.add = add;
			return tray.send(text);
		},
	};

	return {
		of,
		attaching,
		/** The shopper had the conversation erased: what answers it goes, too. */
		drop(conversation: string) {
			for (const kind of ["message", "note"] as const)
				for (const { id } of all
					.peek()
					.get(keyOf(conversation, kind))
					?.files.peek() ?? [])
					of(conversation, kind).remove(id);
		},
	};
}
