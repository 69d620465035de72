import { keptClosing, keptTags } from "../conversations/tagging/kept-labels.ts";
import type { FileStore } from "../ports/file-store.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { siteSettings } from "../sites/site-settings.ts";
import type { Store } from "../store/contract/store.ts";
import { attributeNames } from "./attribute-names.ts";
import { createJsonLines } from "./json-lines.ts";
import { labelNames } from "./label-names.ts";
import {
	articleShape,
	improvementShape,
	policyShape,
} from "./published-shapes.ts";
import type { ExportStore } from "./queries.ts";
import { replyFiles, sentFiles } from "./sent-files.ts";
import {
	askShape,
	auditShape,
	blockShape,
	cardShape,
	complaintShape,
	conversationShape,
	entryShape,
	importedShape,
	importShape,
	linkShape,
	productShape,
	promiseShape,
	ratingShape,
	recoveryShape,
	replyShape,
	scheduledShape,
	surveyShape,
	valueShape,
	viewShape,
	visitorShape,
} from "./shapes.ts";
import type { ArchiveFile } from "./tar.ts";

export interface ExportParts {
	store: Store & ExportStore;
	files: FileStore;
}

/** Rows of one look: some milliseconds. */
const ROWS = 200;
const SURVEYS_AT_ONCE = 20;
/** Each has a text in some languages. */
const REPLIES_AT_ONCE = 20;
/** Policies and articles, which are long. */
const PAGES_AT_ONCE = 20;

/**
 * Everything of a site that had begun by then, while it serves: each conversation is whole up to its last line as it
 * is read.
 */
export async function* siteExport(
	parts: ExportParts,
	site: string,
	by: number,
): AsyncGenerator<ArchiveFile> {
	yield* ofSite(parts, site, by);
	yield* visitors(parts, site, by);
	yield* aboutVisitors(parts, site);
	yield* conversations(parts, site, by);
	yield* madeByStaff(parts, site);
	yield* published(parts, site);
	yield* asked(parts, site);
	yield* cards(parts, site, by);
	yield* imported(parts, site);
	yield* listed(parts, site);
	yield* auditLog(parts, site);
	yield* pictures(parts, site);
}

async function* ofSite({ store }: ExportParts, site: string, by: number) {
	const row = await mustFindSite(store, site);
	const { name, created_at } = row;
	const { members: _, ...settings } = await siteSettings(store, site);
	yield json("export.json", { format: "shopbell-export", version: 1, at: by });
	const labels = { tags: keptTags(row), closing: keptClosing(row) };
	const { product_feed: productFeed } = row;
	yield json("site.json", {
		...{ name, createdAt: created_at, ...settings, ...labels, productFeed },
	});
	const staff = createJsonLines("staff");
	for (const member of await store.members(site)) {
		const person = await store.person(member.person_id);
		yield* staff.add({
			id: member.person_id,
			name: member.name,
			email: person?.email ?? null,
			role: member.role,
			slots: member.slots,
			languages: JSON.parse(member.languages) as unknown,
			teams: JSON.parse(member.teams) as unknown,
			picture: member.picture,
		});
	}
	yield* staff.end();
}

async function* visitors({ store }: ExportParts, site: string, by: number) {
	const lines = createJsonLines("visitors");
	for (let after = ""; ; await nextTurn()) {
		const rows = await store.visitorsToExport(site, after, by, ROWS);
		for (const row of rows) yield* lines.add(visitorShape(row));
		after = rows.at(-1)?.id ?? "";
		if (rows.length < ROWS) return yield* lines.end();
	}
}

/** What the staff wrote about them, whom it has linked, and who may not write. */
async function* aboutVisitors({ store }: ExportParts, site: string) {
	const values = createJsonLines("attributes");
	const names = await attributeNames(store, site);
	for (let after = { visitor_id: "", attribute_id: "" }; ; await nextTurn()) {
		const page = await store.attributesToExport(site, after, ROWS);
		for (const row of page) yield* values.add(valueShape(row, names));
		after = page.at(-1) ?? after;
		if (page.length < ROWS) break;
	}
	yield* values.end();
	const links = createJsonLines("linked-people");
	for (let after = { visitor_id: "", other_id: "" }; ; await nextTurn()) {
		const page = await store.linksToExport(site, after, ROWS);
		for (const row of page) yield* links.add(linkShape(row));
		after = page.at(-1) ?? after;
		if (page.length < ROWS) break;
	}
	yield* links.end();
	const blocks = createJsonLines("blocks");
	for (let after = ""; ; await nextTurn()) {
		const page = await store.blocksToExport(site, after, ROWS);
		for (const row of page) yield* blocks.add(blockShape(row));
		after = page.at(-1)?.id ?? after;
		if (page.length < ROWS) return yield* blocks.end();
	}
}

