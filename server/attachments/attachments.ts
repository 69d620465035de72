import { readOfSite } from "../../protocol/agent.ts";
import {
	type FileLinks,
	readFilesAsked,
	readReplyFilesAsked,
} from "../../protocol/attachment.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import {
	ownConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import type { Clock } from "../ports/clock.ts";
import type { Failed } from "../ports/failed.ts";
import type { Figures } from "../ports/figures.ts";
import type { FileStore } from "../ports/file-store.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import { filesSettingOf } from "../sites/change-files.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { dropping } from "./dropping.ts";
import { createFileLinks, type FileLinker } from "./links.ts";
import type { AttachmentStore } from "./queries.ts";
import { createUploads, type Uploads } from "./uploads.ts";

export type ReadLinked = ReturnType<typeof attachments>["readLinked"];

interface Parts {
	store: Store &
		AttachmentStore & {
			secret(name: string, made: () => string): Promise<string>;
			forgetFile(id: string): Promise<void>;
		};
	files: FileStore;
	clock: Clock;
	figures: Pick<Figures, "fileCame">;
	scheduler: Pick<Scheduler, "wake">;
	failed: Failed;
}

/** Files of messages: brought before their message, read by links of some minutes, and gone with it. */
export function attachments(parts: Parts) {
	const { store, files, figures } = parts;
	const { wake, ...drops } = dropping(parts);
	const linkers = {
		visitor: createFileLinks({ store, base: "/" }),
		agent: createFileLinks({ store, base: "/console/" }),
	};
	return {
		...handlersOf(store, linkers),
		...drops,
		uploads: waking(
			createUploads({
				...{ store, files, figures },
				filesOf: async (site) =>
					filesSettingOf(await mustFindSite(store, site)),
			}),
			wake,
		),
		/** undefined: the link opens nothing (any more), or the disk has lost it. */
		async readLinked(asked: Parameters<FileLinker["open"]>[0]) {
			const linked = await linkers.visitor.open(asked);
			const bytes = linked && (await files.get(linked.name));
			return bytes && { ...linked, bytes };
		},
	};
}

function handlersOf(
	store: Parts["store"],
	linkers: { visitor: FileLinker; agent: FileLinker },
) {
	async function linked(
		linker: FileLinker,
		{ site_id, id }: ConversationView,
		wanted: readonly string[],
		mayRead: (audience: string | null) => boolean,
	): Promise<FileLinks> {
		const rows = await store.attachmentsIn(site_id, id, wanted);
		const links = await linker.links(
			rows.filter(({ audience }) => mayRead(audience)),
		);
		return { links, until: linker.until() };
	}
	return {
		visitor: {
			"files:link": handler({
				cost: "ask",
				read: readFilesAsked,
				may: ownConversation(store),
				run: (_actor, { files }, row) =>
					linked(linkers.visitor, row, files, (audience) => audience === "all"),
			}),
		} satisfies Handlers<Pick<VisitorCommands, "files:link">, VisitorSession>,
		agent: {
			"files:link": handler({
				cost: "ask",
				read: readFilesAsked,
				may: siteConversation(store),
				run: (_actor, { files }, row) =>
					linked(linkers.agent, row, files, () => true),
			}),
			"reply-files:link": handler({
				cost: "ask",
				read: readReplyFilesAsked,
				may: siteRole("agent", ...SETTERS),
				async run({ who }, { site, files }) {
					const rows = await store.replyFiles(site, who.id, files);
					const links = await linkers.agent.links(rows);
					return { links, until: linkers.agent.until() };
				},
			}),
			"files:read": handler({
				cost: "ask",
				read: readOfSite,
				may: siteRole(...SETTERS),
				run: async (_actor, { site }) => ({
					...filesSettingOf(await mustFindSite(store, site)),
					usedBytes: await store.filesSize(site),
				}),
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "files:link" | "files:read" | "reply-files:link">,
			AgentSession
		>,
	};
}

/** Pieces that were put together, and what was taken back, leave the disk at once. */
function waking(uploads: Uploads, wake: () => void): Uploads {
	const after = async <T>(work: Promise<T>): Promise<T> => {
		try {
			return await work;
		} finally {
			wake();
		}
	};
	return {
		put: (...asked) => after(uploads.put(...asked)),
		read: (...asked) => after(uploads.read(...asked)),
		drop: (...asked) => after(uploads.drop(...asked)),
	};
}
