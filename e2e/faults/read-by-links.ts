import { createHash } from "node:crypto";
import { FILES_LINKED, type FileLink } from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import { passes } from "../../protocol/refusal.ts";
import type { StoredFiles } from "./account.ts";
import type { Rig } from "./rig.ts";
import type { Shopper, ShopperTab } from "./shopper.ts";
import { until } from "./until.ts";

interface Own {
	tab: ShopperTab;
	conversation: string;
	ids: string[];
}

/**
 * Each shopper reads the files of their conversations by their links, byte by byte; the next one tries to read them,
 * too. Answers with what must not be.
 */
export async function readByLinks(
	rig: Rig,
	shoppers: readonly Shopper[],
): Promise<string[]> {
	const { files } = await rig.relay.stored();
	const tabs = shoppers.flatMap(({ tabs: [tab] }) => tab ?? []);
	const wrong: string[] = [];
	for (const [at, tab] of tabs.entries()) {
		const stranger = tabs[(at + 1) % tabs.length];
		for (const own of ownOf(tab, files)) {
			wrong.push(...(await readsOwn(rig, own, files)));
			if (stranger && stranger !== tab)
				wrong.push(...(await readsNothingOf(rig, own, stranger)));
		}
	}
	return wrong;
}

/** Of what stands in this window, as many as one reply links. */
function ownOf(tab: ShopperTab, { attachments }: StoredFiles): Own[] {
	return tab.chat.shown.value.flatMap(({ id: conversation, log }) => {
		const shown = log.value.entries.flatMap(({ kind, body }) =>
			kind === "message" && body && "files" in body ? (body.files ?? []) : [],
		);
		const ids = shown.map(({ id }) => id).slice(-FILES_LINKED);
		const isStored = attachments.some(
			(one) => one.conversation === conversation,
		);
		return ids.length > 0 && isStored ? [{ tab, conversation, ids }] : [];
	});
}

async function readsOwn(
	rig: Rig,
	{ tab, conversation, ids }: Own,
	{ attachments, disk }: StoredFiles,
): Promise<string[]> {
	const links = await linksOf(tab, conversation, ids);
	if (!links) return [`${tab.name} gets no links of ${conversation}`];
	const wrong: string[] = [];
	for (const id of ids) {
		const stored = attachments.find((one) => one.id === id);
		const link = links.find((one) => one.id === id);
		const [whole, small] = [
			await get(rig, link?.url),
			await get(rig, link?.small),
		];
		const isWhole = whole === disk.get(stored?.whole ?? "")?.hash;
		const due = disk.get(stored?.small ?? stored?.whole ?? "")?.hash;
		const isSmall = link?.small == null || small === due;
		if (!isWhole || !isSmall) wrong.push(`${tab.name} cannot read ${id}`);
		const other = link?.url.replace(/mac=./, (sign) =>
			sign === "mac=A" ? "mac=B" : "mac=A",
		);
		if (typeof (await get(rig, other)) === "string")
			wrong.push(`${id} opens with a link that nobody made`);
	}
	return wrong;
}

/** By the conversation, by one of their own, and where files are brought. */
async function readsNothingOf(
	{ relay, account }: Rig,
	{ conversation, ids }: Own,
	stranger: ShopperTab,
): Promise<string[]> {
	const wrong: string[] = [];
	const says = (how: string) => wrong.push(`${stranger.name} ${how}: ${ids}`);
	if (await linksOf(stranger, conversation, ids)) says("is given links");
	const theirs = stranger.chat.current.value?.id;
	if (theirs && theirs !== conversation) {
		const links = await linksOf(stranger, theirs, ids);
		if (links && links.length > 0) says("is given links of their own");
	}
	const token = stranger.chat.visitor.token();
	const [id] = ids;
	if (!token || account.forgottenFiles.includes(id ?? "")) return wrong;
	for (const method of ["GET", "DELETE", "PUT"]) {
		const answer = await fetch(
			`http://127.0.0.1:${relay.port}/files/${relay.site}/${id}`,
			{
				method,
				headers: { Authorization: `Bearer ${token}`, ...PIECE },
				...(method === "PUT" && { body: "%PDF-" }),
			},
		);
		if (answer.status !== 404) says(`${method} says ${answer.status}`);
	}
	return wrong;
}

/** A piece of a whole file of five bytes. */
const PIECE = {
	...{ "Upload-Offset": "0", "Upload-Length": "5", "Upload-Name": newId() },
	"Upload-SHA256": createHash("sha256").update("%PDF-").digest("hex"),
};

/** As the chat does it: what is refused for a while is asked again. null: they are refused for good. */
async function linksOf(
	{ chat }: ShopperTab,
	conversation: string,
	files: string[],
): Promise<FileLink[] | null> {
	const { ask } = chat.connection;
	let links: FileLink[] | null = null;
	await until(async () => {
		const reply = await ask("files:link", { conversation, files });
		links = reply.ok ? reply.data.links : null;
		return reply.ok || !passes(reply.refusal);
	});
	return links;
}

/** The SHA-256 of what is there, or the status of what is not. */
async function get(
	{ relay }: Rig,
	path: string | null | undefined,
): Promise<string | number | null> {
	if (!path) return null;
	const answer = await fetch(`http://127.0.0.1:${relay.port}${path}`);
	if (!answer.ok) return answer.status;
	const bytes = Buffer.from(await answer.arrayBuffer());
	return createHash("sha256").update(bytes).digest("hex");
}
