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
import {
	createTray,
	type Tray,
	type Untaken,
} from "../../client/attaching/tray.ts";
import { createUploads, type Uploads } from "../../client/attaching/uploads.ts";
import type { PendingFile } from "../../client/outbox.ts";
import type { Attaching } from "../conversation/attaching.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import type { DraftKind } from "../conversation/drafts.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import type { Model } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { addCopies } from "./add-copies.ts";
import { type LookOfReplies, lookOfReplies } from "./look-of-replies.ts";

/** A tray of the composer: each conversation has one for replies and one for notes. */
export interface ConsoleTray extends Pick<Tray, "files" | "untaken" | "again"> {
	handed: Signal<readonly File[] | null>;
	/** What each picture shows, by the file's id, as the agent says it. */
	alts: Signal<ReadonlyMap<string, string>>;
	/** Of saved replies; they stand before the others. */
	copies: Signal<readonly PendingFile[]>;
	/** Not all of them have room in the message. */
	isOver: Signal<boolean>;
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
	const trays = createTrays({
		...{ outbox, blobs, uploads, looks },
		look: lookOfReplies(workspace, looks),
	});
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
	look,
	...parts
}: Pick<Files, "blobs" | "looks" | "uploads"> & {
	look: LookOfReplies;
	outbox: Parameters<typeof createTray>[0]["chat"]["outbox"];
}) {
	const all = signal<ReadonlyMap<string, ReturnType<typeof create>>>(new Map());
	const keyOf = (conversation: string, kind: DraftKind) =>
		`${conversation} ${kind}`;

	function create() {
		const handed = signal<readonly File[] | null>(null);
		const alts = signal<ReadonlyMap<string, string>>(new Map());
		const copies = signal<readonly PendingFile[]>([]);
		const isOver = signal(false);
		const saying = { add: (async () => false) as Add };
		const described = (file: PendingFile) => ({
			...file,
			alt: alts.peek().get(file.id)?.trim() || undefined,
		});
		const tray = createTray({
			...parts,
			handed,
			beside: () => copies.peek().length,
			chat: { outbox, send },
		});

		async function send(text: string, files: readonly PendingFile[] = []) {
			const all = [...copies.peek(), ...files].map(described);
			const isKept = await saying.add(text, all.length > 0 ? all : undefined);
			if (isKept) {
				copies.value = [];
				isOver.value = false;
			}
			return isKept;
		}

		return {
			...{ ...tray, handed, alts, copies, isOver, saying },
			untaken: computed(() => [
				...tray.untaken.value,
				...(isOver.value ? [MOST] : []),
			]),
			send: (text: string) =>
				// By the tray nothing is sent that has neither a text nor a file of its own.
				tray.isUsed.peek() ? tray.send(text) : send(text),
			remove(id: string) {
				tray.remove(id);
				copies.value = copies.peek().filter((each) => each.id !== id);
			},
		};
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
		has(conversation, kind) {
			const tray = all.value.get(keyOf(conversation, kind));
			return !!tray && (tray.isUsed.value || tray.copies.value.length > 0);
		},
		copy(conversation, site, files) {
			addCopies(of(conversation, "message"), files, (copies) =>
				look(site, copies),
			);
		},
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
				for (const { id } of filesIn(all.peek().get(keyOf(conversation, kind))))
					of(conversation, kind).remove(id);
		},
	};
}

const MOST: Untaken = { name: "", why: "most" };

function filesIn(tray: ConsoleTray | undefined): readonly { id: string }[] {
	return tray ? [...tray.files.peek(), ...tray.copies.peek()] : [];
}