async function* conversations(parts: ExportParts, site: string, by: number) {
	const rows = createJsonLines("conversations");
	const entries = createJsonLines("entries");
	const ratings = createJsonLines("ratings");
	const scheduled = createJsonLines("scheduled-messages");
	const promises = createJsonLines("promises");
	const recoveries = createJsonLines("recoveries");
	const complaints = createJsonLines("complaints");
	const { store } = parts;
	const labels = await labelNames(store, site);
	for (let after = ""; ; ) {
		const page = await store.conversationsToExport(site, after, by, ROWS);
		for (const { id } of page) {
			// As it is now: the page is some conversations old.
			const row = await store.conversation(id);
			if (!row) continue;
			yield* rows.add(conversationShape(row, labels));
			for await (const entry of entriesOf(store, row))
				yield* entries.add(entryShape(entry));
			for await (const { id, ending, bytes } of sentFiles(parts, row))
				yield { name: `sent-files/${id}.${ending}`, bytes };
			for (const rating of await store.ratingsToExport(row))
				yield* ratings.add(ratingShape(rating));
			const later = await store.scheduledToExport(row);
			if (later) yield* scheduled.add(scheduledShape(later));
			for (const promise of await store.promisesToExport(row))
				yield* promises.add(promiseShape(id, promise));
			for (const recovery of await store.recoveriesToExport(row))
				yield* recoveries.add(recoveryShape(id, recovery));
			for (const complaint of await store.complaintsToExport(row))
				yield* complaints.add(complaintShape(id, complaint));
			await nextTurn();
		}
		after = page.at(-1)?.id ?? "";
		if (page.length < ROWS) break;
	}
	for (const lines of [rows, entries, ratings, scheduled, promises])
		yield* lines.end();
	for (const lines of [recoveries, complaints]) yield* lines.end();
}

/** What the shop has published: its policies, its help, and what it did about what it heard. */
async function* published({ store }: ExportParts, site: string) {
	const policies = createJsonLines("policies");
	for (let after = ""; ; await nextTurn()) {
		const page = await store.policiesToExport(site, after, PAGES_AT_ONCE);
		for (const row of page) {
			const versions = await store.policyVersionsToExport(site, row.id);
			yield* policies.add(policyShape(row, versions));
		}
		after = page.at(-1)?.id ?? after;
		if (page.length < PAGES_AT_ONCE) break;
	}
	yield* policies.end();
	const articles = createJsonLines("articles");
	for (let after = { id: "", language: "" }; ; await nextTurn()) {
		const page = await store.articlesToExport(site, after, PAGES_AT_ONCE);
		for (const row of page) yield* articles.add(articleShape(row));
		after = page.at(-1) ?? after;
		if (page.length < PAGES_AT_ONCE) break;
	}
	yield* articles.end();
	const improvements = createJsonLines("improvements");
	for (let after = ""; ; await nextTurn()) {
		const page = await store.improvementsToExport(site, after, ROWS);
		for (const row of page) yield* improvements.add(improvementShape(row));
		after = page.at(-1)?.id ?? after;
		if (page.length < ROWS) return yield* improvements.end();
	}
}

/** What they answer with, and the lists that they look at. */
async function* madeByStaff(parts: ExportParts, site: string) {
	const { store } = parts;
	const replies = createJsonLines("saved-replies");
	for (let after = ""; ; await nextTurn()) {
		const page = await store.savedRepliesToExport(site, after, REPLIES_AT_ONCE);
		for (const row of page) {
			const uses = await store.replyUsesToExport(site, row.id);
			yield* replies.add(replyShape(row, uses));
			for await (const { id, ending, bytes } of replyFiles(parts, row))
				yield { name: `reply-files/${id}.${ending}`, bytes };
		}
		after = page.at(-1)?.id ?? after;
		if (page.length < REPLIES_AT_ONCE) break;
	}
	yield* replies.end();
	const views = createJsonLines("saved-views");
	for (let after = ""; ; await nextTurn()) {
		const page = await store.savedViewsToExport(site, after, ROWS);
		for (const row of page) yield* views.add(viewShape(row));
		after = page.at(-1)?.id ?? after;
		if (page.length < ROWS) return yield* views.end();
	}
}

/** What was asked, of whom, and what they answered. */
async function* asked({ store }: ExportParts, site: string) {
	const asks = createJsonLines("asks");
	for (let after = ""; ; await nextTurn()) {
		const page = await store.asksToExport(site, after, ROWS);
		for (const one of page) yield* asks.add(askShape(one));
		after = page.at(-1)?.ask.id ?? after;
		if (page.length < ROWS) break;
	}
	yield* asks.end();
	const surveys = createJsonLines("surveys");
	for (let after = { survey_id: "", version: 0 }; ; await nextTurn()) {
		// Each is as long as a packet at most.
		const page = await store.surveysToExport(site, after, SURVEYS_AT_ONCE);
		for (const row of page) yield* surveys.add(surveyShape(row));
		after = page.at(-1) ?? after;
		if (page.length < SURVEYS_AT_ONCE) return yield* surveys.end();
	}
}

async function* cards({ store }: ExportParts, site: string, by: number) {
	const lines = createJsonLines("comment-cards");
	for (let after = ""; ; await nextTurn()) {
		const rows = await store.cardsToExport(site, after, by, ROWS);
		for (const row of rows) yield* lines.add(cardShape(row));
		after = rows.at(-1)?.id ?? "";
		if (rows.length < ROWS) return yield* lines.end();
	}
}

/** What was brought along from elsewhere, apart from what was given here. */
async function* imported({ store }: ExportParts, site: string) {
	const imports = createJsonLines("rating-imports");
	const ratings = createJsonLines("imported-ratings");
	for (const row of await store.importsToExport(site)) {
		yield* imports.add(importShape(row));
		for (let after = 0; ; await nextTurn()) {
			const page = await store.importedToExport(site, row.id, after, ROWS);
			for (const one of page) yield* ratings.add(importedShape(one));
			after = page.at(-1)?.line ?? after;
			if (page.length < ROWS) break;
		}
	}
	for (const lines of [imports, ratings]) yield* lines.end();
}

/** What was read of its list of products. */
async function* listed({ store }: ExportParts, site: string) {
	const lines = createJsonLines("products");
	const reading = await store.feedReading(site);
	for (let after = 0; ; await nextTurn()) {
		const page = await store.feedToExport(site, reading, after, ROWS);
		for (const row of page) yield* lines.add(productShape(row));
		after = page.at(-1)?.place ?? after;
		if (page.length < ROWS) return yield* lines.end();
	}
}

/** Up to the last line that the row knows of. */
export async function* entriesOf(
	store: ExportStore,
	row: { site_id: string; id: string; last_seq: number },
) {
	for (let after = 0; ; await nextTurn()) {
		const page = await store.entriesToExport(row, after, row.last_seq, ROWS);
		yield* page;
		after = page.at(-1)?.seq ?? after;
		if (page.length < ROWS) return;
	}
}

async function* auditLog({ store }: ExportParts, site: string) {
	const lines = createJsonLines("audit-log");
	for (let after = { at: 0, id: "" }; ; await nextTurn()) {
		const rows = await store.auditToExport(site, after, ROWS);
		for (const row of rows) yield* lines.add(auditShape(row));
		after = rows.at(-1) ?? after;
		if (rows.length < ROWS) return yield* lines.end();
	}
}

/** Those of the site, and of who works there. */
async function* pictures({ store, files }: ExportParts, site: string) {
	const staff = (await store.members(site)).flatMap(({ picture }) =>
		picture === null ? [] : [picture],
	);
	for (const id of [...(await store.filesToExport(site)), ...staff]) {
		const bytes = await files.get(id);
		if (bytes) yield { name: `files/${id}.webp`, bytes };
	}
}

function json(name: string, value: unknown): ArchiveFile {
	return { name, bytes: Buffer.from(`${JSON.stringify(value, null, "\t")}\n`) };
}
